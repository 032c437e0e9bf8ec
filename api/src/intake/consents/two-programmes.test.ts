/** Somebody in two programmes: what they gave to one is not the other's to read or to end (#4, #16). */
import { expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })

test('a coordinator neither sees nor withdraws what was given to another programme', async () => {
  const [here, there] = [await admissions(api), await admissions(api)]
  const { id: person } = await here.candidate()
  await here.waiting({}, person)
  await there.consent(person)
  await there.waiting({}, person)
  const listed = async (room: typeof here) =>
    ok<{ data: { id: string; programmeId: string; version: number }[] }>(
      await api.get(room.coordinator, `/participants/${person}/consents`),
    ).data
  const [mine, theirs] = [await listed(here), await listed(there)]
  expect(new Set(mine.map(({ programmeId }) => programmeId))).toEqual(new Set([here.programme.id]))
  expect(theirs).toHaveLength(1)
  const [{ id, version }] = theirs as [(typeof theirs)[number]]
  const withdrawal = { withdrawnOn: '2026-03-02' }
  const { coordinator } = here
  refused(await api.get(coordinator, `/consents/${id}`), 'NOT_FOUND')
  refused(await api.get(coordinator, `/consents/${id}/withdrawal-preview`), 'NOT_FOUND')
  refused(await api.act(coordinator, `/consents/${id}/withdraw`, version, withdrawal), 'NOT_FOUND')
  refused(
    await api.act(coordinator, `/consents/${id}/attach-document`, version, { documentId: id }),
    'NOT_FOUND',
  )
  expect(await listed(there)).toMatchObject([{ id, version, withdrawnOn: null }])
  ok(await api.act(there.coordinator, `/consents/${id}/withdraw`, version, withdrawal))
})
