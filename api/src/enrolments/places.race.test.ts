/** Places and people that many ask for at once: the database counts, and says no to one too many (#8, #9, #10). */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../test/admissions.ts'
import { ok, refused, testApp } from '../../test/app.ts'
import { expectInvariants } from '../../test/invariants.ts'
import { race, tally } from '../../test/race.ts'

type Room = Awaited<ReturnType<typeof admissions>>
type Enrolment = { id: string; version: number; state: string; holdsPlace: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const admittedOn = '2026-03-02'

const activate = (room: Room, id: string) =>
  api.act(room.coordinator, `/enrolments/${id}/activate`, 1, { admittedOn })
const see = async (room: Room, id: string) =>
  ok<Enrolment>(await api.get(room.coordinator, `/enrolments/${id}`))
const fill = async (room: Room, count: number) => {
  for (let place = 0; place < count; place += 1) await room.make.enrolment(room.programme)
}
const queue = async (room: Room, count: number) => {
  const enrolments = []
  for (let turn = 0; turn < count; turn += 1) enrolments.push(await room.waiting())
  return enrolments
}
/** Past every rule of the API, as a forgotten check would be. */
const takePlace = (id: string) =>
  api.sql(
    `update enrolment set state = 'active', admitted_on = $2, holds_place = true where id = $1`,
    [id, admittedOn],
    api.tenantId,
  )
const limits = async (room: Room) =>
  (
    await api.sql<{ places_taken: number; people_admitted: number }>(
      'select places_taken, people_admitted from programme_limits where programme_id = $1',
      [room.programme.id],
    )
  )[0]!

describe('#8 places at once', () => {
  test('60 activations of the last place: exactly one, the others are told who is next and go on waiting', async () => {
    const room = await admissions(api)
    await fill(room, 23)
    const enrolments = await queue(room, 60)
    const answers = await race(
      enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, CONCURRENT_CAPACITY_FULL: 59 })
    // Whoever is first in the queue is told only that it is full; everybody else also who comes before them.
    const sentence = answers
      .findLast(({ statusCode }) => statusCode === 409)!
      .json<{ detail: string }>().detail
    expect(sentence).toMatch(/^24 of 24 places are taken\. Ilze Paraudziņa\w+ is next on the waiting list\./)
    expect(await limits(room)).toMatchObject({ places_taken: 24 })
    const states = await api.sql<{ state: string; count: string }>(
      `select state, count(*) from enrolment where programme_id = $1 group by state order by state`,
      [room.programme.id],
    )
    expect(states).toEqual([
      { state: 'active', count: '24' },
      { state: 'waiting', count: '59' },
    ])
    await expectInvariants(api)
  })

  test('the counter itself refuses the 25th, whatever the API has asked before', async () => {
    const room = await admissions(api)
    await fill(room, 23)
    const enrolments = await queue(room, 50)
    const results = await Promise.allSettled(enrolments.map(({ id }) => takePlace(id)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ constraint: 'programme_limits_places' })
      }
    }
    await expectInvariants(api)
  })

  test('a closed stay frees its place, once', async () => {
    const room = await admissions(api, { places: 1 })
    const [first, second] = await queue(room, 2)
    ok(await activate(room, first!.id))
    refused(await activate(room, second!.id), 'CONCURRENT_CAPACITY_FULL')
    const close = { outcome: 'NEVER_STARTED', closedOn: admittedOn, closureReason: 'PARTICIPANT_DECLINED' }
    const path = `/enrolments/${first!.id}/close`
    const answers = await race(
      Array.from({ length: 10 }, () => () => api.act(room.coordinator, path, 2, close)),
    )
    expect(tally(answers)[200]).toBe(1)
    ok(await activate(room, second!.id))
    await expectInvariants(api)
  })

  test('a pause that lasts too long gives its place to whoever asks next, and asks for one to go on', async () => {
    const room = await admissions(api, { places: 1 })
    const [first, second] = await queue(room, 2)
    ok(await activate(room, first!.id))
    const suspended = { reason: 'ILLNESS', suspendedOn: admittedOn }
    ok(await api.act(room.coordinator, `/enrolments/${first!.id}/suspend`, 2, suspended))
    api.travel('2026-04-01T10:00:00Z')
    refused(await activate(room, second!.id), 'CONCURRENT_CAPACITY_FULL')
    api.travel('2026-04-02T10:00:00Z')
    const judged = ok<{ places: object }>(
      await api.get(room.coordinator, `/enrolments/${second!.id}/eligibility`),
    )
    expect(judged.places).toEqual({ taken: 0, limit: 1 })
    ok(await activate(room, second!.id))
    const lost = await see(room, first!.id)
    expect(lost).toMatchObject({ state: 'suspended', holdsPlace: false })
    expect(await api.auditOf(first!.id)).toContain('enrolment.place-released')
    refused(
      await api.act(room.coordinator, `/enrolments/${first!.id}/resume`, lost.version),
      'CONCURRENT_CAPACITY_FULL',
    )
    const close = { outcome: 'NEVER_STARTED', closedOn: '2026-04-02', closureReason: 'OTHER' }
    ok(await api.act(room.coordinator, `/enrolments/${second!.id}/close`, 2, close))
    ok(await api.act(room.coordinator, `/enrolments/${first!.id}/resume`, lost.version))
    api.travel('2026-03-02T10:00:00Z')
    await expectInvariants(api)
  })

  test('50 at once for places of pauses that ran out: as many as were free, none twice', async () => {
    const room = await admissions(api, { places: 4 })
    for (let place = 0; place < 4; place += 1) {
      await room.make.enrolment(room.programme, {
        state: 'suspended',
        suspendedOn: '2026-01-10',
        placeHeldUntil: '2026-02-09',
      })
    }
    const enrolments = await queue(room, 50)
    const answers = await race(
      enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 4, CONCURRENT_CAPACITY_FULL: 46 })
    await expectInvariants(api)
  })
})

