/** Who somebody was, who signed for them, and a record that became part of theirs. */
import { sealed } from './marks.ts'
import type { Subject } from './subject.ts'

export async function recordPerson({ api, make, put, id, other, account, officer }: Subject) {
  const parent = await make.person()
  const by = { createdBy: account }
  await put('person_external_id', { personId: id, system: 'SOPA', externalId: 'x' })
  await put('person_code', {
    personId: id,
    form: 'NEW',
    codeHash: Buffer.alloc(32, 7),
    codeSealed: Buffer.from('x'),
    confirmed: ['CHECKSUM'],
    ...by,
  })
  await put('person_address', {
    personId: id,
    kind: 'DECLARED',
    territoryCode: '0005000',
    startsOn: '2009-01-01',
    ...by,
  })
  await put('special_category', {
    participantId: id,
    kind: 'RISK',
    endedOn: '2010-06-01',
    recordedBy: account,
  })
  // A record that became part of another keeps its key, since its notes are sealed with it.
  const gone = await make.person()
  await sealed(officer, api, gone.id, 'participant', 'strengths_sealed', gone.id, 'agrāk')
  await api.sql('update person set merged_into = $1 where id = $2', [id, gone.id])
  await put('person_merge', {
    keptId: id,
    droppedId: gone.id,
    beforeSealed: Buffer.from('x'),
    moved: '{}',
    mergedBy: account,
  })
  const [oneId, otherId] = [id, other.id].toSorted()
  await put('person_distinct', { oneId, otherId, decidedBy: account })
  const document = await put('document', {
    participantId: id,
    kind: 'OTHER',
    nameSealed: Buffer.from('x'),
    contentType: 'application/pdf',
    sizeBytes: 1,
    sha256: Buffer.alloc(32),
    contentSealed: Buffer.from('x'),
    ...by,
  })
  const representation = await put('representation', {
    participantId: id,
    representativeId: parent.id,
    basis: 'GUARDIAN',
    documentReference: 'x',
    actsFor: 'x',
    documentId: document.id,
    startsOn: '2009-01-01',
    endsOn: '2010-12-31',
  })
  await put('representation_conflict', {
    representationId: representation.id,
    startsOn: '2010-01-01',
    liftedOn: '2010-02-01',
    flaggedBy: account,
    liftedBy: account,
  })
  await put('orphans_court_case', {
    participantId: id,
    reason: 'NOBODY',
    court: 'x',
    askedOn: '2010-01-02',
    reference: 'x',
    answeredOn: '2010-01-03',
    outcome: 'REPRESENTATIVE_APPOINTED',
    decision: 'x',
    openedBy: account,
  })
  await put('coming_of_age', { participantId: id, onDay: '2013-05-04' })
  return { representation, document, goneId: gone.id }
}
