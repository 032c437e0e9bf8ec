/** Makes the file of the same person as a former mentor with an account of their own. */
import type { Row, Subject } from './subject.ts'

export async function recordMentorFile(
  { api, make, put, programme, id, account }: Subject,
  mentorship: Row,
): Promise<string> {
  await put('mentor', {
    personId: id,
    state: 'left',
    stateReason: 'x',
    engagement: 'VOLUNTEER',
    organisationId: mentorship.organisationId,
    interests: ['x'],
    about: 'x',
    motivation: 'x',
  })
  const clearance = await put('clearance', {
    mentorId: id,
    result: 'PERMITTED_WITH_LIMITS',
    source: 'CERTIFICATE',
    limits: ['GRT'],
    checkedOn: '2010-01-01',
    startsOn: '2010-01-01',
    endsOn: '2010-12-31',
    verifiedBy: account,
  })
  await put('clearance_revocation', {
    clearanceId: clearance.id,
    revokedOn: '2010-06-01',
    reason: 'NEW_INFORMATION',
    revokedBy: account,
  })
  await put('training', {
    mentorId: id,
    kind: 'PRE_MATCH',
    title: 'x',
    minutes: 120,
    mode: 'ONLINE',
    completedOn: '2010-01-01',
  })
  await put('mentor_contract', {
    mentorId: id,
    organisationId: mentorship.organisationId,
    kind: 'VOLUNTEER_CONTRACT',
    number: '1',
    signedOn: '2010-01-01',
    startsOn: '2010-01-01',
    endsOn: '2010-12-31',
  })
  await api.sql(
    'insert into mentor_caseload (tenant_id, programme_id, mentor_id, maximum) values ($1, $2, $3, 3)',
    [api.tenantId, programme.id, id],
  )
  const own = await make.account()
  await put('membership', {
    accountId: own,
    role: 'mentor',
    personId: id,
    organisationId: mentorship.organisationId,
    programmeId: programme.id,
    startsOn: '2010-01-01',
    endsOn: '2010-12-31',
    endedAt: '2010-12-31T10:00:00Z',
  })
  await put('sign_in_session', {
    accountId: own,
    userAgent: 'x',
    expiresAt: '2010-12-31T10:00:00Z',
    revokedAt: '2010-12-31T10:00:00Z',
    revokedReason: 'x',
  })
  return own
}
