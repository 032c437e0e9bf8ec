import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'

type Consent = {
  id: string
  version: number
  purpose: string
  representative: { givenName: string; basis: string } | null
  withdrawnOn: string | null
  sessionsCancelled?: number
  enrolmentToClose?: string | null
}
type Page = { data: Consent[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, make, referral, representation, candidate, consent } =
  await admissions(api)

const own = {
  programmeId: programme.id,
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2026-03-01',
  form: 'PAPER',
  textVersion: '2026-1',
  language: 'lv',
}
async function known(ofPerson: object = {}) {
  const { id } = await make.participant({}, ofPerson as Record<string, unknown>)
  await referral(id)
  return id
}
const record = (participantId: string, body: object = {}) =>
  api.post(caseManager, `/participants/${participantId}/consents`, { ...own, ...body })
const stored = async (participantId: string) =>
  ok<Page>(await api.get(coordinator, `/participants/${participantId}/consents`)).data

describe('recordConsent', () => {
  test('records one consent of one giver, once', async () => {
    const id = await known()
    const response = await record(id)
    const made = ok<Consent>(response)
    expect(response.statusCode).toBe(201)
    expect(made).toMatchObject({ purpose: 'PARTICIPATION', representative: null, withdrawnOn: null })
    expect(await api.auditOf(made.id)).toEqual(['consent.recorded'])
    refused(await record(id), 'ALREADY_EXISTS')
    ok(await record(id, { purpose: 'PUBLICITY' }))
    expect(await stored(id)).toHaveLength(2)
  })

  test('names who signed for a minor, and on what ground', async () => {
    const id = await known()
    const { id: representationId } = await representation(id)
    const made = ok<Consent>(await record(id, { givenBy: 'REPRESENTATIVE', representationId }))
    expect(made.representative).toMatchObject({ givenName: 'Inese', basis: 'PARENT' })
  })

  test('refuses several purposes under one signature (#18)', async () => {
    const id = await known()
    refused(await record(id, { purpose: ['PARTICIPATION', 'PUBLICITY'] }), 'CONSENT_BUNDLED')
    expect(await stored(id)).toEqual([])
  })

  test('refuses a signer without the right on that day (#15)', async () => {
    const id = await known()
    const byRepresentative = { givenBy: 'REPRESENTATIVE' }
    refused(await record(id, byRepresentative), 'REPRESENTATION_INVALID', ['/representationId'])
    const ended = await representation(id, { endsOn: '2026-02-28' })
    refused(await record(id, { ...byRepresentative, representationId: ended.id }), 'REPRESENTATION_INVALID')
    const ofAnother = await representation(await known())
    refused(
      await record(id, { ...byRepresentative, representationId: ofAnother.id }),
      'REPRESENTATION_INVALID',
    )
  })

  test('takes nobody else’s consent for an adult, unless a trustee is recorded (#14)', async () => {
    const id = await known({ birthDate: '2000-01-01' })
    const parent = await representation(id)
    const byParent = { givenBy: 'REPRESENTATIVE', representationId: parent.id }
    refused(await record(id, byParent), 'CONSENT_ADULT_REQUIRED', ['/givenBy'])
    const trustee = await representation(id, { basis: 'TRUSTEE', documentReference: 'Spriedums C-12' })
    ok(await record(id, { givenBy: 'REPRESENTATIVE', representationId: trustee.id }))
  })

  test.each<[string, object, string, string[]]>([
    ['a day to come', { givenOn: '2026-03-03' }, 'CONSENT_DATE_INVALID', ['/givenOn']],
    ['an impossible day', { givenOn: '2026-02-30' }, 'INPUT_INVALID', ['/givenOn']],
    ['an unknown field', { all: true }, 'INPUT_INVALID', ['/all']],
    ['no form version', { textVersion: undefined }, 'CONSENT_TEXT_REQUIRED', ['/textId']],
    ['a number for a form', { form: 1 }, 'INPUT_INVALID', ['/form']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const id = await known()
    refused(await record(id, body), code as 'INPUT_INVALID', pointers)
    expect(await stored(id)).toEqual([])
  })

  test('is 404 out of scope, 403 for other roles', async () => {
    const id = await known()
    const path = `/participants/${id}/consents`
    refused(await api.post(await api.as('case_manager'), path, own), 'NOT_FOUND')
    refused(await api.get(await api.as('case_manager'), path), 'NOT_FOUND')
    refused(await api.post(await api.as('officer'), path, own), 'FORBIDDEN')
    refused(await api.get(await api.as('provider_coordinator'), path), 'FORBIDDEN')
    const elsewhere = await make.programme()
    refused(
      await record(id, { programmeId: elsewhere.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
      'NOT_FOUND',
      ['/programmeId'],
    )
  })
})

describe('withdrawConsent', () => {
  /** An active pair with meetings before and after now, and the participant's own consent. */
  async function meetingPair() {
    const person = await candidate()
    await referral(person.id, { state: 'accepted', decidedBy: coordinator.accountId })
    const enrolment = await make.enrolment(programme, { participantId: person.id })
    const mentorship = await make.mentorship(programme, {
      enrolmentId: enrolment.id,
      participantId: person.id,
      ...(await mentorOf()),
    })
    return { person, enrolment, mentorship }
  }
  async function mentorOf() {
    const mentor = await make.mentor()
    return { mentorId: mentor.id, organisationId: mentor.organisationId }
  }
  async function session(of: Awaited<ReturnType<typeof meetingPair>>[], day: string, state = 'planned') {
    const during = `[${day}T15:00:00Z,${day}T16:00:00Z)`
    const [first] = of
    const made = await make.insert('session', {
      programmeId: programme.id,
      organisationId: first!.mentorship.organisationId,
      kind: of.length > 1 ? 'GROUP' : 'ONE_TO_ONE',
      state,
      during,
      activityType: 'CONVERSATION',
      createdBy: coordinator.accountId,
      recordedAt: state === 'planned' ? undefined : api.now(),
    })
    const attendance = (columns: Record<string, unknown>) =>
      api.sql(
        `insert into attendance (tenant_id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id,
           during, state, counted_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          api.tenantId,
          made.id,
          columns.personId,
          columns.capacity,
          programme.id,
          columns.mentorshipId ?? null,
          columns.enrolmentId ?? null,
          during,
          state,
          state === 'held' ? 60 : 0,
        ],
        api.tenantId,
      )
    for (const { person, enrolment, mentorship } of of) {
      const mentorshipId = of.length === 1 ? mentorship.id : null
      await attendance({
        personId: person.id,
        capacity: 'participant',
        enrolmentId: enrolment.id,
        mentorshipId,
      })
    }
    await attendance({
      personId: first!.mentorship.mentorId,
      capacity: 'mentor',
      mentorshipId: of.length === 1 ? first!.mentorship.id : null,
    })
    return made.id
  }
  const statusOf = async (sessionId: string) =>
    (await api.sql<{ state: string }>('select state from session where id = $1', [sessionId]))[0]!.state
  const attendanceOf = async (sessionId: string) =>
    Object.fromEntries(
      (
        await api.sql<{ person_id: string; state: string }>(
          'select person_id, state from attendance where session_id = $1',
          [sessionId],
        )
      ).map(({ person_id, state }) => [person_id, state]),
    )
  const ownConsent = async (participantId: string) =>
    (await stored(participantId)).find(
      (row) => row.purpose === 'PARTICIPATION' && row.representative === null,
    )!

  test('cancels what is planned, keeps what was held, and says which enrolment is to be closed (#16)', async () => {
    const pair = await meetingPair()
    const other = await meetingPair()
    const held = await session([pair], '2026-02-20', 'held')
    const alone = await session([pair], '2026-03-10')
    const group = await session([pair, other], '2026-03-11')
    const { id, version } = await ownConsent(pair.person.id)
    const body = { withdrawnOn: '2026-03-02', reason: 'Vairs nevēlas' }
    const withdrawn = ok<Consent>(await api.act(caseManager, `/consents/${id}/withdraw`, version, body))
    expect(withdrawn).toMatchObject({
      withdrawnOn: '2026-03-02',
      sessionsCancelled: 2,
      enrolmentToClose: pair.enrolment.id,
    })
    expect([await statusOf(held), await statusOf(alone), await statusOf(group)]).toEqual([
      'held',
      'cancelled',
      'planned',
    ])
    expect(await attendanceOf(group)).toMatchObject({
      [pair.person.id]: 'cancelled',
      [other.person.id]: 'planned',
    })
    expect(await api.auditOf(id)).toEqual(['consent.withdrawn'])
    expect([await api.auditOf(alone), await api.auditOf(group)]).toEqual([
      ['session.cancelled'],
      ['session.updated'],
    ])
    const enrolment = ok<{ consentWithdrawnOn: string }>(
      await api.get(coordinator, `/enrolments/${pair.enrolment.id}`),
    )
    expect(enrolment.consentWithdrawnOn).toBe('2026-03-02')
    await expectInvariants(api)
  })

  test('lets the group meet without who left it', async () => {
    const pair = await meetingPair()
    const other = await meetingPair()
    const group = await session([other, pair], '2026-03-11')
    await make.insert('mentor_contract', {
      mentorId: other.mentorship.mentorId,
      organisationId: other.mentorship.organisationId,
      kind: 'VOLUNTEER_CONTRACT',
      number: '1',
      signedOn: '2026-01-01',
      startsOn: '2026-01-01',
    })
    const { id } = await ownConsent(pair.person.id)
    ok(await api.act(caseManager, `/consents/${id}/withdraw`, 1, { withdrawnOn: '2026-03-02' }))
    api.travel('2026-03-12T10:00:00Z')
    ok(await api.act(coordinator, `/sessions/${group}/hold`, 1))
    api.travel('2026-03-02T10:00:00Z')
    expect(await attendanceOf(group)).toMatchObject({
      [pair.person.id]: 'cancelled',
      [other.person.id]: 'held',
    })
    await expectInvariants(api)
  })

  test('of photographs changes no session', async () => {
    const pair = await meetingPair()
    const planned = await session([pair], '2026-03-12')
    const photos = await consent(pair.person.id, { purpose: 'PUBLICITY' })
    const withdrawn = ok<Consent>(
      await api.act(caseManager, `/consents/${photos.id}/withdraw`, 1, { withdrawnOn: '2026-03-02' }),
    )
    expect(withdrawn).toMatchObject({ sessionsCancelled: 0, enrolmentToClose: null })
    expect(await statusOf(planned)).toBe('planned')
  })

  test('refuses a second time, a day to come, a day before it was given, a stale version and none', async () => {
    const { id: person } = await candidate()
    await referral(person)
    const { id } = await ownConsent(person)
    const path = `/consents/${id}/withdraw`
    const on = { withdrawnOn: '2026-03-02' }
    refused(await api.post(caseManager, path, on), 'PRECONDITION_REQUIRED')
    refused(await api.act(caseManager, path, 4, on), 'VERSION_STALE')
    refused(await api.act(caseManager, path, 1, { withdrawnOn: '2026-03-03' }), 'CONSENT_DATE_INVALID', [
      '/withdrawnOn',
    ])
    refused(await api.act(caseManager, path, 1, { withdrawnOn: '2020-01-01' }), 'CONSENT_DATE_INVALID')
    refused(await api.act(await api.as('case_manager'), path, 1, on), 'NOT_FOUND')
    refused(await api.act(await api.as('auditor'), path, 1, on), 'FORBIDDEN')
    ok(await api.act(caseManager, path, 1, on))
    refused(await api.act(caseManager, path, 2, on), 'CONSENT_WITHDRAWN')
  })
})
