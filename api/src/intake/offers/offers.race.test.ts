/** Places that many offer, answer, take and give back at once: one offer per vacancy, never one place too many (#8, #9). */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

type Room = Awaited<ReturnType<typeof admissions>>
type Offer = { id: string; version: number; enrolmentId: string; state: string }

const start = '2026-03-02T10:00:00Z'
const api = await testApp({ now: start })

async function queue(room: Room, count: number) {
  const ids = []
  for (let turn = 0; turn < count; turn += 1) {
    const day = String((turn % 27) + 1).padStart(2, '0')
    ids.push((await room.waiting({ queuedAt: `2026-01-${day}T08:00:00Z` })).id)
  }
  return ids
}
const offerNext = (room: Room) =>
  api.post(room.coordinator, '/place-offers', { programmeId: room.programme.id })
const answer = (room: Room, { id, version }: Offer, verb: string, body?: Record<string, unknown>) =>
  api.act(room.coordinator, `/place-offers/${id}/${verb}`, version, body)
const offersOf = (room: Room) =>
  api.sql<{ state: string; enrolment_id: string }>(
    'select state, enrolment_id from place_offer where programme_id = $1 order by offered_at, id',
    [room.programme.id],
  )
const times = (count: number, one: () => ReturnType<typeof offerNext>) =>
  Array.from({ length: count }, () => one)

describe('one vacancy', () => {
  test('10 workers promote at once: one offer, to the first in turn', async () => {
    const room = await admissions(api, { places: 1 })
    await queue(room, 12)
    const answers = await race(times(10, () => offerNext(room)))
    expect(tally(answers)).toEqual({ 201: 1, CONCURRENT_CAPACITY_FULL: 9 })
    const first = ok<{ data: { id: string }[] }>(
      await api.get(room.coordinator, `/waiting-list?programmeId=${room.programme.id}&limit=1`),
    ).data[0]!
    expect(await offersOf(room)).toEqual([{ state: 'open', enrolment_id: first.id }])
    await expectInvariants(api)
  })

  test('50 offers of it to 50 different people: one', async () => {
    const room = await admissions(api, { places: 1 })
    const ids = await queue(room, 50)
    const answers = await race(
      ids.map(
        (enrolmentId) => () =>
          api.post(room.coordinator, '/place-offers', {
            programmeId: room.programme.id,
            enrolmentId,
            turnReason: 'OTHER',
          }),
      ),
    )
    expect(tally(answers)).toEqual({ 201: 1, CONCURRENT_CAPACITY_FULL: 49 })
    await expectInvariants(api)
  })

  test('the counter itself refuses the second, whatever the API has asked before', async () => {
    const room = await admissions(api, { places: 1 })
    const ids = await queue(room, 50)
    const results = await Promise.allSettled(
      ids.map((enrolmentId) =>
        api.sql(
          `insert into place_offer (tenant_id, programme_id, enrolment_id, answer_due_on) values ($1, $2, $3, '2026-03-09')`,
          [api.tenantId, room.programme.id, enrolmentId],
          api.tenantId,
        ),
      ),
    )
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { constraint: string }] : [],
    )
    expect(refusals).toHaveLength(49)
    for (const reason of refusals) expect(reason.constraint).toBe('programme_limits_places')
    await expectInvariants(api)
  })

  test('the counter refuses one person too many, and the index a second offer of one person', async () => {
    const insert = (room: Room, ids: readonly string[]) =>
      Promise.allSettled(
        ids.map((enrolmentId) =>
          api.sql(
            `insert into place_offer (tenant_id, programme_id, enrolment_id, answer_due_on) values ($1, $2, $3, '2026-03-09')`,
            [api.tenantId, room.programme.id, enrolmentId],
            api.tenantId,
          ),
        ),
      )
    const refusedBy = async (results: PromiseSettledResult<unknown>[]) =>
      results.flatMap((result) =>
        result.status === 'rejected' ? [(result.reason as { constraint: string }).constraint] : [],
      )
    const few = await admissions(api, { places: null, people: 1 })
    const tooMany = await refusedBy(await insert(few, await queue(few, 20)))
    expect(tooMany).toEqual(Array.from({ length: 19 }, () => 'programme_limits_people'))
    const wide = await admissions(api)
    const [one] = await queue(wide, 1)
    const twice = await refusedBy(
      await insert(
        wide,
        Array.from({ length: 20 }, () => one!),
      ),
    )
    expect(twice).toEqual(Array.from({ length: 19 }, () => 'place_offer_once'))
    await expectInvariants(api)
  })

  test('one person is offered one place, however many are free', async () => {
    const room = await admissions(api)
    const [enrolmentId] = await queue(room, 1)
    const body = { programmeId: room.programme.id, enrolmentId }
    const answers = await race(times(50, () => api.post(room.coordinator, '/place-offers', body)))
    expect(tally(answers)).toEqual({ 201: 1, OFFER_EXISTS: 49 })
    await expectInvariants(api)
  })
})

