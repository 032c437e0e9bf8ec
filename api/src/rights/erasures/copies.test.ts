/** An erasure also deletes answers that were kept for repeats, and the file from which the person was imported. */
import { expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'
import { importing } from '../../../test/imports.ts'

type Row = { id: string; version: number }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, caseManager, unique } = await admissions(api)
const [officer, second] = [await api.as('officer'), await api.as('officer')]

async function erase(personId: string) {
  const body = { ground: 'ENTERED_IN_ERROR' }
  const { id, version } = ok<Row>(await api.post(officer, `/persons/${personId}/erasures`, body))
  ok(await api.act(second, `/erasures/${id}/approve`, version))
}
const answers = async () =>
  (await api.sql<{ key: string }>('select key from idempotency_key order by key')).map(({ key }) => key)

test('the answer kept for a repeat goes with the person it tells of, those about others stay', async () => {
  const made = async (key: string) =>
    ok<Row>(
      await api.post(
        caseManager,
        '/participants',
        { givenName: 'Zelma', familyName: `Kļūda ${unique()}`, birthDate: '2010-05-05' },
        { 'idempotency-key': key },
      ),
    )
  const [gone] = [await made('gone'), await made('stays')]
  ok(
    await api.post(
      caseManager,
      `/participants/${gone.id}/representations`,
      {
        representative: { givenName: 'Inese', familyName: `Kļūda ${unique()}`, phone: '+371 20000009' },
        basis: 'PARENT',
        startsOn: '2010-05-05',
      },
      { 'idempotency-key': 'parent' },
    ),
  )
  expect(await answers()).toEqual(['gone', 'parent', 'stays'])
  await erase(gone.id)
  expect(await answers()).toEqual(['stays'])
})

test('the file of an import goes with the person it brought in, other files stay', async () => {
  const bring = importing(api, caseManager, { programmeId: programme.id })
  const run = async (family: string) => {
    const content = `Vārds;Uzvārds;Dzimšanas datums\r\nLīga;${family};04.05.2010.\r\nAnna;;05.05.2010.`
    const check = await bring.checked({ name: 'saraksts.csv', content })
    await bring.askRun(check)
    await bring.work()
    return check.id
  }
  const [gone, stays] = [await run(`Ozola ${unique()}`), await run(`Egle ${unique()}`)]
  const rows = ok<{ data: { personId: string | null }[] }>(
    await api.get(caseManager, `/imports/${gone}/rows`),
  )
  await erase(rows.data.find(({ personId }) => personId !== null)!.personId!)
  const left = await api.sql(
    `select i.id, i.wrapped_key is null as locked, i.head_sealed is null as headless, i.erased_at is not null as erased,
       (select count(*)::int from import_row r where r.import_id = i.id) as rows from import i order by i.erased_at`,
  )
  expect(left).toEqual([
    { id: gone, locked: true, headless: true, erased: true, rows: 0 },
    { id: stays, locked: false, headless: false, erased: false, rows: 2 },
  ])
  expect(await api.sql('select from import_chunk where import_id = $1', [gone])).toEqual([])
  expect(ok(await api.get(caseManager, `/imports/${gone}`))).toMatchObject({ state: 'done', isErased: true })
})
