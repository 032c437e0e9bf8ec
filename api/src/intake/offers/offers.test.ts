import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

type Offer = {
  id: string
  version: number
  state: string
  enrolmentId: string
  answerDueOn: string
  offeredBy: { displayName: string } | null
  turnReason: string | null
  turnNote?: string | null
  passedOver: { enrolmentId: string }[]
  answerReason: string | null
  answerNote?: string | null
  takenAt: string | null
}
type Waiting = { id: string; position: number; offer: { state: string; answerDueOn: string } | null }
type Room = Awaited<ReturnType<typeof admissions>>

// A Monday; Friday 20 March 2026 is ten working days on.
const start = '2026-03-02T10:00:00Z'
const api = await testApp({ now: start })

/** A programme of one place with three who wait, in this order. */
async function queue(policy: object = { places: 1 }) {
  const room = await admissions(api, policy)
  const first = await room.waiting({ queuedAt: '2026-02-01T08:00:00Z' })
  const second = await room.waiting({ queuedAt: '2026-02-02T08:00:00Z' })
  const third = await room.waiting({ queuedAt: '2026-02-03T08:00:00Z' })
  return { ...room, first, second, third }
}
const offer = (room: Room, body: object = {}) =>
  api.post(room.coordinator, '/place-offers', { programmeId: room.programme.id, ...body })
const act = (room: Room, { id, version }: Offer, verb: string, body?: Record<string, unknown>) =>
  api.act(room.coordinator, `/place-offers/${id}/${verb}`, version, body)
const see = async (room: Room, id: string) =>
  ok<Offer>(await api.get(room.coordinator, `/place-offers/${id}`))
const list = async (room: Room, more = '') =>
  ok(await api.get(room.coordinator, `/place-offers?programmeId=${room.programme.id}${more}`)).data
const waiting = async (room: Room) =>
  ok<{ data: Waiting[] }>(await api.get(room.coordinator, `/waiting-list?programmeId=${room.programme.id}`))
    .data
const counters = async (room: Room) =>
  (
    await api.sql(
      'select places_taken, places_offered, people_admitted, people_offered from programme_limits where programme_id = $1',
      [room.programme.id],
    )
  )[0]!
const activate = (room: Room, id: string, version = 1, admittedOn = api.today()) =>
  api.act(room.coordinator, `/enrolments/${id}/activate`, version, { admittedOn })

