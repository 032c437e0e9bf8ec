import { Pool } from 'pg'
import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Clearance = {
  id: string
  startsOn: string
  endsOn: string
  cutOn: string | null
  limits: string[]
  verifiedBy: { id: string }
  revocation: { revokedOn: string; reason: string; revokedBy: { id: string } } | null
}
type Page = { data: Clearance[] }
type File = {
  clearanceEndsOn: string | null
  readiness: { items: { check: string; refusal: { code: string } | null }[] }
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const organisation = await make.organisation()
const coordinator = await api.as('coordinator', { programmeId: programme.id })

/** A mentor without any check. */
async function newMentor() {
  const { id } = await make.person({ birthDate: '1985-01-01' })
  await make.insert('mentor', {
    personId: id,
    state: 'ready',
    engagement: 'VOLUNTEER',
    organisationId: organisation.id,
  })
  return id
}
const check = { result: 'CLEAR', source: 'PUNISHMENT_REGISTER', checkedOn: '2026-03-02' }
const record = (mentorId: string, body: object = {}, who = coordinator) =>
  api.post(who, `/mentors/${mentorId}/clearances`, { ...check, ...body })
const revoke = (id: string, body: object = {}, who = coordinator) =>
  api.post(who, `/clearances/${id}/revoke`, { reason: 'NEW_INFORMATION', ...body })
const fileOf = async (id: string) => ok<File>(await api.get(coordinator, `/mentors/${id}`))
const stateOf = async (id: string) =>
  (await fileOf(id)).readiness.items.find((item) => item.check === 'CLEARANCE')?.refusal?.code ?? 'fit'

const local = (day: string, time: string) => `${day}T${time}:00+02:00`
/** A planned or held group meeting of this mentor, put into the tables. */
async function meeting(mentorId: string, day: string, state = 'planned', from = '16:00', to = '17:00') {
  const during = `[${local(day, from)},${local(day, to)})`
  const session = await make.insert('session', {
    programmeId: programme.id,
    organisationId: organisation.id,
    kind: 'GROUP',
    state,
    during,
    activityType: 'GROUP',
    createdBy: coordinator.accountId,
  })
  await make.insert('attendance', {
    sessionId: session.id,
    personId: mentorId,
    capacity: 'mentor',
    programmeId: programme.id,
    during,
    state,
    countedMinutes: state === 'held' ? 60 : 0,
  })
  return session.id
}
const statusOf = async (id: string) =>
  (await api.sql<{ state: string }>('select state from session where id = $1', [id]))[0]!.state

describe('recordClearance', () => {
  test('keeps result, dates, source and verifier, for the months of the programme', async () => {
    const mentorId = await newMentor()
    const response = await record(mentorId)
    const clearance = ok<Clearance>(response)
    expect(response.statusCode).toBe(201)
    expect(clearance).toMatchObject({
      startsOn: '2026-03-02',
      endsOn: '2027-03-01',
      revocation: null,
      verifiedBy: { id: coordinator.accountId },
    })
    expect(await fileOf(mentorId)).toMatchObject({ clearanceEndsOn: '2027-03-01' })
    expect(await api.auditOf(mentorId)).toContain('clearance.recorded')
  })

  test('follows the check before it, without a gap and without an overlap', async () => {
    const mentorId = await newMentor()
    ok(await record(mentorId, { checkedOn: '2025-04-01' }))
    expect(ok<Clearance>(await record(mentorId))).toMatchObject({
      startsOn: '2026-04-01',
      endsOn: '2027-03-01',
    })
    expect((await fileOf(mentorId)).clearanceEndsOn).toBe('2027-03-01')
    const again = { source: 'CERTIFICATE', startsOn: '2027-03-01', endsOn: '2027-12-31' }
    refused(await record(mentorId, again), 'CLEARANCE_OVERLAP', ['/startsOn'])
    refused(await record(mentorId, { source: 'CERTIFICATE' }), 'CLEARANCE_OVERLAP')
  })

  test.each<[string, object, string, string[]]>([
    ['the offence (#22)', { offence: 'theft' }, 'INPUT_INVALID', ['/offence']],
    ['a note that could hold it', { note: 'sodīts' }, 'INPUT_INVALID', ['/note']],
    [
      'a scanned certificate',
      { certificate: 'data:application/pdf;base64,AAAA' },
      'INPUT_INVALID',
      ['/certificate'],
    ],
    ['a result of its own words', { result: 'punished for theft' }, 'INPUT_INVALID', ['/result']],
    ['null for a day', { checkedOn: null }, 'INPUT_INVALID', ['/checkedOn']],
    ['a day that is none', { checkedOn: '2026-02-30' }, 'INPUT_INVALID', ['/checkedOn']],
    [
      'words as a limit',
      { result: 'PERMITTED_WITH_LIMITS', limits: ['stole'] },
      'INPUT_INVALID',
      ['/limits/0'],
    ],
    ['tomorrow’s check', { checkedOn: '2026-03-03' }, 'CLEARANCE_INVALID', ['/checkedOn']],
    ['an end before the start', { endsOn: '2026-03-01' }, 'CLEARANCE_INVALID', ['/endsOn']],
    ['limits without such a permit', { limits: ['UNDER_14'] }, 'CLEARANCE_INVALID', ['/limits']],
    ['such a permit without limits', { result: 'PERMITTED_WITH_LIMITS' }, 'CLEARANCE_INVALID', ['/limits']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const mentorId = await newMentor()
    refused(await record(mentorId, body), code as 'INPUT_INVALID', pointers)
    expect(ok<Page>(await api.get(coordinator, `/mentors/${mentorId}/clearances`)).data).toEqual([])
  })

  test('a bar wins over every check, at once and for good, and calls the planned meetings off', async () => {
    const mentorId = await newMentor()
    ok(await record(mentorId, { checkedOn: '2026-02-01' }))
    const past = await meeting(mentorId, '2026-03-01', 'planned')
    const tomorrow = await meeting(mentorId, '2026-03-03')
    ok(await record(mentorId, { result: 'BARRED', source: 'BAC_DECISION' }))
    expect(await stateOf(mentorId)).toBe('MENTOR_BARRED')
    expect((await fileOf(mentorId)).clearanceEndsOn).toBeNull()
    expect([await statusOf(past), await statusOf(tomorrow)]).toEqual(['planned', 'cancelled'])
    expect(await api.auditOf(tomorrow)).toEqual(['session.cancelled'])
    await expect(meeting(mentorId, '2026-03-02', 'held', '08:00', '09:00')).rejects.toThrow(
      'attendance_cleared',
    )
    api.travel('2030-01-01T10:00:00Z')
    expect(await stateOf(mentorId)).toBe('MENTOR_BARRED')
    api.travel('2026-03-02T10:00:00Z')
  })

  test('a bar entered by mistake is revoked, and the check it ended is entered anew', async () => {
    const mentorId = await newMentor()
    ok(await record(mentorId, { checkedOn: '2026-02-01' }))
    const bar = ok<Clearance>(await record(mentorId, { result: 'BARRED' }))
    ok(await revoke(bar.id, { reason: 'RECORDED_IN_ERROR' }))
    expect(await stateOf(mentorId)).toBe('CLEARANCE_EXPIRED')
    ok(await record(mentorId, { checkedOn: '2026-02-01', startsOn: '2026-03-02' }))
    expect(await stateOf(mentorId)).toBe('fit')
  })

  test('of 50 identical checks at once one is recorded', async () => {
    const mentorId = await newMentor()
    const answers = await race(Array.from({ length: 50 }, () => () => record(mentorId)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      refused(answer, 'ALREADY_EXISTS')
    expect(ok<Page>(await api.get(coordinator, `/mentors/${mentorId}/clearances`)).data).toHaveLength(1)
  })

  test('a repeat with the same key gives the first answer', async () => {
    const mentorId = await newMentor()
    const send = () =>
      api.post(coordinator, `/mentors/${mentorId}/clearances`, check, { 'idempotency-key': 'k-1' })
    const first = ok<Clearance>(await send())
    const second = await send()
    expect(ok<Clearance>(second).id).toBe(first.id)
    expect(second.headers['idempotent-replayed']).toBe('true')
  })

  test('is refused to roles without it and to partners of other organisations', async () => {
    const mentorId = await newMentor()
    refused(await record(mentorId, {}, await api.as('mentor', { personId: mentorId })), 'FORBIDDEN')
    refused(await record(mentorId, {}, await api.as('officer')), 'FORBIDDEN')
    refused(await record(mentorId, {}, await api.as('provider_coordinator')), 'NOT_FOUND')
    refused(
      await record(mentorId, {}, await api.as('coordinator', { tenantId: await api.newTenant() })),
      'NOT_FOUND',
    )
    ok(await record(mentorId, {}, await api.as('provider_coordinator', { organisationId: organisation.id })))
  })
})

describe('revokeClearance', () => {
  test('is a fact of its own: the check stays as it was, later meetings are called off in the same step', async () => {
    const mentorId = await newMentor()
    const { id } = ok<Clearance>(await record(mentorId, { checkedOn: '2026-02-01' }))
    const held = await meeting(mentorId, '2026-03-01', 'held')
    const earlier = await meeting(mentorId, '2026-03-01', 'planned', '10:00', '11:00')
    const tonight = await meeting(mentorId, '2026-03-02')
    const later = await meeting(mentorId, '2026-05-02')
    const revoked = ok<Clearance>(await revoke(id))
    expect(revoked).toMatchObject({
      startsOn: '2026-02-01',
      endsOn: '2027-01-31',
      cutOn: '2026-03-01',
      revocation: {
        revokedOn: '2026-03-02',
        reason: 'NEW_INFORMATION',
        revokedBy: { id: coordinator.accountId },
      },
    })
    expect(await Promise.all([held, earlier, tonight, later].map(statusOf))).toEqual([
      'held',
      'planned',
      'cancelled',
      'cancelled',
    ])
    expect(await stateOf(mentorId)).toBe('CLEARANCE_MISSING')
    expect(await api.auditOf(mentorId)).toContain('clearance.revoked')
    refused(await revoke(id), 'CLEARANCE_REVOKED')
    expect(ok<Clearance>(await record(mentorId, { source: 'CERTIFICATE' })).startsOn).toBe('2026-03-02')
    expect(await stateOf(mentorId)).toBe('fit')
  })

  test('never takes cover away from a meeting that was held', async () => {
    const mentorId = await newMentor()
    const { id } = ok<Clearance>(await record(mentorId, { checkedOn: '2026-02-01' }))
    const held = await meeting(mentorId, '2026-02-20', 'held')
    expect(ok<Clearance>(await revoke(id, { revokedOn: '2026-02-10' })).cutOn).toBe('2026-02-20')
    expect(await statusOf(held)).toBe('held')
    await expect(meeting(mentorId, '2026-02-21', 'held')).rejects.toThrow('attendance_cleared')
  })

  test.each<[string, object, string, string[]]>([
    ['words for a reason', { reason: 'stole a bicycle' }, 'INPUT_INVALID', ['/reason']],
    ['an unknown field', { note: 'x' }, 'INPUT_INVALID', ['/note']],
    ['a day to come', { revokedOn: '2026-03-03' }, 'DATE_IN_FUTURE', ['/revokedOn']],
    ['a day before the check', { revokedOn: '2026-01-31' }, 'CLEARANCE_INVALID', ['/revokedOn']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const mentorId = await newMentor()
    const { id } = ok<Clearance>(await record(mentorId, { checkedOn: '2026-02-01' }))
    refused(await revoke(id, body), code as 'INPUT_INVALID', pointers)
    expect(await stateOf(mentorId)).toBe('fit')
  })

  test('is 404 for another organisation and another tenant', async () => {
    const { id } = ok<Clearance>(await record(await newMentor()))
    refused(await revoke(id, {}, await api.as('provider_coordinator')), 'NOT_FOUND')
    refused(
      await revoke(id, {}, await api.as('coordinator', { tenantId: await api.newTenant() })),
      'NOT_FOUND',
    )
    refused(await revoke(id, {}, await api.as('auditor')), 'FORBIDDEN')
  })

  test('against 50 recordings at once: what is held stays covered, what is not is called off', async () => {
    const mentorId = await newMentor()
    const { id } = ok<Clearance>(await record(mentorId, { checkedOn: '2026-02-01' }))
    const at = (minute: number) => `${8 + Math.floor(minute / 60)}:${minute % 60}`.replace(/\b\d\b/g, '0$&')
    const sessions: string[] = []
    for (let index = 0; index < 50; index++) {
      sessions.push(await meeting(mentorId, '2026-03-02', 'planned', at(index * 10), at(index * 10 + 10)))
    }
    api.travel('2026-03-02T05:00:00Z')
    const pool = new Pool({ connectionString: api.database.superuserUrl, max: 25 })
    const recording = (session: string) =>
      pool
        .query(
          `with s as (update session set state = 'held' where id = $1 and state = 'planned' returning id)
           update attendance a set state = 'held', counted_minutes = 10 from s where a.session_id = s.id`,
          [session],
        )
        .then(
          ({ rowCount }) => (rowCount === 1 ? 'held' : 'cancelled'),
          () => 'refused',
        )
    const [revocation, ...outcomes] = await Promise.all([
      revoke(id),
      ...sessions.map((session, index) =>
        index < 25
          ? recording(session)
          : new Promise<string>((done) => setTimeout(() => done(recording(session)), index)),
      ),
    ])
    await pool.end()
    api.travel('2026-03-02T10:00:00Z')
    ok(revocation)
    const statuses = await Promise.all(sessions.map(statusOf))
    expect(statuses).toEqual(outcomes.map((outcome) => (outcome === 'held' ? 'held' : 'cancelled')))
    const uncovered = await api.sql(
      `select 1 from attendance a where a.person_id = $1 and a.state = 'held' and not coalesce((
         select range_agg(c.valid) @> a.during from clearance c where c.mentor_id = a.person_id and c.usable), false)`,
      [mentorId],
    )
    expect(uncovered).toEqual([])
  })
})

describe('listClearances', () => {
  test('shows the latest first, with revocations, to whoever sees the mentor', async () => {
    const mentorId = await newMentor()
    const first = ok<Clearance>(await record(mentorId, { checkedOn: '2025-04-01' }))
    ok(await record(mentorId))
    ok(await revoke(first.id))
    const self = await api.as('mentor', { personId: mentorId })
    const { data } = ok<Page>(await api.get(self, `/mentors/${mentorId}/clearances`))
    expect(data.map(({ startsOn, revocation }) => [startsOn, revocation?.revokedOn ?? null])).toEqual([
      ['2026-04-01', null],
      ['2025-04-01', '2026-03-02'],
    ])
  })
})
