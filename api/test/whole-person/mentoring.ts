/** A mentorship with all that belongs to it, the meetings, and one meeting shared with somebody else. */
import type { Row, Subject } from './subject.ts'

type Columns = Record<string, unknown>

export async function recordMentoring(subject: Subject, enrolment: Row) {
  const { make, put, programme, id, account } = subject
  const mentorship = await make.mentorship(programme, {
    enrolmentId: enrolment.id,
    participantId: id,
    state: 'ended',
    conflictDeclaredOn: '2010-02-01',
    startsOn: '2010-02-02',
    plannedEndOn: '2010-05-01',
    endedOn: '2010-05-01',
    outcome: 'COMPLETED',
    endReason: 'x',
  })
  const of = { enrolmentId: enrolment.id, mentorshipId: mentorship.id }
  await put('mentorship_stage', {
    mentorshipId: mentorship.id,
    stage: 'AGREEMENT',
    enteredOn: '2010-02-02',
    leftOn: '2010-03-01',
    checklist: ['a'],
    movedBy: account,
  })
  await put('extension', {
    ...of,
    months: 1,
    reason: 'x',
    decidedOn: '2010-04-01',
    decidedBy: account,
    previousEndOn: '2010-05-01',
    newEndOn: '2010-06-01',
  })
  await put('case_contact', {
    mentorshipId: mentorship.id,
    contactedOn: '2010-03-01',
    channel: 'PHONE',
    accountId: account,
  })
  const goal = {
    ...of,
    domain: 'x',
    title: 'x',
    levelTexts: ['a', 'b', 'c', 'd', 'e'],
    baseline: 0,
    participantAgreedOn: '2010-02-03',
    mentorAgreedOn: '2010-02-03',
  }
  const replaced = await put('goal', { ...goal, state: 'replaced' })
  await put('goal', { ...goal, state: 'agreed', score: 1, ratedOn: '2010-05-01', supersedesId: replaced.id })
  const evaluation = await put('evaluation', {
    ...of,
    author: 'MENTOR',
    state: 'submitted',
    heldOn: '2010-05-01',
    rating: 4,
    recordedBy: account,
    submittedAt: '2010-05-01T10:00:00Z',
  })
  await put('evaluation_addendum', {
    evaluationId: evaluation.id,
    textSealed: Buffer.from('x'),
    addedBy: account,
  })
  await put('provider_report', {
    programmeId: programme.id,
    enrolmentId: enrolment.id,
    state: 'accepted',
    figures: '{}',
    submittedAt: '2010-06-02T10:00:00Z',
    submittedBy: account,
    decidedAt: '2010-06-03T10:00:00Z',
    decidedBy: account,
    returnReason: 'x',
  })
  return mentorship
}

export async function recordMeetings(
  { api, make, put, programme, id, other, account }: Subject,
  enrolment: Row,
  mentorship: Row,
) {
  const meet = async (
    during: string,
    people: { personId: string; capacity: string; enrolmentId?: string; mentorshipId?: string }[],
    more: Columns = {},
  ) => {
    const session = await put('session', {
      programmeId: programme.id,
      organisationId: mentorship.organisationId,
      kind: people.length > 2 ? 'GROUP' : 'ONE_TO_ONE',
      state: 'held',
      activityType: 'SPORT',
      during,
      cancelReason: 'OTHER',
      recordedAt: '2010-02-10T12:00:00Z',
      createdBy: account,
      ...more,
    })
    for (const one of people)
      await put('attendance', {
        sessionId: session.id,
        programmeId: programme.id,
        during,
        state: 'no_show',
        ...one,
      })
    return session
  }
  const self = {
    personId: id,
    capacity: 'participant',
    enrolmentId: String(enrolment.id),
    mentorshipId: String(mentorship.id),
  }
  const mentor = { personId: String(mentorship.mentorId), capacity: 'mentor' }
  const first = await meet('[2010-02-10T10:00:00Z,2010-02-10T12:00:00Z)', [self, mentor])
  await meet('[2010-02-11T10:00:00Z,2010-02-11T12:00:00Z)', [self, mentor], { correctsId: first.id })
  const theirs = await make.enrolment(programme, {
    participantId: other.id,
    state: 'closed',
    holdsPlace: false,
    closedOn: '2010-06-01',
    outcome: 'COMPLETED',
  })
  const group = await meet('[2010-02-12T10:00:00Z,2010-02-12T12:00:00Z)', [
    self,
    { personId: other.id, capacity: 'participant', enrolmentId: String(theirs.id) },
    mentor,
  ])
  await api.sql(
    'insert into month_ledger (tenant_id, programme_id, person_id, month, cap, minutes) values ($1, $2, $3, $4, 1200, 120)',
    [api.tenantId, programme.id, id, '2010-02-01'],
  )
  return group
}
