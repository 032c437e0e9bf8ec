/**
 * When the same people are imported at once or a process dies midway, nobody is entered twice and no row is lost.
 */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'
import { importing } from '../../../test/imports.ts'
import { takeJob } from '../../core/jobs/queries.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, caseManager, unique } = await admissions(api)
const of = { programmeId: programme.id }
const bring = importing(api, caseManager, of)

const header = 'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.'
const codes = (at: number) => `32${String(123_456_000 + at)}`
const file = (mark: string, rows: number, row: (at: number) => string) => ({
  name: 'saraksts.csv',
  content: [header, ...Array.from({ length: rows }, (_, at) => row(at).replaceAll('*', mark))].join('\n'),
})
const named = async (mark: string) =>
  (
    await api.sql<{ n: number }>(`select count(*)::int as n from person where family_name like $1`, [
      `%${mark}`,
    ])
  )[0]!.n

describe('two imports of one file at once', () => {
  test.each([
    ['by name and birth date', (at: number) => `Anna${'abcdefghij'[at % 10]};K${at}*;01.01.2010;;`],
    ['by number', (at: number) => `Anna;K${at}*;01.01.2010;;*${at}`],
    ['by personal code', (at: number) => `Anna;K${at}*;01.01.2010;${codes(at)};`],
  ])('make each person once, told apart %s', async (_, row) => {
    const mark = unique()
    const both = await Promise.all([0, 1].map(() => bring.uploaded(file(mark, 250, row))))
    for (const one of both) await bring.askCheck(one)
    await bring.work()
    for (const one of both) await bring.askRun(one)
    await Promise.all([runDueJobs(api.app), runDueJobs(api.app)])
    const ends = await Promise.all(both.map(({ id }) => bring.shown(id)))
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await named(mark)).toBe(250)
    const sum = (key: 'new' | 'existing' | 'refused') =>
      ends.reduce((total, { progress }) => total + progress[key], 0)
    expect([sum('new'), sum('existing'), sum('refused')]).toEqual([250, 250, 0])
  })

  test('and the form beside them', async () => {
    const mark = unique()
    const { id } = await bring.checked(file(mark, 60, (at) => `Anna;K${at}*;01.01.2010;;*${at}`))
    await bring.askRun({ id })
    const byHand = Array.from({ length: 60 }, (_, at) =>
      api.post(caseManager, '/participants', {
        givenName: 'Anna',
        familyName: `K${at}${mark}`,
        birthDate: '2010-01-01',
        externalIds: [{ system: 'SOPA', externalId: `${mark}${at}` }],
      }),
    )
    const [, ...answers] = await Promise.all([bring.work(), ...byHand])
    const { progress, state } = await bring.shown(id)
    expect(state).toBe('done')
    expect(await named(mark)).toBe(60)
    expect(answers.filter(({ statusCode }) => statusCode === 201).length + progress.new).toBe(60)
  })
})

describe('a process that dies in the middle of a run', () => {
  test.each(['EACH', 'ALL'])('%s: another goes on; nothing twice, nothing lost', async (mode) => {
    const mark = unique()
    const { id } = await bring.checked(
      file(mark, 3_000, (at) =>
        at === 500 && mode === 'EACH' ? ';;;;*' : `Anna;K${at}*;01.01.2010;;*${at}`,
      ),
    )
    await bring.askRun({ id }, { mode })
    const job = await api.db.auth((tx) => takeJob(tx, ['IMPORT_RUN']))
    const { runImportJob } = await import('./jobs.ts')
    // The worker's connection is cut at some moment while it writes, as when its machine fails.
    const death = new AbortController()
    const dying = runImportJob.run(api.app, job!, death.signal).catch((error: unknown) => error)
    const reached = async () => (await bring.shown(id)).progress.rowsDone
    while ((await reached()) < 300) await new Promise((resume) => setTimeout(resume, 5))
    death.abort()
    await api.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'lidzas-api' and state <> 'idle' and datname = current_database()`,
    )
    await dying
    const between = await reached()
    if (mode === 'ALL') expect(await named(mark)).toBe(0)
    else expect(await named(mark)).toBeGreaterThanOrEqual(between - 1)
    if ((await bring.shown(id)).state === 'running') {
      api.travel(new Date(api.now().getTime() + 3 * 60_000).toISOString())
      await bring.work()
    }
    const end = await bring.shown(id)
    const refused = mode === 'EACH' ? 1 : 0
    expect(end).toMatchObject({ state: 'done', progress: { rowsDone: 3_000, refused } })
    expect(end.progress.new + end.progress.existing).toBe(3_000 - refused)
    expect(await named(mark)).toBe(3_000 - refused)
    const lines = await api.sql<{ n: number; least: number; most: number }>(
      'select count(*)::int as n, min(line) as least, max(line) as most from import_row where import_id = $1',
      [id],
    )
    expect(lines).toEqual([{ n: 3_000, least: 2, most: 3_001 }])
    const created = await api.sql<{ n: number }>(
      `select count(*)::int as n from audit_event e join person p on p.id = e.object_id
       where e.action = 'participant.created' and p.family_name like $1`,
      [`%${mark}`],
    )
    expect(created).toEqual([{ n: 3_000 - refused }])
  })

  test('and a second worker that takes the work for its own: one of them goes on, the other leaves', async () => {
    const mark = unique()
    const { id } = await bring.checked(file(mark, 1_200, (at) => `Anna;K${at}*;01.01.2010;;*${at}`))
    await bring.askRun({ id })
    const job = await api.db.auth((tx) => takeJob(tx, ['IMPORT_RUN']))
    const { runImportJob } = await import('./jobs.ts')
    await Promise.all([1, 2].map(() => runImportJob.run(api.app, job!, new AbortController().signal)))
    expect(await bring.shown(id)).toMatchObject({ state: 'done', progress: { rowsDone: 1_200, new: 1_200 } })
    expect(await named(mark)).toBe(1_200)
  })

  test('the same of its check: nothing was entered', async () => {
    const mark = unique()
    const { id } = await bring.uploaded(file(mark, 400, (at) => `Anna;K${at}*;01.01.2010;;*${at}`))
    await bring.askCheck({ id })
    const stopping = new AbortController()
    const working = runDueJobs(api.app, { signal: stopping.signal })
    while ((await bring.shown(id)).progress.rowsDone < 100)
      await new Promise((resume) => setTimeout(resume, 5))
    stopping.abort()
    await working
    await bring.work()
    expect(await bring.shown(id)).toMatchObject({ state: 'checked', progress: { rowsDone: 400, new: 400 } })
    expect(await named(mark)).toBe(0)
    ok(await api.post(caseManager, `/imports/${id}/discard`))
  })
})
