/** Places and people that many ask for at once: the database counts, and says no to one too many (#8, #9, #10). */
import { describe, expect, test, vi } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'

// Two hundred of anything take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

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
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
/** Many of age who wait, put into the tables together: one by one they would take longer than the race. */
const crowd = async (room: Room, count: number) => {
  const of = [api.tenantId, room.programme.id]
  const each = (text: string, values: unknown[]) => api.sql<{ id: string }>(text, values, api.tenantId)
  const people = ids(
    await each(
      `insert into person (tenant_id, given_name, family_name, birth_date)
       select $1, 'Ilze', 'Paraudziņa' || $3 || g, '2004-01-01' from generate_series(1, $2) g returning id`,
      [api.tenantId, count, room.unique()],
    ),
  )
  await each('insert into participant (tenant_id, person_id) select $1, unnest($2::uuid[])', [
    api.tenantId,
    people,
  ])
  await each(
    `insert into consent (tenant_id, programme_id, participant_id, purpose, given_by, given_on, form, text_version, language)
     select $1, $2, unnest($3::uuid[]), 'PARTICIPATION', 'PARTICIPANT', '2026-02-01', 'PAPER', '2026-1', 'lv'`,
    [...of, people],
  )
  const referred = await each(
    `insert into referral (tenant_id, programme_id, participant_id, case_manager_id, target_groups, state, sent_at, decided_by, decided_at)
     select $1, $2, unnest($3::uuid[]), $4, '{SOCIAL_RISK_FAMILY}', 'accepted', app.clock(), $5, app.clock() returning id`,
    [...of, people, room.caseManager.accountId, room.coordinator.accountId],
  )
  return each(
    `insert into enrolment (tenant_id, programme_id, policy_id, participant_id, referral_id, target_groups, base_months, max_months)
     select $1, $2, $3, r.participant_id, r.id, r.target_groups, 3, 5 from referral r where r.id = any ($4::uuid[]) returning id`,
    [...of, room.programme.policyId, ids(referred)],
  )
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

describe('#8 L-30 places at once', () => {
  test('200 activations of the last place: exactly one, the others are told who is next and go on waiting', async () => {
    const room = await admissions(api)
    await fill(room, 23)
    const enrolments = await crowd(room, 200)
    const answers = await race(
      enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, CONCURRENT_CAPACITY_FULL: 199 })
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
      { state: 'waiting', count: '199' },
    ])
    await expectInvariants(api)
  })

  test('the counter itself refuses the 25th, whatever the API has asked before', async () => {
    const room = await admissions(api)
    await fill(room, 23)
    const enrolments = await crowd(room, 50)
    const results = await Promise.allSettled(enrolments.map(({ id }) => takePlace(id)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ constraint: 'programme_limits_places' })
      }
    }
    await expectInvariants(api)
  })

  test('a closed enrolment frees its place, once', async () => {
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

  test('200 at once who activate, offer, resume and close: never a place too many, none lost', async () => {
    const room = await admissions(api, { places: 12 })
    await fill(room, 6)
    const paused = []
    for (let enrolment = 0; enrolment < 4; enrolment += 1) {
      const { id: participantId } = await room.candidate()
      const { id } = await room.make.enrolment(room.programme, {
        participantId,
        state: 'suspended',
        holdsPlace: false,
        suspendedOn: '2026-01-10',
        placeHoldEndsOn: '2026-02-09',
      })
      paused.push(id)
    }
    const enrolments = await crowd(room, 110)
    const leaving = enrolments.slice(0, 10)
    const close = { outcome: 'NEVER_STARTED', closedOn: admittedOn, closureReason: 'OTHER' }
    const { coordinator, programme } = room
    const answers = await race([
      ...enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
      ...Array.from(
        { length: 50 },
        () => () => api.post(coordinator, '/place-offers', { programmeId: programme.id }),
      ),
      ...paused.flatMap((id) =>
        Array.from({ length: 5 }, () => () => api.act(coordinator, `/enrolments/${id}/resume`, 1)),
      ),
      ...leaving.flatMap(({ id }) =>
        [1, 2].map((version) => () => api.act(coordinator, `/enrolments/${id}/close`, version, close)),
      ),
    ])
    const counts = tally(answers)
    expect(
      Object.keys(counts)
        .filter((name) => !['200', '201'].includes(name))
        .toSorted(),
    ).toEqual(expect.not.arrayContaining(['INTERNAL_ERROR', 'SERVICE_BUSY']))
    const [used] = await api.sql<{ taken: number; offered: number; open: string }>(
      `select places_taken as taken, places_offered as offered,
        (select count(*) from enrolment e where e.programme_id = l.programme_id and e.state = 'active') as open
       from programme_limits l where programme_id = $1`,
      [programme.id],
    )
    expect(used!.taken).toBe(Number(used!.open))
    expect(used!.taken + used!.offered).toBeLessThanOrEqual(12)
    await expectInvariants(api)
    // What is left can be had to the last place, and no further.
    const rest = await race(
      Array.from(
        { length: 30 },
        () => () => api.post(coordinator, '/place-offers', { programmeId: programme.id }),
      ),
    )
    expect(tally(rest)[201] ?? 0).toBe(12 - used!.taken - used!.offered)
    await expectInvariants(api)
  })

  test('50 at once for places of pauses that ran out: as many as were free, none twice', async () => {
    const room = await admissions(api, { places: 4 })
    for (let place = 0; place < 4; place += 1) {
      await room.make.enrolment(room.programme, {
        state: 'suspended',
        suspendedOn: '2026-01-10',
        placeHoldEndsOn: '2026-02-09',
      })
    }
    const enrolments = await crowd(room, 50)
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

describe('#9 L-14 people in all', () => {
  test('200 activations where the 100th person fits: exactly one', async () => {
    const room = await admissions(api, { places: null, people: 100 })
    await fill(room, 99)
    const enrolments = await crowd(room, 200)
    const answers = await race(
      enrolments.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, TOTAL_CAPACITY_FULL: 199 })
    const problem = answers.find(({ statusCode }) => statusCode === 409)!.json<{ detail: string }>()
    expect(problem.detail).toBe('The programme has admitted all the people it may (100 of 100).')
    await expectInvariants(api)
  })

  test('the counter itself refuses one person too many', async () => {
    const room = await admissions(api, { places: null, people: 3 })
    await fill(room, 2)
    const enrolments = await crowd(room, 50)
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

describe('#9 somebody admitted before', () => {
  test('200 readmissions and new people at once: those of before are not counted twice', async () => {
    const room = await admissions(api, { people: 12 })
    const people = []
    for (let turn = 0; turn < 10; turn += 1) {
      const { id: person } = await room.candidate()
      const { id } = await room.waiting({}, person)
      ok(await activate(room, id))
      const close = { outcome: 'NEVER_STARTED', closedOn: admittedOn, closureReason: 'OTHER' }
      ok(await api.act(room.coordinator, `/enrolments/${id}/close`, 2, close))
      people.push(person)
    }
    const again = []
    for (const person of people) again.push(await room.waiting({}, person))
    const strangers = await crowd(room, 100)
    const answers = await race([
      ...strangers.map(
        ({ id }) =>
          () =>
            activate(room, id),
      ),
      ...again.flatMap(({ id }) => Array.from({ length: 10 }, () => () => activate(room, id))),
    ])
    expect(tally(answers)).toMatchObject({ 200: 12, TOTAL_CAPACITY_FULL: 98 })
    expect(await limits(room)).toEqual({ places_taken: 12, people_admitted: 12 })
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
