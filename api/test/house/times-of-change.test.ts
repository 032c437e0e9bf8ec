/** When a record was last changed: moved by the database with the version, by the clock of the record. */
import { expect, test } from 'vitest'

import { ok, testApp } from '../app.ts'

const entered = '2026-03-02T10:00:00.000Z'
const api = await testApp({ now: entered })
const officer = await api.as('officer')

type Row = { id: string; version: number; createdAt: string; updatedAt: string }

test('is the time of entering until the record changes, and no read moves it', async () => {
  const made = ok<Row>(await api.post(officer, '/organisations', { name: 'Laiks', kind: 'OTHER' }))
  expect(made).toMatchObject({ version: 1, createdAt: entered, updatedAt: entered })
  api.travel('2026-03-03T10:00:00.000Z')
  expect(ok(await api.get(officer, `/organisations/${made.id}`))).toEqual(made)
  const body = { phone: '+371 20000000' }
  const changed = ok<Row>(await api.patch(officer, `/organisations/${made.id}`, 1, body))
  expect(changed).toMatchObject({ version: 2, createdAt: entered, updatedAt: '2026-03-03T10:00:00.000Z' })
  const { data } = ok<{ data: Row[] }>(await api.get(officer, '/organisations?q=Laiks'))
  expect(data).toMatchObject([{ updatedAt: '2026-03-03T10:00:00.000Z' }])
  api.travel(entered)
})
