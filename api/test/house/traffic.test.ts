/**
 * What the five operations of the bench cost in counts, which no load of the machine moves: round trips to PostgreSQL,
 * statements (one of them sets the clock of the tests), and statements it plans anew. Raise a number only for a reason.
 */
import { afterAll, expect, test } from 'vitest'

import { ok, testApp } from '../app.ts'
import { meetings } from '../meetings.ts'
import { watchTraffic } from './traffic.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const { make, programme, coordinator, pair, oneToOne } = await meetings(api)
const traffic = watchTraffic()
afterAll(() => traffic.stop())

/** Returns the cost of the fourth call, by which time connections are open and statements have names. */
async function costOf(call: (time: number) => Promise<unknown>) {
  for (let time = 0; time < 3; time++) await call(time)
  return traffic.count(() => call(3))
}
const { mentorshipId } = await pair()
const get = (path: string) => costOf(async () => ok(await api.get(coordinator, path)))

test('a: one mentorship', async () => {
  expect(await get(`/mentorships/${mentorshipId}`)).toEqual({ roundTrips: 2, statements: 7, unprepared: 0 })
})

test('b: a list of sessions', async () => {
  const path = `/sessions?programmeId=${programme.id}&from=2026-02-01&to=2026-02-28`
  expect(await get(path)).toEqual({ roundTrips: 2, statements: 6, unprepared: 0 })
})

test('c: a held session under the monthly cap', async () => {
  const enter = async (time: number) => {
    const [startsAt, endsAt] = [`2026-02-1${time}T10:00:00Z`, `2026-02-1${time}T11:00:00Z`]
    ok(await api.post(coordinator, '/sessions', oneToOne(mentorshipId, startsAt, endsAt, { state: 'held' })))
  }
  expect(await costOf(enter)).toEqual({ roundTrips: 5, statements: 15, unprepared: 0 })
})

test('d: the report of a programme, counted live', async () => {
  const { id } = await make.insert('provider_report', { programmeId: programme.id })
  expect(await get(`/reports/${id}`)).toEqual({ roundTrips: 3, statements: 16, unprepared: 0 })
})

test('r: the overview of a programme', async () => {
  expect(await get(`/programmes/${programme.id}/overview`)).toEqual({
    roundTrips: 2,
    statements: 6,
    unprepared: 0,
  })
})