describe('offerPlace', () => {
  test('to the next in turn, until the policy’s working days are over; the place is nobody else’s', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    expect(made).toMatchObject({
      state: 'open',
      enrolmentId: room.first.id,
      answerDueOn: '2026-03-09',
      turnReason: null,
      passedOver: [],
      offeredBy: { displayName: 'Test coordinator' },
    })
    expect(await api.auditOf(made.id)).toEqual(['place-offer.made'])
    expect(await counters(room)).toMatchObject({ places_taken: 0, places_offered: 1, people_offered: 1 })
    const full = refused(await offer(room), 'CONCURRENT_CAPACITY_FULL')
    expect(full.detail).toBe(
      '0 of 1 places are taken and 1 offered. The person can stay on the waiting list.',
    )
    refused(await activate(room, room.second.id), 'CONCURRENT_CAPACITY_FULL')
    expect((await waiting(room)).map((row) => row.offer?.state ?? null)).toEqual(['open', null, null])
    await expectInvariants(api)
  })

  test('out of turn only with a reason, and it says who is passed over (#11)', async () => {
    const room = await queue({ places: 2 })
    const problem = refused(await offer(room, { enrolmentId: room.third.id }), 'OFFER_OUT_OF_TURN', [
      '/turnReason',
    ])
    expect(problem.detail).toMatch(
      /^Before this person in the queue: Ilze Paraudziņa\w+, Ilze Paraudziņa\w+\./,
    )
    const made = ok<Offer>(
      await offer(room, {
        enrolmentId: room.third.id,
        turnReason: 'URGENT',
        turnNote: 'Šonedēļ paliek bez mājām',
      }),
    )
    expect(made.passedOver.map(({ enrolmentId }) => enrolmentId)).toEqual([room.first.id, room.second.id])
    expect(made.turnNote).toBe('Šonedēļ paliek bez mājām')
    const [stored] = await api.sql<{ note: Buffer }>(
      'select turn_note_sealed as note from place_offer where id = $1',
      [made.id],
    )
    expect(stored!.note.toString('latin1')).not.toContain('paliek')
    const [row] = await list(room)
    expect(row).toMatchObject({ passedOverCount: 2 })
    expect(row).not.toHaveProperty('turnNote')
    const auditor = await api.as('auditor')
    expect(ok<Offer>(await api.get(auditor, `/place-offers/${made.id}`))).not.toHaveProperty('turnNote')
    // Who has an offer is passed over by nobody; a reason nobody asked for is not kept.
    const next = ok<Offer>(await offer(room, { enrolmentId: room.first.id, turnReason: 'OTHER' }))
    expect(next).toMatchObject({ turnReason: null, passedOver: [] })
  })

  test('judges the person, the programme and the people in all', async () => {
    const room = await queue({ places: 3, people: 1 })
    ok(await offer(room))
    refused(await offer(room, { enrolmentId: room.first.id }), 'OFFER_EXISTS', ['/enrolmentId'])
    const problem = refused(await offer(room), 'TOTAL_CAPACITY_FULL')
    expect(problem.detail).toContain('(0 of 1, 1 more offered)')
    refused(await offer(room, { enrolmentId: room.second.id, turnReason: null }), 'TOTAL_CAPACITY_FULL')
    const active = await room.make.enrolment((await admissions(api)).programme)
    refused(await offer(room, { enrolmentId: active.id }), 'NOT_FOUND')
    await api.sql(`update programme set state = 'closed' where id = $1`, [room.programme.id], api.tenantId)
    refused(await offer(room), 'PROGRAMME_NOT_OPEN')
    const empty = await admissions(api)
    refused(await offer(empty), 'NOBODY_WAITS')
    const inside = await empty.make.enrolment(empty.programme)
    refused(await offer(empty, { enrolmentId: inside.id }), 'OFFER_NOT_WAITING', ['/enrolmentId'])
  })

  test('somebody admitted before asks for a place alone: they are not counted twice (#9)', async () => {
    const room = await admissions(api, { places: 2, people: 1 })
    const { id: person } = await room.candidate()
    const before = await room.waiting({}, person)
    ok(await activate(room, before.id))
    const close = { outcome: 'NEVER_STARTED', closedOn: api.today(), closureReason: 'OTHER' }
    ok(await api.act(room.coordinator, `/enrolments/${before.id}/close`, 2, close))
    const again = await room.waiting({}, person)
    const made = ok<Offer>(await offer(room))
    expect(made.enrolmentId).toBe(again.id)
    expect(await counters(room)).toMatchObject({ people_admitted: 1, people_offered: 0, places_offered: 1 })
    ok(await activate(room, again.id))
    expect(await counters(room)).toEqual({
      places_taken: 1,
      places_offered: 0,
      people_admitted: 1,
      people_offered: 0,
    })
    await expectInvariants(api)
  })

  test.each<[string, object, string[]]>([
    ['an unknown reason', { turnReason: 'BECAUSE' }, ['/turnReason']],
    ['an unknown field', { force: true }, ['/force']],
    ['no id at all', { enrolmentId: 'nobody' }, ['/enrolmentId']],
  ])('refuses %s and offers nothing', async (_, body, pointers) => {
    const room = await queue()
    refused(await offer(room, body), 'INPUT_INVALID', pointers)
    expect(await list(room)).toEqual([])
  })

  test('is for the coordinator of this programme', async () => {
    const room = await queue()
    const body = { programmeId: room.programme.id }
    refused(await api.post(room.caseManager, '/place-offers', body), 'FORBIDDEN')
    refused(await api.post(await api.as('officer'), '/place-offers', body), 'FORBIDDEN')
    const other = await api.as('coordinator', { programmeId: (await admissions(api)).programme.id })
    refused(await api.post(other, '/place-offers', body), 'NOT_FOUND')
    refused(await api.post(other, '/place-offers', { ...body, enrolmentId: room.first.id }), 'NOT_FOUND')
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.post(abroad, '/place-offers', body), 'NOT_FOUND')
  })
})

