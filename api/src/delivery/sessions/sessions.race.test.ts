import { afterEach, expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { meetings, type SessionBody } from '../../../test/meetings.ts'
import { race, tally } from '../../../test/race.ts'

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { make, coordinator, pair, mentor, oneToOne, group, enter, ledger } = await meetings(api, {
  places: null,
  menteesPerMentor: 60,
})
type Pair = Awaited<ReturnType<typeof pair>>
afterEach(() => expectInvariants(api))

const minutes = 60_000
/** The nth half hour of February's last days, from 04:00 UTC on. */
function halfHour(index: number, length = 30): [string, string] {
  const start =
    Date.parse('2026-02-18T04:00:00Z') + Math.floor(index / 30) * 1440 * minutes + (index % 30) * 30 * minutes
  return [new Date(start).toISOString(), new Date(start + length * minutes).toISOString()]
}

test('#52 #53 of 200 half hours logged at once for one participant and month exactly 40 are held', async () => {
  const own = await pair()
  const answers = await race(
    Array.from(
      { length: 200 },
      (_, index) => () =>
        api.post(coordinator, '/sessions', oneToOne(own.mentorshipId, ...halfHour(index), { state: 'held' })),
    ),
  )
  expect(tally(answers)).toEqual({ 201: 40, HOURS_CAP_EXCEEDED: 160 })
  expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 1200, surplus: 0 })
})

test('#55 of 60 overlapping meetings of one mentor with different participants one is kept', async () => {
  const by = await mentor()
  const pairs: Pair[] = []
  for (let index = 0; index < 60; index++) {
    pairs.push(await pair({ mentorId: by.id, organisationId: by.organisationId }))
  }
  const start = Date.parse('2026-03-10T10:00:00Z')
  const answers = await race(
    pairs.map(({ mentorshipId }, index) => () => {
      const startsAt = new Date(start + index * minutes).toISOString()
      const endsAt = new Date(start + (index + 120) * minutes).toISOString()
      const state = index % 2 === 0 ? 'held' : 'planned'
      return api.post(coordinator, '/sessions', oneToOne(mentorshipId, startsAt, endsAt, { state }))
    }),
  )
  expect(tally(answers)).toEqual({ 201: 1, SESSION_OVERLAP: 59 })
})

test('#54 80 groups with shared people in mixed order: no deadlock, exact ledgers', async () => {
  const pairs: Pair[] = []
  for (let index = 0; index < 6; index++) pairs.push(await pair())
  const before = await deadlocks()
  const answers = await race(
    Array.from({ length: 80 }, (_, index) => () => {
      const mixed = pairs.toSorted((one, other) =>
        index % 2 === 0
          ? one.enrolmentId.localeCompare(other.enrolmentId)
          : other.enrolmentId.localeCompare(one.enrolmentId),
      )
      const chosen = mixed.filter((_, position) => position === index % 6 || (position + index) % 3 !== 0)
      return api.post(
        coordinator,
        '/sessions',
        group(
          chosen.map(({ enrolmentId }) => enrolmentId),
          chosen.slice(0, 2).map(({ mentorId }) => mentorId),
          ...halfHour(index * 3, 60),
          { state: 'held' },
        ),
      )
    }),
  )
  const counts = tally(answers)
  expect(Object.keys(counts).sort()).toEqual(['201', 'HOURS_CAP_EXCEEDED'])
  const total = answers
    .filter(({ statusCode }) => statusCode === 201)
    .reduce((sum, answer) => sum + 60 * answer.json<{ participantCount: number }>().participantCount, 0)
  const ledgers = await Promise.all(pairs.map(({ participantId }) => ledger(participantId, '2026-02')))
  expect(ledgers.reduce((sum, row) => sum + row.minutes, 0)).toBe(total)
  expect(ledgers.every((row) => row.minutes <= 1200)).toBe(true)
  expect(await deadlocks()).toBe(before)
})

test('holding one planned meeting 50 times at once counts it once', async () => {
  const own = await pair()
  const { id } = await enter(oneToOne(own.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z'))
  const answers = await race(
    Array.from({ length: 50 }, () => () => api.act(coordinator, `/sessions/${id}/hold`, 1)),
  )
  expect(tally(answers)).toEqual({ 200: 1, VERSION_STALE: 49 })
  expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
})

test('correcting and holding at once: the ledger is the sum of what is held', async () => {
  const own = await pair()
  const held: SessionBody[] = []
  const planned: SessionBody[] = []
  // As many as stay under the cap whoever wins, so that nothing but the race decides.
  const days = Array.from({ length: 17 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`)
  for (const day of days) {
    const time = [`${day}T06:00:00Z`, `${day}T06:30:00Z`] as const
    held.push(await enter(oneToOne(own.mentorshipId, ...time, { state: 'held' })))
    planned.push(await enter(oneToOne(own.mentorshipId, `${day}T06:30:00Z`, `${day}T06:55:00Z`)))
  }
  const correct = (id: string, body: object) => () =>
    api.act(coordinator, `/sessions/${id}/correct`, 1, { reason: 'Kļūda', ...body })
  const answers = await race([
    ...held.flatMap(({ id }, index) => [
      correct(id, { startsAt: `${days[index]}T10:00:00Z`, endsAt: `${days[index]}T10:40:00Z` }),
      correct(id, { endsAt: `${days[index]}T06:20:00Z` }),
    ]),
    ...planned.map(
      ({ id }) =>
        () =>
          api.act(coordinator, `/sessions/${id}/hold`, 1),
    ),
  ])
  expect(tally(answers)).toEqual({ 200: 34, VERSION_STALE: 17 })
  const [sum] = await api.sql<{ minutes: number }>(
    `select sum(counted_minutes)::int as minutes from attendance where person_id = $1 and state = 'held'`,
    [own.participantId],
  )
  expect((await ledger(own.participantId, '2026-03')).minutes).toBe(sum!.minutes)
})

test('#20 a check revoked while meetings are logged: what is held lies within what was left of it', async () => {
  const own = await pair()
  const [clearance] = await api.sql<{ id: string }>('select id from clearance where mentor_id = $1', [
    own.mentorId,
  ])
  const revocation = { clearanceId: clearance!.id, revokedOn: '2026-02-18', reason: 'NEW_INFORMATION' }
  const requests = Array.from({ length: 50 }, (_, index) => () => {
    const meeting = oneToOne(own.mentorshipId, ...halfHour(index * 5), { state: 'held' })
    return api.post(coordinator, '/sessions', meeting)
  })
  const [answers] = await Promise.all([
    race(requests),
    make.insert('clearance_revocation', { ...revocation, revokedBy: coordinator.accountId }),
  ])
  const { 201: heldBefore = 0, ...refusals } = tally(answers)
  expect(heldBefore).toBeLessThan(50)
  expect(Object.keys(refusals).filter((code) => !code.startsWith('CLEARANCE_'))).toEqual([])
})

async function deadlocks(): Promise<number> {
  const [row] = await api.sql<{ deadlocks: string }>(
    'select deadlocks::text from pg_stat_database where datname = current_database()',
  )
  return Number(row!.deadlocks)
}
