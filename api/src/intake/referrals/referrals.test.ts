import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'

type Referral = {
  id: string
  version: number
  state: string
  summary?: string | null
  reasons?: string[]
  targetGroups?: string[]
  family?: Record<string, unknown>
  decisionReason: string | null
  moves: { state: string; reason: string | null; note?: string | null; asks: object[] }[]
  progress: {
    enrolmentId: string
    enrolmentState: string
    mentorship: { mentorGivenName: string; stage: { lv: string } } | null
    lastContactOn: string | null
    lastSessionOn: string | null
    report: { state: string } | null
  } | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, make, candidate, consent, representation } =
  await admissions(api)
const otherCaseManager = await api.as('case_manager')

const reasons = {
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  reasons: ['TRUANCY', 'GRADE_REPETITION'],
  summary: 'Otro gadu atkārto 8. klasi; mamma strādā naktīs.',
  family: { parentInvolvement: 'POWERLESS' },
  education: { gradesRepeated: 2 },
}
async function draft(body: object = reasons, participantId?: string) {
  const person = participantId ?? (await candidate()).id
  return ok<Referral>(
    await api.post(caseManager, '/referrals', { programmeId: programme.id, participantId: person, ...body }),
  )
}
const sent = async (participantId?: string) => {
  const { id } = await draft(reasons, participantId)
  return ok<Referral>(await api.act(caseManager, `/referrals/${id}/send`, 1))
}
const returning = { reason: 'INCOMPLETE', asks: [{ field: 'NEEDS', words: 'Kā tieši mentors palīdzētu?' }] }
const see = async (id: string, who = coordinator) => ok<Referral>(await api.get(who, `/referrals/${id}`))

describe('createReferral', () => {
  test('begins a draft that its writer alone sees, with the reasons sealed', async () => {
    const made = await draft()
    expect(made).toMatchObject({ state: 'draft', version: 1, progress: null, ...reasons, dueOn: null })
    expect(made.family).toMatchObject({ parentInvolvement: 'POWERLESS', careForm: null })
    refused(await api.get(coordinator, `/referrals/${made.id}`), 'NOT_FOUND')
    refused(await api.get(otherCaseManager, `/referrals/${made.id}`), 'NOT_FOUND')
    const [row] = await api.sql('select reasons_sealed, summary_sealed from referral where id = $1', [
      made.id,
    ])
    const stored = Object.values(row!)
      .map((sealed) => (sealed as Buffer).toString('utf8'))
      .join()
    expect(stored).not.toMatch(/TRUANCY|klasi/)
    expect(await api.auditOf(made.id)).toEqual(['referral.created'])
  })

  test.each<[string, object]>([
    ['addiction and difficult behaviour (L-44)', { reasons: ['ADDICTION', 'BEHAVIOUR'] }],
    [
      'lessons missed, how often, and no school at all (L-45)',
      { reasons: ['TRUANCY', 'NON_ATTENDANCE'], education: { truancy: 'OFTEN', absentWeeks: 3 } },
    ],
    [
      'years repeated, and how many (L-46)',
      { reasons: ['GRADE_REPETITION'], education: { gradesRepeated: 2 } },
    ],
    ['conflicts with teachers and parents (L-47)', { reasons: ['CONFLICT_TEACHERS', 'CONFLICT_PARENTS'] }],
    ['a risk of offending (L-49)', { reasons: ['OFFENDING_RISK'] }],
    [
      'the form of care and the orphan’s court (L-17)',
      { family: { careForm: 'FOSTER_FAMILY', orphansCourt: 'Liepājas bāriņtiesa' } },
    ],
    [
      'whether the parents take part and can be reached (L-48)',
      { family: { parentInvolvement: 'NOT_ENGAGED', representativeReach: 'NOT_REACHED' } },
    ],
    ['what the person is good at (L-06)', { strengths: { codes: ['HUMOUR'], words: 'Māk sasmīdināt.' } }],
  ])('tells %s', async (_, told) => {
    const { id } = await draft({ ...reasons, ...told })
    ok(await api.act(caseManager, `/referrals/${id}/send`, 1))
    expect(await see(id)).toMatchObject(told)
  })

  test('is one under way at a time for a person', async () => {
    const { id } = await candidate()
    await draft({}, id)
    const again = { programmeId: programme.id, participantId: id }
    refused(await api.post(otherCaseManager, '/referrals', again), 'REFERRAL_EXISTS')
  })

  test.each<[string, object, string[]]>([
    ['an unknown field', { plannedEndOn: '2026-05-01' }, ['/plannedEndOn']],
    ['a reason that is no code', { reasons: ['lazy'] }, ['/reasons/0']],
    ['a boolean for a number', { education: { gradesRepeated: true } }, ['/education/gradesRepeated']],
    ['a number out of range', { education: { gradesRepeated: 13 } }, ['/education/gradesRepeated']],
    ['a level that is none', { needs: [{ code: 'PEERS', level: 'HUGE' }] }, ['/needs/0/level']],
    ['null for the groups', { targetGroups: null }, ['/targetGroups']],
    ['NUL in the words', { summary: 'a\u0000' }, ['/summary']],
  ])('refuses %s', async (_, body, pointers) => {
    const { id } = await candidate()
    const whole = { programmeId: programme.id, participantId: id, ...body }
    refused(await api.post(caseManager, '/referrals', whole), 'INPUT_INVALID', pointers)
    expect(await api.sql('select from referral where participant_id = $1', [id])).toEqual([])
  })

  test('is for case managers, of people and programmes of the tenant', async () => {
    const { id } = await candidate()
    const body = { programmeId: programme.id, participantId: id }
    refused(await api.post(coordinator, '/referrals', body), 'FORBIDDEN')
    const abroad = await api.as('case_manager', { tenantId: await api.newTenant() })
    refused(await api.post(abroad, '/referrals', body), 'NOT_FOUND')
    const narrowed = await api.as('case_manager', { programmeId: (await make.programme()).id })
    refused(await api.post(narrowed, '/referrals', body), 'NOT_FOUND')
    const nobody = { ...body, participantId: programme.id }
    refused(await api.post(caseManager, '/referrals', nobody), 'NOT_FOUND')
  })
})

