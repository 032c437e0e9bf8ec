/** Makes the closed requests about the person's data. */
import type { Row, Subject } from './subject.ts'

export async function recordRights(
  { api, put, id, account }: Subject,
  { representation }: { representation: Row },
) {
  const by = { createdBy: account }
  const request = await put('data_request', {
    personId: id,
    kind: 'OBJECTION',
    requester: 'REPRESENTATIVE',
    representationId: representation.id,
    form: 'LETTER',
    receivedOn: '2010-03-01',
    dueOn: '2010-06-01',
    extendedOn: '2010-03-02',
    extensionReason: 'COMPLEX',
    state: 'answered',
    outcome: 'REFUSED',
    answeredOn: '2010-03-20',
    decidedBy: account,
    ...by,
  })
  await put('person_restriction', {
    personId: id,
    ground: 'UNLAWFUL',
    requestId: request.id,
    startsOn: '2010-03-01',
    placedBy: account,
    liftedOn: '2010-04-01',
    liftedBy: account,
  })
  await put('legal_hold', {
    personId: id,
    ground: 'COURT',
    endsOn: '2010-12-31',
    placedBy: account,
    liftedOn: '2010-04-01',
    liftedBy: account,
  })
  await put('record_export', {
    personId: id,
    purpose: 'DATA_REQUEST',
    requestId: request.id,
    format: 'JSON',
    language: 'lv',
    rowCount: 1,
    sha256: '0'.repeat(64),
    ...by,
  })
  await put('erasure', {
    personId: id,
    requestId: request.id,
    ground: 'REQUEST',
    plan: '{"steps":[],"stays":[]}',
    state: 'declined',
    proposedBy: account,
    decidedBy: account,
    decidedAt: '2010-04-01T10:00:00Z',
  })
  await api.sql('delete from known_name where person_id = $1', [id])
  await put('known_name', {
    personId: id,
    givenName: 'x',
    familyName: 'x',
    replacedAt: '2010-01-01T10:00:00Z',
  })
}