describe('many vacancies', () => {
  test('30 workers and 10 of them: ten offers, to the first ten', async () => {
    const room = await admissions(api, { places: 10 })
    await queue(room, 25)
    const answers = await race(times(30, () => offerNext(room)))
    expect(tally(answers)).toEqual({ 201: 10, CONCURRENT_CAPACITY_FULL: 20 })
    const first = ok<{ data: { id: string }[] }>(
      await api.get(room.coordinator, `/waiting-list?programmeId=${room.programme.id}&limit=10`),
    )
    const offered = (await offersOf(room)).map(({ enrolment_id: id }) => id)
    expect(offered.toSorted()).toEqual(first.data.map(({ id }) => id).toSorted())
    await expectInvariants(api)
  })
})

describe('an offer that is answered from several sides at once', () => {
  test('accepted, declined, withdrawn and used: one of them, and the place is counted once', async () => {
    const room = await admissions(api, { places: 1 })
    const [id] = await queue(room, 3)
    const made = ok<Offer>(await offerNext(room))
    const reason = { reason: 'NO_LONGER_NEEDED' }
    const admission = { admittedOn: api.today() }
    const answers = await race(
      Array.from({ length: 15 }, () => [
        () => answer(room, made, 'accept'),
        () => answer(room, made, 'decline', reason),
        () => answer(room, made, 'withdraw', reason),
        () => api.act(room.coordinator, `/enrolments/${id}/activate`, 1, admission),
      ]).flat(),
    )
    const counts = tally(answers)
    expect(counts[200]).toBeGreaterThanOrEqual(1)
    expect(counts[200]).toBeLessThanOrEqual(2)
    await expectInvariants(api)
  })

  test('that runs out while 60 take places, offer and expire: as many as there are', async () => {
    const room = await admissions(api, { places: 5 })
    const ids = await queue(room, 30)
    for (let made = 0; made < 5; made += 1) ok(await offerNext(room))
    api.travel('2026-03-10T10:00:00Z')
    const admittedOn = api.today()
    const jobs = runDueJobs(api.app)
    const answers = await race([
      ...ids.map((id) => () => api.act(room.coordinator, `/enrolments/${id}/activate`, 1, { admittedOn })),
      ...times(30, () => offerNext(room)),
    ])
    await jobs
    await runDueJobs(api.app)
    const counts = tally(answers)
    expect(counts[200] ?? 0).toBeLessThanOrEqual(5)
    expect((counts[200] ?? 0) + (counts[201] ?? 0)).toBeLessThanOrEqual(5)
    const [limits] = await api.sql<{ used: number }>(
      'select places_taken + places_offered as used from programme_limits where programme_id = $1',
      [room.programme.id],
    )
    expect(limits!.used).toBe(5)
    await expectInvariants(api)
    api.travel(start)
  })
})
