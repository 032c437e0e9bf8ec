/** #17 from both sides of a local midnight: Riga is two hours ahead of UTC in winter, three in summer. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'
import { runDueJobs, startJobWorker } from '../../core/jobs/worker.ts'

type Item = { kind: string; objectId: string; dueOn: string; urgency: string }

const start = '2026-03-02T10:00:00Z'
const api = await testApp({ now: start })
const world = await admissions(api)
const { make, programme, coordinator, caseManager, representation, consent, referral } = world

const run = async (instant: string) => {
  api.travel(instant)
  await runDueJobs(api.app)
}
const jobOf = async (personId: string) =>
  (
    await api.sql<{ state: string; run_at: Date }>(
      `select state, run_at from job where subject_id = $1 and kind = 'COMING_OF_AGE' order by id desc`,
      [personId],
    )
  )[0]
const runAtOf = async (personId: string) => (await jobOf(personId))?.run_at.toISOString()
const rightsOf = async (personId: string) =>
  (
    await api.sql<{ basis: string; until: string | null }>(
      `select basis, ends_on::text as until from representation where participant_id = $1 order by basis`,
      [personId],
    )
  ).map(({ basis, until }) => `${basis} ${until}`)
const mails = (personId: string) =>
  api.sql<{ recipient: string; subject: string; body: string }>(
    'select * from email_message where body like $1 order by recipient',
    [`%${personId}%`],
  )
const tasks = async (who = coordinator) =>
  ok<{ items: Item[] }>(await api.get(who, `/today?programmeId=${programme.id}`)).items.filter(
    ({ kind }) => kind === 'COMING_OF_AGE',
  )

/** Somebody in an open enrolment, admitted as a minor with both consents. */
async function admitted(birthDate: string) {
  api.travel(start)
  const { id } = await make.participant({}, { birthDate })
  const { id: motherId } = await representation(id)
  await consent(id)
  await consent(id, { givenBy: 'REPRESENTATIVE', representationId: motherId })
  const { id: referralId } = await referral(id, {
    state: 'accepted',
    decidedBy: coordinator.accountId,
    decidedAt: api.now(),
  })
  await make.enrolment(programme, { participantId: id, referralId, admittedOn: '2026-02-01' })
  return { id, motherId }
}

