import type { LightMyRequestResponse as Response } from 'fastify'
import { expect, test } from 'vitest'

import { ok, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { meetings } from '../../../test/meetings.ts'
import { race, tally } from '../../../test/race.ts'

const api = await testApp({ now: '2026-03-01T06:00:00Z' })
const { coordinator, pair, oneToOne, enter } = await meetings(api, { monthlyCapMinutes: null })

/** Returns the time of a session of ten minutes; slots follow one another from eight in the morning. */
const slot = (day: string, index: number) => {
  const start = Date.parse(`${day}T06:00:00Z`) + index * 600_000
  return [new Date(start).toISOString(), new Date(start + 600_000).toISOString()] as const
}
const clearanceOf = async (mentorId: string) =>
  (await api.sql<{ id: string }>('select id from clearance where mentor_id = $1', [mentorId]))[0]!.id
const statusesOf = async (mentorId: string) =>
  (
    await api.sql<{ state: string; count: number }>(
      'select state, count(*)::int from attendance where person_id = $1 group by state order by state',
      [mentorId],
    )
  ).reduce<Record<string, number>>((all, { state, count }) => ({ ...all, [state]: count }), {})

/**
 * Sends all requests at once with the revocation among them, which must succeed; returns the tally of the other
 * answers.
 */
async function amid(requests: readonly (() => Promise<Response>)[], clearanceId: string, body: object) {
  const revoke = () => api.post(coordinator, `/clearances/${clearanceId}/revoke`, { ...body })
  const answers = await race([...requests.slice(0, 8), revoke, ...requests.slice(8)])
  const [revocation] = answers.splice(8, 1)
  ok(revocation!)
  return tally(answers)
}

test('#20 a revocation against 50 recordings: each is held before it or called off by it', async () => {
  api.travel('2026-03-01T06:00:00Z')
  const own = await pair()
  const planned: { id: string; version: number }[] = []
  for (let index = 0; index < 50; index++) {
    planned.push(await enter(oneToOne(own.mentorshipId, ...slot('2026-03-02', index))))
  }
  api.travel('2026-03-03T06:00:00Z')
  const clearance = await clearanceOf(own.mentorId)
  const hold = ({ id, version }: { id: string; version: number }) =>
    api.act(coordinator, `/sessions/${id}/hold`, version)
  const answers = await amid(
    planned.map((session) => () => hold(session)),
    clearance,
    { reason: 'NEW_INFORMATION', revokedOn: '2026-03-01' },
  )
  const { 200: held = 0, ...refusals } = answers
  expect(await statusesOf(own.mentorId)).toEqual({
    ...(held < 50 && { cancelled: 50 - held }),
    ...(held > 0 && { held }),
  })
  expect(
    Object.keys(refusals).filter((code) => !/^(CLEARANCE_|SESSION_STATE|VERSION_STALE)/.test(code)),
  ).toEqual([])
  await expectInvariants(api)
})

test('#20 a revocation against 50 plans: none is left planned', async () => {
  api.travel('2026-03-01T06:00:00Z')
  const own = await pair()
  const clearance = await clearanceOf(own.mentorId)
  const plan = (index: number) => () =>
    api.post(coordinator, '/sessions', oneToOne(own.mentorshipId, ...slot('2026-03-02', index)))
  const answers = await amid(
    Array.from({ length: 50 }, (_, index) => plan(index)),
    clearance,
    { reason: 'PERMIT_WITHDRAWN' },
  )
  const { 201: made = 0, ...refusals } = answers
  expect(await statusesOf(own.mentorId)).toEqual(made > 0 ? { cancelled: made } : {})
  expect(Object.keys(refusals).filter((code) => !code.startsWith('CLEARANCE_'))).toEqual([])
  await expectInvariants(api)
})
