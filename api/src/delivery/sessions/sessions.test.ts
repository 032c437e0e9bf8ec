import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { meetings, type SessionBody } from '../../../test/meetings.ts'

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { make, programme, coordinator, pair, oneToOne, group, enter, fill, ledger } = await meetings(api, {
  places: null,
})
const two = await pair()
const asMentor = await api.as('mentor', { personId: two.mentorId })

/** A fact that no route of sessions makes, inside the tenant so that counters follow. */
const change = (text: string, id: string) => api.sql(text, [id], api.tenantId)

let hour = 0
/** A free hour of an earlier day, another one each time. */
function freeHour(minutes = 60): [string, string] {
  const start =
    Date.parse('2026-02-20T06:00:00Z') + Math.floor(hour / 10) * 86_400_000 + (hour++ % 10) * 3_600_000
  return [new Date(start).toISOString(), new Date(start + minutes * 60_000).toISOString()]
}
const held = (mentorshipId: string, time = freeHour(), more = {}) =>
  enter(oneToOne(mentorshipId, ...time, { state: 'held', ...more }))
const attending = (session: SessionBody, personId: string) =>
  session.people.find((one) => one.personId === personId)!

describe('planSession', () => {
  test('plans a meeting of two: 201, its address and version, an audit event, nothing counted', async () => {
    const own = await pair()
    const response = await api.post(
      coordinator,
      '/sessions',
      oneToOne(own.mentorshipId, '2026-03-25T14:00:00Z', '2026-03-25T15:30:00Z'),
    )
    const session = ok<SessionBody>(response)
    expect(response.statusCode).toBe(201)
    expect(response.headers.location).toBe(`/api/v1/sessions/${session.id}`)
    expect(response.headers.etag).toBe('"1"')
    expect(session).toMatchObject({
      state: 'planned',
      minutes: 90,
      isLate: false,
      participantCount: 1,
      version: 1,
    })
    expect(session.people.map(({ capacity, state }) => [capacity, state])).toEqual([
      ['participant', 'planned'],
      ['mentor', 'planned'],
    ])
    expect(await api.auditOf(session.id)).toEqual(['session.planned'])
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 0, surplus: 0 })
  })

  test('logs a held meeting at once and counts it for both (L-32, L-33)', async () => {
    const own = await pair()
    const session = await held(own.mentorshipId, ['2026-03-10T14:00:00Z', '2026-03-10T15:00:00Z'], {
      note: 'Runājām par skolu.',
    })
    expect(session).toMatchObject({ state: 'held', note: 'Runājām par skolu.', isLate: true })
    expect(attending(session, own.participantId)).toMatchObject({ state: 'held', countedMinutes: 60 })
    expect(attending(session, own.mentorId)).toMatchObject({ state: 'held', countedMinutes: 60 })
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
    expect(await api.auditOf(session.id)).toEqual(['session.held'])
    const [stored] = await api.sql<{ note: Buffer }>(
      'select note_sealed as note from session where id = $1',
      [session.id],
    )
    expect(stored!.note.toString('utf8')).not.toContain('skolu')
  })

  test.each([
    ['help with everyday tasks (L-20)', 'EVERYDAY_SUPPORT'],
    ['leisure (L-21)', 'LEISURE'],
    ['listening (L-22)', 'CONVERSATION'],
    ['encouragement (L-34)', 'MOTIVATION'],
  ])('says that it was spent on %s', async (_, activityType) => {
    const { mentorshipId } = await pair()
    const { id } = await held(mentorshipId, freeHour(), { activityType })
    expect(ok(await api.get(coordinator, `/sessions/${id}`))).toMatchObject({ state: 'held', activityType })
  })

  test('#57 an entry is late from the eighth day on', async () => {
    const own = await pair()
    const inTime = await held(own.mentorshipId, ['2026-03-13T14:00:00Z', '2026-03-13T15:00:00Z'])
    expect(inTime.isLate).toBe(false)
  })

  test('#54 a group of five and two mentors for two hours: everybody counts 120 minutes, once (L-35)', async () => {
    const five = await Promise.all([pair(), pair(), pair(), pair(), pair()])
    const enrolments = five.map(({ enrolmentId }) => enrolmentId)
    const mentors = [five[0]!.mentorId, five[1]!.mentorId]
    const session = await enter(
      group(enrolments, mentors, '2026-03-12T10:00:00Z', '2026-03-12T12:00:00Z', { state: 'held' }),
    )
    expect(session.people).toHaveLength(7)
    expect(session.people.every(({ countedMinutes }) => countedMinutes === 120)).toBe(true)
    for (const { participantId, mentorshipId } of five) {
      expect(await ledger(participantId, '2026-03')).toEqual({ minutes: 120, surplus: 0 })
      expect(attending(session, participantId).mentorshipId).toBe(mentorshipId)
    }
  })

  test('#54 a group is all or nothing: one over the cap and nobody counts', async () => {
    const [full, free] = [await pair(), await pair()]
    await fill(full.mentorshipId, '2026-02', 1140)
    const body = group(
      [full.enrolmentId, free.enrolmentId],
      [free.mentorId],
      '2026-02-27T18:00:00Z',
      '2026-02-27T19:01:00Z',
      { state: 'held' },
    )
    const problem = refused(await api.post(coordinator, '/sessions', body), 'HOURS_CAP_EXCEEDED', ['/endsAt'])
    expect(problem.detail).toContain('60 min')
    expect(problem.detail).toContain('Paraudziņa')
    expect(await ledger(free.participantId, '2026-02')).toEqual({ minutes: 0, surplus: 0 })
  })

  test('#52 1,200 minutes fit the month, 1,201 do not, and the answer says how many are left (L-32)', async () => {
    const own = await pair()
    await fill(own.mentorshipId, '2026-02', 1140)
    const over = await api.post(
      coordinator,
      '/sessions',
      oneToOne(own.mentorshipId, '2026-02-27T18:00:00Z', '2026-02-27T19:01:00Z', { state: 'held' }),
    )
    expect(refused(over, 'HOURS_CAP_EXCEEDED', ['/endsAt']).detail).toBe(
      'The limit is 1200 min a month; 60 min are left.',
    )
    await held(own.mentorshipId, ['2026-02-27T18:00:00Z', '2026-02-27T19:00:00Z'])
    expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 1200, surplus: 0 })
  })

  test('#52 #53 a coordinator overrides the cap with a reason; the rest is surplus and a mentor may not', async () => {
    const own = await pair()
    await fill(own.mentorshipId, '2026-02', 1170)
    const body = oneToOne(own.mentorshipId, '2026-02-27T18:00:00Z', '2026-02-27T19:00:00Z', {
      state: 'held',
      overrideReason: 'Krīzes situācija',
    })
    refused(
      await api.post(await api.as('mentor', { personId: own.mentorId }), '/sessions', body),
      'FORBIDDEN',
      ['/overrideReason'],
    )
    const session = await enter(body)
    expect(session.capOverrideReason).toBe('Krīzes situācija')
    expect(attending(session, own.participantId)).toMatchObject({ countedMinutes: 30, surplusMinutes: 30 })
    expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 1200, surplus: 30 })
  })

  test('#52 the month is the local one: 28 February 22:00 UTC is 1 March in Riga', async () => {
    const own = await pair()
    await held(own.mentorshipId, ['2026-02-28T22:00:00Z', '2026-02-28T23:00:00Z'])
    expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 0, surplus: 0 })
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
  })

  test.each([
    [
      'ends before it starts',
      '2026-03-10T15:00:00Z',
      '2026-03-10T14:00:00Z',
      'SESSION_TIME_INVALID',
      '/endsAt',
    ],
    ['has no length', '2026-03-10T15:00:00Z', '2026-03-10T15:00:00Z', 'SESSION_TIME_INVALID', '/endsAt'],
    [
      'starts within a minute',
      '2026-03-10T15:00:30Z',
      '2026-03-10T16:00:00Z',
      'SESSION_TIME_INVALID',
      '/startsAt',
    ],
    [
      'lasts over twelve hours',
      '2026-03-10T05:00:00Z',
      '2026-03-10T17:01:00Z',
      'SESSION_TIME_INVALID',
      '/endsAt',
    ],
    ['is not over yet', '2026-03-20T11:30:00Z', '2026-03-20T12:01:00Z', 'SESSION_TIME_INVALID', '/endsAt'],
    [
      'runs past local midnight',
      '2026-03-10T21:00:00Z',
      '2026-03-10T22:01:00Z',
      'SESSION_CROSSES_MIDNIGHT',
      '/endsAt',
    ],
    [
      'comes before the mentorship',
      '2026-02-17T10:00:00Z',
      '2026-02-17T11:00:00Z',
      'SESSION_TIME_INVALID',
      '/startsAt',
    ],
  ] as const)('#50 #51 refuses a held meeting that %s', async (_, startsAt, endsAt, code, pointer) => {
    const body = oneToOne(two.mentorshipId, startsAt, endsAt, { state: 'held' })
    refused(await api.post(coordinator, '/sessions', body), code, [pointer])
  })

  test('#50 refuses a plan after the end of the mentorship', async () => {
    const body = oneToOne(two.mentorshipId, '2026-05-20T10:00:00Z', '2026-05-20T11:00:00Z')
    refused(await api.post(coordinator, '/sessions', body), 'SESSION_TIME_INVALID', ['/startsAt'])
  })

  test('#55 nobody is in two meetings at once, whoever asks; adjacent ends are fine, and nothing is told of the other', async () => {
    const own = await pair()
    const sibling = await pair({ mentorId: own.mentorId, organisationId: own.organisationId })
    await held(own.mentorshipId, ['2026-03-11T10:00:00Z', '2026-03-11T11:00:00Z'], { venue: 'Slepena vieta' })
    const body = oneToOne(sibling.mentorshipId, '2026-03-11T10:59:00Z', '2026-03-11T12:00:00Z', {
      state: 'held',
    })
    const response = await api.post(coordinator, '/sessions', body)
    refused(response, 'SESSION_OVERLAP', ['/startsAt'])
    expect(response.body).not.toContain('Slepena')
    await held(sibling.mentorshipId, ['2026-03-11T11:00:00Z', '2026-03-11T12:00:00Z'])
  })

  test.each<[string, (own: Awaited<ReturnType<typeof pair>>) => Promise<unknown>, string]>([
    [
      'a suspended enrolment',
      ({ enrolmentId }) =>
        change(
          `update enrolment set state = 'suspended', suspended_on = '2026-03-01' where id = $1`,
          enrolmentId,
        ),
      'ENROLMENT_SUSPENDED',
    ],
    [
      'a withdrawn consent',
      ({ participantId }) =>
        make.insert('consent', {
          participantId,
          programmeId: programme.id,
          purpose: 'PARTICIPATION',
          givenBy: 'PARTICIPANT',
          givenOn: '2026-01-10',
          form: 'PAPER',
          textVersion: '1',
          language: 'lv',
          withdrawnOn: '2026-03-05',
          withdrawalReason: 'Pārdomāja',
        }),
      'CONSENT_WITHDRAWN',
    ],
    [
      'an expired check',
      ({ mentorId }) => change(`update clearance set ends_on = '2026-03-01' where mentor_id = $1`, mentorId),
      'CLEARANCE_EXPIRED',
    ],
    [
      'a missing check',
      ({ mentorId }) => change('delete from clearance where mentor_id = $1', mentorId),
      'CLEARANCE_MISSING',
    ],
    [
      'a bar',
      ({ mentorId }) =>
        make.insert('clearance', {
          mentorId,
          result: 'BARRED',
          source: 'PUNISHMENT_REGISTER',
          checkedOn: '2026-03-02',
          startsOn: '2026-03-02',
          endsOn: '2027-03-01',
          verifiedBy: coordinator.accountId,
        }),
      'MENTOR_BARRED',
    ],
    [
      'no contract',
      ({ mentorId }) => change('delete from mentor_contract where mentor_id = $1', mentorId),
      'CONTRACT_MISSING',
    ],
    [
      'a suspended mentor',
      ({ mentorId }) => change(`update mentor set state = 'suspended' where person_id = $1`, mentorId),
      'MENTOR_SUSPENDED',
    ],
  ])('#16 #20 #26 #38 takes no session with %s', async (_, spoil, code) => {
    const own = await pair()
    await spoil(own)
    const body = oneToOne(own.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', {
      state: 'held',
    })
    refused(await api.post(coordinator, '/sessions', body), code as 'FORBIDDEN')
    expect(await api.sql('select from attendance where mentorship_id = $1', [own.mentorshipId])).toEqual([])
  })

  test('#46 a closed enrolment takes no session', async () => {
    const own = await pair()
    await change(
      `update mentorship set state = 'ended', ended_on = '2026-03-15', outcome = 'COMPLETED' where id = $1`,
      own.mentorshipId,
    )
    await change(
      `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-03-15', outcome = 'COMPLETED' where id = $1`,
      own.enrolmentId,
    )
    const body = oneToOne(own.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', {
      state: 'held',
    })
    refused(await api.post(coordinator, '/sessions', body), 'ENROLMENT_CLOSED')
  })

  test('#37 after a change of mentor each mentorship takes the sessions of its own time', async () => {
    const own = await pair()
    await change(
      `update mentorship set state = 'ended', ended_on = '2026-03-10', outcome = 'MENTOR_CHANGED' where id = $1`,
      own.mentorshipId,
    )
    await held(own.mentorshipId, ['2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z'])
    const after = oneToOne(own.mentorshipId, '2026-03-11T10:00:00Z', '2026-03-11T11:00:00Z', {
      state: 'held',
    })
    refused(await api.post(coordinator, '/sessions', after), 'SESSION_TIME_INVALID', ['/startsAt'])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a missing start', { startsAt: undefined }, ['/startsAt']],
    ['a day for an instant', { startsAt: '2026-03-10' }, ['/startsAt']],
    ['an impossible day', { startsAt: '2026-02-30T10:00:00Z' }, ['/startsAt']],
    ['an instant without an offset', { startsAt: '2026-03-10T10:00:00' }, ['/startsAt']],
    ['a number for an instant', { endsAt: 5 }, ['/endsAt']],
    ['null for the activity', { activityType: null }, ['/activityType']],
    ['an activity of another world', { activityType: 'HUNTING' }, ['/activityType']],
    ['an unknown field', { minutes: 60 }, ['/minutes']],
    ['NUL in the venue', { venue: 'a\u0000b' }, ['/venue']],
    ['a boolean for a state', { state: true }, ['/state']],
    ['a state that is an action', { state: 'corrected' }, ['/state']],
    ['a blank reason', { overrideReason: ' ' }, ['/overrideReason']],
    ['a note that is too long', { note: 'a'.repeat(5_001) }, ['/note']],
  ])('refuses %s and stores nothing', async (_, body, pointers) => {
    const own = await pair()
    const whole = oneToOne(own.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', body)
    refused(await api.post(coordinator, '/sessions', whole), 'INPUT_INVALID', pointers)
    expect(await api.sql('select from attendance where mentorship_id = $1', [own.mentorshipId])).toEqual([])
  })

  test('names a person who is not the caller’s to invite, and mixes no tenants or programmes', async () => {
    const own = await pair()
    const elsewhere = await make.mentorship(await make.programme())
    const time = freeHour()
    refused(await api.post(coordinator, '/sessions', oneToOne(elsewhere.id, ...time)), 'NOT_FOUND', [
      '/mentorshipId',
    ])
    refused(
      await api.post(
        coordinator,
        '/sessions',
        group([own.enrolmentId, elsewhere.enrolmentId as string], [own.mentorId], ...time),
      ),
      'NOT_FOUND',
      ['/participants/1'],
    )
    refused(
      await api.post(coordinator, '/sessions', group([own.enrolmentId], [own.participantId], ...time)),
      'NOT_FOUND',
      ['/mentors/0'],
    )
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.post(stranger, '/sessions', oneToOne(own.mentorshipId, ...time)), 'NOT_FOUND', [
      '/mentorshipId',
    ])
    refused(await api.post(asMentor, '/sessions', oneToOne(own.mentorshipId, ...time)), 'NOT_FOUND', [
      '/mentorshipId',
    ])
    refused(
      await api.post(coordinator, '/sessions', group([own.enrolmentId], [], ...time)),
      'SESSION_PEOPLE_INVALID',
      ['/mentors'],
    )
  })

  test('refuses a role without the permission, and nobody', async () => {
    const body = oneToOne(two.mentorshipId, ...freeHour())
    for (const role of ['officer', 'case_manager', 'finance', 'auditor', 'administrator'] as const) {
      refused(await api.post(await api.as(role), '/sessions', body), 'FORBIDDEN')
    }
    refused(await api.post(null, '/sessions', body), 'NOT_SIGNED_IN')
  })

  test('a repeat with the same Idempotency-Key logs one meeting', async () => {
    const own = await pair()
    const body = oneToOne(own.mentorshipId, ...freeHour(), { state: 'held' })
    const send = () =>
      api.post(coordinator, '/sessions', body, { 'idempotency-key': `once-${own.mentorshipId}` })
    const [first, second] = [ok<SessionBody>(await send()), ok<SessionBody>(await send())]
    expect(second.id).toBe(first.id)
    expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 60, surplus: 0 })
  })
})

test('all stored rows keep their rules', () => expectInvariants(api))