describe('the birthday', () => {
  test('ends minors’ representatives at local midnight, tells whom it concerns and leaves a trustee alone (#17)', async () => {
    const { id, motherId } = await admitted('2008-03-20')
    await representation(id, { basis: 'TRUSTEE', documentReference: 'Tiesas lēmums' })
    await representation(id, { basis: 'GUARDIAN', documentReference: 'BT 1', endsOn: '2026-03-10' })
    expect(await runAtOf(id)).toBe('2026-03-19T22:00:00.000Z')
    await run('2026-03-19T21:59:59.999Z')
    expect(await rightsOf(id)).toEqual(['GUARDIAN 2026-03-10', 'PARENT null', 'TRUSTEE null'])
    expect(await tasks()).toEqual([])
    await run('2026-03-19T22:00:00Z')
    expect(await rightsOf(id)).toEqual(['GUARDIAN 2026-03-10', 'PARENT 2026-03-19', 'TRUSTEE null'])
    expect(await jobOf(id)).toMatchObject({ state: 'done' })
    const events = await api.sql(
      `select account_id, role from audit_event where object_id = any($1) and action = any($2)`,
      [
        [id, motherId],
        ['participant.came-of-age', 'representation.ended'],
      ],
    )
    expect(events).toEqual([
      { account_id: null, role: 'system' },
      { account_id: null, role: 'system' },
    ])
    const letters = await mails(id)
    const addresses = await api.sql<{ email: string }>(
      'select email from account where id = any($1) order by email',
      [[coordinator.accountId, caseManager.accountId]],
    )
    expect(letters.map(({ recipient }) => recipient)).toEqual(addresses.map(({ email }) => email))
    expect(letters[0]!.body).toContain('20.03.2026.')
    expect(letters[0]!.body).toContain('19.04.2026.')
    expect(letters[0]!.body).not.toContain('Ilze')
  })

  test('is told once, however often the job runs', async () => {
    const { id } = await admitted('2008-03-05')
    await run('2026-03-05T06:00:00Z')
    await api.sql(`update job set state = 'waiting', finished_at = null where subject_id = $1`, [id])
    await run('2026-03-06T06:00:00Z')
    expect(await mails(id)).toHaveLength(2)
    expect(await rightsOf(id)).toEqual(['PARENT 2026-03-04'])
    expect((await api.auditOf(id)).filter((action) => action === 'participant.came-of-age')).toHaveLength(1)
  })

  test('of 29 February is 1 March, and in summer time midnight is three hours ahead', async () => {
    const leap = await admitted('2008-02-29')
    expect(await runAtOf(leap.id)).toBe('2026-02-28T22:00:00.000Z')
    await run('2026-03-02T10:00:00Z')
    expect(await rightsOf(leap.id)).toEqual(['PARENT 2026-02-28'])
    const summer = await admitted('2008-07-15')
    expect(await runAtOf(summer.id)).toBe('2026-07-14T21:00:00.000Z')
  })

  test('moves when the birth date is corrected, also through the form', async () => {
    const { id } = await admitted('2008-04-01')
    const path = `/participants/${id}`
    const { version } = ok<{ version: number }>(await api.get(coordinator, path))
    ok(await api.patch(coordinator, path, version, { birthDate: '2008-05-01' }))
    expect(await runAtOf(id)).toBe('2026-04-30T21:00:00.000Z')
    await run('2026-04-01T10:00:00Z')
    expect(await rightsOf(id)).toEqual(['PARENT null'])
    await run('2026-05-01T10:00:00Z')
    expect(await rightsOf(id)).toEqual(['PARENT 2026-04-30'])
    expect(await mails(id)).toHaveLength(2)
  })

  test('that turns out to be later gives the representatives back, and comes again', async () => {
    const { id } = await admitted('2008-03-10')
    await api.sql(`update representation set ends_on = '2027-01-01' where participant_id = $1`, [id])
    await run('2026-03-11T10:00:00Z')
    expect(await rightsOf(id)).toEqual(['PARENT 2026-03-09'])
    await api.sql(`update person set birth_date = '2008-10-03' where id = $1`, [id])
    expect(await rightsOf(id)).toEqual(['PARENT 2027-01-01'])
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ objectId: id }))
    await run('2026-10-03T10:00:00Z')
    expect(await rightsOf(id)).toEqual(['PARENT 2026-10-02'])
    expect(await mails(id)).toHaveLength(4)
  })

  test('stays the reason of the end when the document is corrected afterwards, not when the end is', async () => {
    const { id, motherId } = await admitted('2008-03-12')
    await run('2026-03-13T10:00:00Z')
    const path = `/representations/${motherId}`
    const { version, ...read } = ok<{ version: number; endsOn: string; endedBy: string | null }>(
      await api.get(coordinator, path),
    )
    expect(read.endedBy).toBe('COMING_OF_AGE')
    const body = { endsOn: read.endsOn, documentReference: 'Dzimšanas apliecība' }
    const same = ok<{ version: number }>(await api.patch(coordinator, path, version, body))
    expect(same).toMatchObject({ endedBy: 'COMING_OF_AGE', documentReference: 'Dzimšanas apliecība' })
    const sooner = await api.patch(coordinator, path, same.version, { endsOn: '2026-03-01' })
    expect(ok(sooner)).toMatchObject({ endedBy: null, endsOn: '2026-03-01' })
    expect(await rightsOf(id)).toEqual(['PARENT 2026-03-01'])
  })

  test('that turns out to be past is handled at once', async () => {
    const { id } = await admitted('2008-12-31')
    await api.sql(`update person set birth_date = '2008-02-20' where id = $1`, [id])
    await run(start)
    expect(await rightsOf(id)).toEqual(['PARENT 2026-02-19'])
    expect((await tasks()).map(({ objectId }) => objectId)).toContain(id)
  })

  test('of somebody admitted as an adult is nobody’s business', async () => {
    api.travel(start)
    const { id } = await make.participant({}, { birthDate: '2000-01-01' })
    await make.enrolment(programme, { participantId: id })
    expect(await jobOf(id)).toBeUndefined()
    const { id: child } = await make.participant({}, { birthDate: '2010-01-01' })
    expect(await jobOf(child), 'nobody represents, no enrolment').toBeUndefined()
  })

  test('is noticed by the loop of a serving process', async () => {
    const { id } = await admitted('2008-03-18')
    api.travel('2026-03-18T06:00:00Z')
    const worker = startJobWorker(api.app)
    await expect.poll(() => rightsOf(id), { timeout: 5_000 }).toEqual(['PARENT 2026-03-17'])
    await worker.stop()
  })

  test('long past, with a right left open, is tidied up and told to nobody', async () => {
    api.travel(start)
    const { id } = await make.participant({}, { birthDate: '2000-01-01' })
    await make.enrolment(programme, { participantId: id })
    await representation(id, { startsOn: '2010-01-01' })
    await runDueJobs(api.app)
    expect(await rightsOf(id)).toEqual(['PARENT 2017-12-31'])
    expect(await mails(id)).toEqual([])
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ objectId: id }))
  })

  test('is handled in its own tenant alone', async () => {
    const { id } = await admitted('2008-03-15')
    const other = await testTenant()
    await run('2026-03-16T10:00:00Z')
    expect(await rightsOf(id)).toEqual(['PARENT 2026-03-14'])
    expect(await rightsOf(other)).toEqual(['PARENT 2026-03-14'])
    const rows = await api.sql('select tenant_id from coming_of_age where participant_id = any($1)', [
      [id, other],
    ])
    expect(new Set(rows.map(({ tenant_id }) => tenant_id)).size).toBe(2)
  })
})

