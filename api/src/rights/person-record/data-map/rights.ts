/** What the person asked about their data, and what was done. */
import {
  dataRequesterNames,
  dataRequestExtensionNames,
  dataRequestFormNames,
  dataRequestKindNames,
  dataRequestOutcomeNames,
  erasureGroundNames,
  exportFormatNames,
  exportPurposeNames,
  holdGroundNames,
  restrictionGroundNames,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestMachine } from '@lidzas/domain/rights/data-requests'

import {
  dataRequests,
  erasures,
  erasureTombstones,
  legalHolds,
  personRestrictions,
  recordExports,
} from '../../../core/db/schema/rights/data-rights.ts'
import { about, aboutNobody, by, common, hidden, sealed, staff, stays, versioned } from './uses.ts'

const file = { section: 'RIGHTS', kept: 'CLIENT_FILE' } as const
const person = hidden('the person of this record')
const request = stays('Pieprasījums', 'Request')
const erasureStateNames = {
  proposed: { lv: 'ierosināta', en: 'proposed' },
  executed: { lv: 'izpildīta', en: 'carried out' },
  declined: { lv: 'noraidīta', en: 'declined' },
}

export const rightsMap = [
  about(
    dataRequests,
    { lv: 'Pieprasījums par datiem', en: 'Request about data', ...file },
    [by(dataRequests.personId)],
    {
      ...versioned,
      personId: person,
      kind: stays('Ko lūdz', 'What is asked', dataRequestKindNames),
      requester: stays('Kas lūdz', 'Who asks', dataRequesterNames),
      representationId: stays('Pārstāvība', 'Representation'),
      form: stays('Kā saņemts', 'How it came', dataRequestFormNames),
      receivedOn: stays('Saņemts', 'Received'),
      dueOn: stays('Atbilde līdz', 'Answer due'),
      extendedOn: stays('Termiņš pagarināts', 'Deadline extended'),
      extensionReason: stays('Pagarinājuma iemesls', 'Reason of the extension', dataRequestExtensionNames),
      detailsSealed: sealed('Lūgums', 'The request in words'),
      state: stays('Stāvoklis', 'State', dataRequestMachine.states),
      outcome: stays('Iznākums', 'Outcome', dataRequestOutcomeNames),
      answerSealed: sealed('Atbilde', 'Answer'),
      answeredOn: stays('Atbildēts', 'Answered'),
      decidedBy: staff,
      createdBy: staff,
    },
  ),
  about(
    personRestrictions,
    { lv: 'Apstrādes ierobežojums', en: 'Restriction of processing', ...file },
    [by(personRestrictions.personId)],
    {
      ...versioned,
      personId: person,
      ground: stays('Pamats', 'Ground', restrictionGroundNames),
      requestId: request,
      startsOn: stays('No', 'From'),
      placedBy: staff,
      liftedOn: stays('Atcelts', 'Lifted'),
      liftedBy: staff,
    },
  ),
  about(legalHolds, { lv: 'Aizliegums dzēst', en: 'Legal hold', ...file }, [by(legalHolds.personId)], {
    ...versioned,
    personId: person,
    ground: stays('Pamats', 'Ground', holdGroundNames),
    noteSealed: sealed('Piezīme', 'Note'),
    endsOn: stays('Līdz', 'Until'),
    placedBy: staff,
    liftedOn: stays('Atcelts', 'Lifted'),
    liftedBy: staff,
  }),
  about(
    recordExports,
    { lv: 'Izsniegta datu kopija', en: 'Copy of the data given out', ...file },
    [by(recordExports.personId)],
    {
      ...common,
      personId: person,
      purpose: stays('Nolūks', 'Purpose', exportPurposeNames),
      requestId: request,
      reasonSealed: sealed('Iemesls', 'Reason'),
      format: stays('Veids', 'Format', exportFormatNames),
      language: stays('Valoda', 'Language'),
      rowCount: stays('Ierakstu skaits', 'Rows'),
      sha256: stays('Datnes kontrolsumma', 'Checksum of the file'),
      createdBy: staff,
    },
  ),
  about(erasures, { lv: 'Dzēšana', en: 'Erasure', ...file }, [by(erasures.personId)], {
    ...versioned,
    personId: person,
    requestId: request,
    ground: stays('Pamats', 'Ground', erasureGroundNames),
    plan: hidden('names of tables and row ids, no values; what was done is in words in the log'),
    state: stays('Stāvoklis', 'State', erasureStateNames),
    proposedBy: staff,
    decidedBy: staff,
    decidedAt: stays('Izlemts', 'Decided'),
    replayed: hidden('done again after a backup was restored'),
  }),
  aboutNobody(
    erasureTombstones,
    {
      lv: 'Dzēsto saraksts',
      en: 'List of the erased',
      why: 'keyed hashes that lead to nobody without the key; they keep the erased erased',
    },
    'tenantId mac erasedAt',
  ),
]
