/** Makes the first half of a client's file: referral, decision, admission and consents. */
import type { Row, Subject } from './subject.ts'

export async function recordCase(
  { api, make, put, programme, id, account }: Subject,
  { representation, document }: { representation: Row; document: Row },
) {
  const referral = await put('referral', {
    programmeId: programme.id,
    participantId: id,
    caseManagerId: account,
    channel: 'PARENT',
    representationId: representation.id,
    state: 'accepted',
    targetGroups: ['GRT'],
    organisationId: (await make.organisation()).id,
    sentAt: '2010-01-05T10:00:00Z',
    clockStartsOn: '2010-01-05',
    clockDays: 10,
    dueOn: '2010-01-19',
    documentId: document.id,
    decidedAt: '2010-01-06T10:00:00Z',
    decidedBy: account,
    decisionReason: 'x',
  })
  await put('referral_step', {
    referralId: referral.id,
    number: 1,
    step: 'draft',
    at: '2010-01-05T09:00:00Z',
    byAccount: account,
  })
  const enrolment = await make.enrolment(programme, {
    participantId: id,
    referralId: referral.id,
    state: 'closed',
    admittedOn: '2010-02-01',
    holdsPlace: false,
    placeHoldEndsOn: '2010-03-01',
    priorityReason: 'URGENT',
    clockStartedOn: '2010-02-02',
    plannedEndOn: '2010-05-01',
    suspendedOn: '2010-03-01',
    suspensionReason: 'ILLNESS',
    closedOn: '2010-06-01',
    outcome: 'COMPLETED',
    closureReason: 'x',
    targetGroups: ['GRT'],
  })
  await api.sql(
    'insert into programme_person (tenant_id, programme_id, person_id, admitted_on) values ($1, $2, $3, $4)',
    [api.tenantId, programme.id, id, '2010-02-01'],
  )
  await put('place_offer', {
    programmeId: programme.id,
    enrolmentId: enrolment.id,
    state: 'declined',
    answerDueOn: '2199-01-01',
    turnReason: 'URGENT',
    answeredAt: '2010-01-08T10:00:00Z',
    answerReason: 'OTHER',
    offeredBy: account,
  })
  await put('decision', {
    programmeId: programme.id,
    participantId: id,
    referralId: referral.id,
    enrolmentId: enrolment.id,
    kind: 'ADMITTED',
    policyId: programme.policyId,
    engineVersion: 1,
    judgedOn: '2010-02-01',
    verdict: 'eligible',
    factsSealed: Buffer.from('x'),
    checksSealed: Buffer.from('x'),
    decidedBy: account,
  })
  await put('consent', {
    participantId: id,
    programmeId: programme.id,
    purpose: 'PARTICIPATION',
    givenBy: 'REPRESENTATIVE',
    representationId: representation.id,
    givenOn: '2010-02-02',
    form: 'ORAL_WITNESSED',
    witnessSealed: Buffer.from('x'),
    textVersion: '1',
    language: 'lv',
    endsOn: '2010-12-31',
    documentId: document.id,
    recordedBy: account,
    withdrawnOn: '2010-05-01',
    withdrawalReason: 'x',
  })
  return enrolment
}