describe('acceptPlaceOffer', () => {
  test('keeps the place until the admission uses it, counted once', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    const accepted = ok<Offer>(await act(room, made, 'accept'))
    expect(accepted).toMatchObject({ state: 'accepted', takenAt: null })
    expect(await api.auditOf(made.id)).toContain('place-offer.accepted')
    // Long after the day of the answer it is still theirs.
    api.travel('2026-03-30T10:00:00Z')
    refused(await activate(room, room.second.id), 'CONCURRENT_CAPACITY_FULL')
    ok(await activate(room, room.first.id))
    expect(await counters(room)).toEqual({
      places_taken: 1,
      places_offered: 0,
      people_admitted: 1,
      people_offered: 0,
    })
    const used = await see(room, made.id)
    expect(used).toMatchObject({ state: 'accepted', takenAt: '2026-03-30T10:00:00.000Z' })
    refused(await act(room, used, 'withdraw', { reason: 'MISTAKE' }), 'OFFER_TAKEN')
    api.travel(start)
    await expectInvariants(api)
  })

  test('an admission takes an offer that nobody answered yet as well', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    ok(await activate(room, room.first.id))
    expect(await see(room, made.id)).toMatchObject({
      state: 'accepted',
      takenAt: expect.any(String) as string,
    })
    await expectInvariants(api)
  })

  test('after its day is over is too late', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    api.travel('2026-03-10T00:00:00+02:00')
    expect(await see(room, made.id)).toMatchObject({ state: 'expired', version: 1 })
    const problem = refused(await act(room, made, 'accept'), 'OFFER_STATE')
    expect(problem.detail).toBe('While the offer is “run out without an answer”, you cannot accept it.')
    api.travel(start)
  })
})

describe('declinePlaceOffer', () => {
  test('gives the place to the next in turn at once; who declined stands behind those who wait now', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    const declined = ok<Offer>(
      await act(room, made, 'decline', { reason: 'NOT_NOW', note: 'Līdz maijam slimnīcā' }),
    )
    expect(declined).toMatchObject({
      state: 'declined',
      answerReason: 'NOT_NOW',
      answerNote: 'Līdz maijam slimnīcā',
    })
    expect((await waiting(room)).map(({ id, offer: of }) => [id, of?.state ?? null])).toEqual([
      [room.second.id, 'open'],
      [room.third.id, null],
      [room.first.id, 'declined'],
    ])
    expect(await list(room, '&state=open')).toMatchObject([{ enrolmentId: room.second.id }])
    const { data } = ok(
      await api.get(
        room.coordinator,
        `/place-offers?programmeId=${room.programme.id}&enrolmentId=${room.first.id}`,
      ),
    )
    expect(data.map(({ id }) => id)).toEqual([made.id])
    await expectInvariants(api)
  })

  test('does not go back at once to whoever let it go by, however urgent they are', async () => {
    const room = await queue()
    const urgent = { priority: 9, priorityReason: 'URGENT' }
    ok(await api.patch(room.coordinator, `/enrolments/${room.third.id}`, 1, urgent))
    const made = ok<Offer>(await offer(room))
    expect(made.enrolmentId).toBe(room.third.id)
    ok(await act(room, made, 'decline', { reason: 'NOT_NOW' }))
    expect(await list(room, '&state=open')).toMatchObject([{ enrolmentId: room.first.id }])
    api.travel('2026-03-10T10:00:00Z')
    await runDueJobs(api.app)
    expect(await list(room, '&state=open')).toMatchObject([{ enrolmentId: room.third.id }])
    api.travel('2026-03-18T10:00:00Z')
    await runDueJobs(api.app)
    expect(await list(room, '&state=open')).toMatchObject([{ enrolmentId: room.second.id }])
    api.travel(start)
    await expectInvariants(api)
  })

  test('leaves the place free where that was asked', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    ok(await act(room, made, 'decline', { reason: 'OTHER', offerNext: false }))
    expect(await list(room, '&state=open')).toEqual([])
    ok(await activate(room, room.third.id))
    await expectInvariants(api)
  })

  test('wants a reason of the list and the version that was read', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    refused(await act(room, made, 'decline', { reason: 'MISTAKE' }), 'INPUT_INVALID', ['/reason'])
    refused(await act(room, made, 'decline', {}), 'INPUT_INVALID', ['/reason'])
    refused(await act(room, { ...made, version: 7 }, 'decline', { reason: 'OTHER' }), 'VERSION_STALE')
    const path = `/place-offers/${made.id}/decline`
    refused(await api.post(room.coordinator, path, { reason: 'OTHER' }), 'PRECONDITION_REQUIRED')
    refused(await api.act(room.caseManager, path, 1, { reason: 'OTHER' }), 'FORBIDDEN')
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.act(abroad, path, 1, { reason: 'OTHER' }), 'NOT_FOUND')
    const declined = ok<Offer>(await act(room, made, 'decline', { reason: 'OTHER' }))
    refused(await act(room, declined, 'accept'), 'OFFER_STATE')
    await expect(
      api.sql(`update place_offer set state = 'accepted' where id = $1`, [made.id], api.tenantId),
    ).rejects.toMatchObject({ constraint: 'place_offer_final' })
  })
})