async function testTenant() {
  const { maker } = await import('../../../test/make.ts')
  const theirs = maker(api, await api.newTenant())
  const { id } = await theirs.participant({}, { birthDate: '2008-03-15' })
  const { id: representativeId } = await theirs.person()
  await theirs.insert('representation', {
    participantId: id,
    representativeId,
    basis: 'PARENT',
    startsOn: '2010-01-01',
  })
  return id
}

describe('the own agreement', () => {
  const own = (participantId: string, givenOn: string) =>
    api.post(coordinator, `/participants/${participantId}/consents`, {
      programmeId: programme.id,
      purpose: 'PARTICIPATION',
      givenBy: 'PARTICIPANT',
      givenOn,
      form: 'PAPER',
      textVersion: '2026-2',
      language: 'lv',
    })
  const taskOf = async (id: string) => (await tasks()).find(({ objectId }) => objectId === id)

  test('is asked for on Today from the birthday on, overdue after the days of the policy, until it is given (#17)', async () => {
    const { id } = await admitted('2008-03-04')
    api.travel('2026-03-03T21:59:00Z')
    expect(await taskOf(id)).toBeUndefined()
    api.travel('2026-03-03T22:00:00Z')
    expect(await taskOf(id)).toMatchObject({ dueOn: '2026-04-03', urgency: 'later' })
    api.travel('2026-04-04T10:00:00Z')
    expect(await taskOf(id)).toMatchObject({ urgency: 'overdue' })
    expect((await tasks(caseManager)).map(({ objectId }) => objectId)).toContain(id)
    ok(await own(id, '2026-03-04'))
    expect(await taskOf(id)).toBeUndefined()
    const [before] = await api.sql<{ until: string }>(
      `select ends_on::text as until from consent where participant_id = $1 and given_by = 'PARTICIPANT'
       order by given_on`,
      [id],
    )
    expect(before).toEqual({ until: '2026-03-03' })
  })
})