describe('#9 people in all', () => {
  test('50 activations where one more person fits: exactly one', async () => {
    const room = await admissions(api, { places: null, people: 3 })
    await fill(room, 2)
    const enrolments = await queue(room, 50)
    const answers = await race(
      enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, TOTAL_CAPACITY_FULL: 49 })
    const problem = answers.find(({ statusCode }) => statusCode === 409)!.json<{ detail: string }>()
    expect(problem.detail).toBe('The programme has admitted all the people it may (3 of 3).')
    await expectInvariants(api)
  })

  test('the counter itself refuses one person too many', async () => {
    const room = await admissions(api, { places: null, people: 3 })
    await fill(room, 2)
    const enrolments = await queue(room, 50)
    const results = await Promise.allSettled(enrolments.map(({ id }) => takePlace(id)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    )
    for (const reason of reasons) expect(reason).toMatchObject({ constraint: 'programme_limits_people' })
    await expectInvariants(api)
  })

  test('somebody admitted before is not counted twice', async () => {
    const room = await admissions(api, { people: 1 })
    const { id: person } = await room.candidate()
    const first = await room.waiting({}, person)
    ok(await activate(room, first.id))
    const close = { outcome: 'NEVER_STARTED', closedOn: admittedOn, closureReason: 'OTHER' }
    ok(await api.act(room.coordinator, `/enrolments/${first.id}/close`, 2, close))
    const again = await room.waiting({}, person)
    ok(await activate(room, again.id))
    expect(await limits(room)).toEqual({ places_taken: 1, people_admitted: 1 })
    const stranger = await room.waiting()
    refused(await activate(room, stranger.id), 'TOTAL_CAPACITY_FULL')
    await expectInvariants(api)
  })
})

describe('#10 one open enrolment', () => {
  test('50 applications of one person at once: exactly one', async () => {
    const room = await admissions(api, { referralRequired: false, intakeChannels: ['CASE_MANAGER', 'SELF'] })
    const { id: participantId } = await room.candidate()
    await room.referral(participantId, { state: 'withdrawn' })
    const body = { programmeId: room.programme.id, participantId, targetGroups: ['SOCIAL_RISK_FAMILY'] }
    const answers = await race(
      Array.from({ length: 50 }, () => () => api.post(room.coordinator, '/enrolments', body)),
    )
    expect(tally(answers)).toEqual({ 201: 1, DUPLICATE_ENROLMENT: 49 })
    await expectInvariants(api)
  })
})