describe('updateReferral', () => {
  test('changes a draft and a returned referral, and nothing that was sent', async () => {
    const { id } = await draft({})
    const changed = ok<Referral>(await api.patch(caseManager, `/referrals/${id}`, 1, reasons))
    expect(changed).toMatchObject({ version: 2, ...reasons })
    const words = ok<Referral>(await api.patch(caseManager, `/referrals/${id}`, 2, { summary: null }))
    expect(words).toMatchObject({ summary: null, reasons: reasons.reasons, education: { gradesRepeated: 2 } })
    ok(await api.act(caseManager, `/referrals/${id}/send`, 3))
    refused(await api.patch(caseManager, `/referrals/${id}`, 4, { summary: 'x' }), 'REFERRAL_STATE')
    const back = ok<Referral>(await api.act(coordinator, `/referrals/${id}/return`, 4, returning))
    expect(
      ok<Referral>(await api.patch(caseManager, `/referrals/${id}`, back.version, { summary: 'y' })).summary,
    ).toBe('y')
  })

  test('needs the version that was read, and the writer', async () => {
    const { id } = await draft()
    refused(
      await api.call(caseManager, 'PATCH', `/referrals/${id}`, { summary: 'x' }),
      'PRECONDITION_REQUIRED',
    )
    refused(await api.patch(caseManager, `/referrals/${id}`, 5, { summary: 'x' }), 'VERSION_STALE')
    refused(await api.patch(otherCaseManager, `/referrals/${id}`, 1, { summary: 'x' }), 'NOT_FOUND')
  })
})