describe('withdrawPlaceOffer', () => {
  test('frees the place and keeps the turn', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    const accepted = ok<Offer>(await act(room, made, 'accept'))
    ok(await act(room, accepted, 'withdraw', { reason: 'MISTAKE' }))
    expect((await waiting(room)).map(({ id }) => id)).toEqual([room.first.id, room.second.id, room.third.id])
    expect(ok<Offer>(await offer(room)).enrolmentId).toBe(room.first.id)
    await expectInvariants(api)
  })

  test('happens by itself when the person leaves the waiting list', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    const close = { outcome: 'NEVER_STARTED', closedOn: api.today(), closureReason: 'MOVED_AWAY' }
    ok(await api.act(room.coordinator, `/enrolments/${room.first.id}/close`, 1, close))
    expect(await see(room, made.id)).toMatchObject({ state: 'withdrawn', answerReason: 'ENROLMENT_CLOSED' })
    expect(await counters(room)).toMatchObject({ places_offered: 0, people_offered: 0 })
    await expectInvariants(api)
  })
})

describe('an offer that nobody answers', () => {
  test('runs out by a job after its day, and the next in turn is offered the place by the system', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    api.travel('2026-03-09T21:59:00Z')
    await runDueJobs(api.app)
    expect(await see(room, made.id)).toMatchObject({ state: 'open' })
    api.travel('2026-03-09T22:00:00Z')
    await runDueJobs(api.app)
    expect(await api.auditOf(made.id)).toContain('place-offer.expired')
    const open = await list(room, '&state=open')
    expect(open).toMatchObject([{ enrolmentId: room.second.id, offeredBy: null, answerDueOn: '2026-03-17' }])
    expect((await waiting(room)).map(({ id }) => id)).toEqual([room.second.id, room.third.id, room.first.id])
    api.travel('2026-03-10T10:00:00Z')
    await runDueJobs(api.app)
    expect(await list(room)).toHaveLength(2)
    api.travel(start)
    await expectInvariants(api)
  })

  test('gives its place to whoever asks, even before the job has come to it', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    api.travel('2026-03-10T10:00:00Z')
    const judged = ok<{ eligible: boolean }>(
      await api.get(room.coordinator, `/enrolments/${room.second.id}/eligibility`),
    )
    expect(judged.eligible).toBe(true)
    ok(await activate(room, room.second.id))
    expect(await api.auditOf(made.id)).toContain('place-offer.expired')
    await runDueJobs(api.app)
    expect(await list(room, '&state=open')).toEqual([])
    api.travel(start)
    await expectInvariants(api)
  })
})

describe('getPlaceOffer and listPlaceOffers', () => {
  test('show each caller the offers of those they see', async () => {
    const room = await queue()
    const made = ok<Offer>(await offer(room))
    expect(ok<Offer>(await api.get(room.caseManager, `/place-offers/${made.id}`)).id).toBe(made.id)
    refused(await api.get(await api.as('case_manager'), `/place-offers/${made.id}`), 'NOT_FOUND')
    refused(await api.get(await api.as('finance'), `/place-offers/${made.id}`), 'FORBIDDEN')
    const abroad = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.get(abroad, `/place-offers/${made.id}`), 'NOT_FOUND')
    const path = `/place-offers?programmeId=${room.programme.id}`
    expect(ok(await api.get(abroad, path)).data).toEqual([])
    expect(ok(await api.get(await api.as('mentor'), path)).data).toEqual([])
    refused(await api.get(room.coordinator, `${path}&state=maybe`), 'INPUT_INVALID', ['/state'])
    expect(await api.auditOf(made.id)).toContain('place-offer.viewed')
  })
})