describe('sendReferral', () => {
  test('gives it to the coordinator', async () => {
    const made = await sent()
    expect(made).toMatchObject({ state: 'sent', version: 2 })
    expect(await see(made.id)).toMatchObject({ state: 'sent', reasons: reasons.reasons })
    refused(await api.act(caseManager, `/referrals/${made.id}/send`, 2), 'REFERRAL_STATE')
  })

  test('says everything that is missing', async () => {
    const { id } = await draft({})
    const problem = refused(await api.act(caseManager, `/referrals/${id}/send`, 1), 'REFERRAL_INCOMPLETE')
    expect(problem.detail).toBe('The referral still lacks: target group, reasons.')
    expect((await see(id, caseManager)).state).toBe('draft')
  })

  test('refuses a group of another programme (#4)', async () => {
    const { id } = await draft({ ...reasons, targetGroups: ['GRT'] })
    refused(await api.act(caseManager, `/referrals/${id}/send`, 1), 'TARGET_GROUP_REQUIRED', [
      '/targetGroups',
    ])
  })
})

describe('acceptReferral', () => {
  test('puts the person on the waiting list, since the day it was sent', async () => {
    const made = await sent()
    const accepted = ok<Referral>(await api.act(coordinator, `/referrals/${made.id}/accept`, 2))
    expect(accepted).toMatchObject({
      state: 'accepted',
      progress: { enrolmentState: 'waiting', mentorship: null },
    })
    expect(await api.auditOf(made.id)).toContain('referral.accepted')
    const enrolment = ok<{ targetGroups: string[]; queuedAt: string; baseMonths: number }>(
      await api.get(coordinator, `/enrolments/${accepted.progress!.enrolmentId}`),
    )
    expect(enrolment).toMatchObject({ targetGroups: ['SOCIAL_RISK_FAMILY'], baseMonths: 3 })
    expect(enrolment.queuedAt).toBe('2026-03-02T10:00:00.000Z')
    expect(await api.auditOf(accepted.progress!.enrolmentId)).toEqual([
      'enrolment.created',
      'enrolment.viewed',
    ])
  })

  test('waits for the consents (L-43, #13): first the guardian’s, then the young person’s own', async () => {
    const { id: person } = await make.participant()
    const { id } = await sent(person)
    const accept = () => api.act(coordinator, `/referrals/${id}/accept`, 2)
    refused(await accept(), 'CONSENT_YOUTH_MISSING')
    await consent(person)
    refused(await accept(), 'CONSENT_REPRESENTATIVE_MISSING')
    const { id: representationId } = await representation(person)
    const signed = await consent(person, {
      givenBy: 'REPRESENTATIVE',
      representationId,
      givenOn: '2026-03-03',
    })
    refused(await accept(), 'CONSENT_REPRESENTATIVE_MISSING')
    await api.sql('update consent set given_on = $2 where id = $1', [signed.id, '2026-03-02'], api.tenantId)
    expect(ok<Referral>(await accept()).state).toBe('accepted')
  })

  test('refuses somebody who is enrolled already (#10), and a programme that is not open', async () => {
    const { id: person } = await candidate()
    await make.enrolment(programme, { participantId: person })
    const again = await sent(person)
    refused(await api.act(coordinator, `/referrals/${again.id}/accept`, 2), 'DUPLICATE_ENROLMENT')
    const closed = await make.programme({ state: 'closed' })
    const { id: other } = await candidate()
    const late = await make.referral(closed.id, other, caseManager.accountId, {
      targetGroups: ['SOCIAL_RISK_FAMILY'],
    })
    const officer = await api.as('coordinator')
    refused(await api.act(officer, `/referrals/${late.id}/accept`, 1), 'PROGRAMME_NOT_OPEN')
  })

  test('50 acceptances at once make one enrolment', async () => {
    const { id: person } = await candidate()
    const made = await sent(person)
    const second = await api.as('coordinator', { programmeId: programme.id })
    const answers = await race(
      Array.from(
        { length: 50 },
        (_, index) => () => api.act(index % 2 ? coordinator : second, `/referrals/${made.id}/accept`, 2),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, VERSION_STALE: 49 })
    expect(await api.sql('select from enrolment where participant_id = $1', [person])).toHaveLength(1)
    await expectInvariants(api)
  })

  test('needs the coordinator of the programme and the version that was read', async () => {
    const made = await sent()
    const path = `/referrals/${made.id}/accept`
    refused(await api.post(coordinator, path), 'PRECONDITION_REQUIRED')
    refused(await api.act(coordinator, path, 1), 'VERSION_STALE')
    refused(await api.act(caseManager, path, 2), 'FORBIDDEN')
    const elsewhere = await make.programme()
    refused(await api.act(await api.as('coordinator', { programmeId: elsewhere.id }), path, 2), 'NOT_FOUND')
    refused(
      await api.act(await api.as('coordinator', { tenantId: await api.newTenant() }), path, 2),
      'NOT_FOUND',
    )
    expect((await see(made.id)).state).toBe('sent')
  })
})

describe('returnReferral, declineReferral and withdrawReferral', () => {
  test('return says what is needed, field by field, and the referral can be sent again', async () => {
    const made = await sent()
    const path = `/referrals/${made.id}`
    const back = (body: Record<string, unknown>) => api.act(coordinator, `${path}/return`, 2, body)
    refused(await back({ asks: [] }), 'INPUT_INVALID', ['/reason'])
    refused(await back({ reason: 'INCOMPLETE', asks: [] }), 'REFERRAL_ASKS_REQUIRED', ['/asks'])
    refused(await back({ ...returning, reason: 'OTHER' }), 'REASON_WORDS_REQUIRED', ['/note'])
    refused(await back({ ...returning, reason: 'NO_SUCH' }), 'CODE_UNKNOWN', ['/reason'])
    refused(await back({ ...returning, asks: [{ field: 'SHOE_SIZE' }] }), 'INPUT_INVALID', ['/asks/0/field'])
    const returned = ok<Referral>(await back(returning))
    expect(returned).toMatchObject({ state: 'returned', decisionReason: 'INCOMPLETE' })
    expect((await see(made.id, caseManager)).moves.at(-1)).toMatchObject({
      state: 'returned',
      reason: 'INCOMPLETE',
      note: null,
      asks: returning.asks,
    })
    const again = ok<Referral>(await api.act(caseManager, `${path}/send`, 3))
    expect(again).toMatchObject({ state: 'sent', decisionReason: null })
  })

  test('decline needs a reason of the list and is final', async () => {
    const made = await sent()
    const path = `/referrals/${made.id}`
    refused(await api.act(coordinator, `${path}/decline`, 2, { reason: 'NO' }), 'CODE_UNKNOWN', ['/reason'])
    refused(await api.act(coordinator, `${path}/decline`, 2, { reason: 'OTHER' }), 'REASON_WORDS_REQUIRED')
    const body = { reason: 'OTHER_SERVICE', note: 'Vispirms psihologs' }
    expect(ok<Referral>(await api.act(coordinator, `${path}/decline`, 2, body)).state).toBe('declined')
    refused(await api.act(coordinator, `${path}/accept`, 3), 'REFERRAL_STATE')
    refused(await api.act(caseManager, `${path}/withdraw`, 3, { reason: 'MOVED' }), 'REFERRAL_STATE')
    expect(await api.auditOf(made.id)).toContain('referral.declined')
  })

  test('withdraw is the case manager’s, before the decision, with a reason', async () => {
    const made = await sent()
    const path = `/referrals/${made.id}/withdraw`
    const body = { reason: 'OTHER', note: 'Ģimene izbrauc uz gadu.' }
    refused(await api.act(coordinator, path, 2, body), 'FORBIDDEN')
    refused(await api.act(otherCaseManager, path, 2, body), 'NOT_FOUND')
    refused(await api.act(caseManager, path, 2, { reason: 'OTHER' }), 'REASON_WORDS_REQUIRED', ['/note'])
    expect(ok<Referral>(await api.act(caseManager, path, 2, body)).state).toBe('withdrawn')
    expect((await see(made.id)).moves.at(-1)).toMatchObject({ state: 'withdrawn', ...body })
  })
})
