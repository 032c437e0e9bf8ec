/** Documents, moves of a referral, decisions with their facts, offers of a place, the way to the orphan's court. */
import { offerAnswerReasonNames, turnReasonNames } from '@lidzas/domain/intake/code-lists/offers'
import { decisionKindNames } from '@lidzas/domain/intake/decisions'
import { offerMachine } from '@lidzas/domain/intake/offers'
import { referralMachine } from '@lidzas/domain/intake/states'
import { documentKindNames, documentTypeNames } from '@lidzas/domain/people/code-lists/documents'
import { courtCaseOutcomeNames, courtCaseReasonNames } from '@lidzas/domain/people/code-lists/family'

import { decisions } from '../../../core/db/schema/intake/decisions.ts'
import { placeOffers } from '../../../core/db/schema/intake/places.ts'
import { referralMoves } from '../../../core/db/schema/intake/referrals.ts'
import { documents } from '../../../core/db/schema/people/documents.ts'
import {
  comingsOfAge,
  courtCases,
  representationConflicts,
} from '../../../core/db/schema/people/representation.ts'
import { enrolmentsOf, referralsOf, representationsOf } from './links.ts'
import {
  about,
  by,
  common,
  forSystems,
  gone,
  hidden,
  personal,
  sealed,
  staff,
  stays,
  through,
  versioned,
} from './uses.ts'

const person = hidden('the person of this record')
const application = { section: 'APPLICATION', kept: 'CLIENT_FILE' } as const
const decision = { section: 'DECISION', kept: 'CLIENT_FILE' } as const
const representation = { section: 'REPRESENTATION', kept: 'CLIENT_FILE' } as const
const verdictNames = {
  eligible: { lv: 'atbilst', en: 'eligible' },
  refused: { lv: 'neatbilst', en: 'not eligible' },
  unknown: { lv: 'nav zināms', en: 'not known' },
}

export const decisionsMap = [
  about(documents, { lv: 'Dokuments', en: 'Document', ...application }, [by(documents.participantId)], {
    ...common,
    participantId: person,
    kind: stays('Veids', 'Kind', documentKindNames),
    nameSealed: sealed('Nosaukums', 'Name', {}, '\\x'),
    contentType: stays('Datnes veids', 'Type of the file', documentTypeNames),
    sizeBytes: stays('Lielums baitos', 'Size in bytes'),
    sha256: hidden('a checksum of the file'),
    contentSealed: gone('the file itself is given out beside the record, as it was brought in', '\\x'),
    createdBy: staff,
  }),
  about(
    referralMoves,
    { lv: 'Nosūtījuma gaita', en: 'Move of the referral', ...application },
    [through(referralMoves.referralId, referralsOf)],
    {
      tenantId: common.tenantId,
      id: common.id,
      referralId: stays('Nosūtījums', 'Referral'),
      number: stays('Secība', 'Order'),
      state: stays('Stāvoklis', 'State', referralMachine.states),
      at: stays('Laiks', 'Time'),
      byAccount: staff,
      reasonList: hidden('which list the reason is from'),
      reasonCode: stays('Iemesls', 'Reason'),
      asks: stays('Jāpapildina', 'To be completed'),
      noteSealed: sealed('Piezīme', 'Note'),
    },
  ),
  about(decisions, { lv: 'Lēmums', en: 'Decision', ...decision }, [by(decisions.participantId)], {
    ...common,
    programmeId: stays('Programma', 'Programme'),
    participantId: person,
    referralId: stays('Nosūtījums', 'Referral'),
    enrolmentId: stays('Dalība', 'Enrolment'),
    kind: stays('Lēmums', 'Decision', decisionKindNames),
    policyId: stays('Noteikumu versija', 'Version of the rules'),
    engineVersion: hidden('version of the rules as a program'),
    judgedOn: stays('Diena', 'Day'),
    verdict: stays('Iznākums', 'Verdict', verdictNames),
    failedRules: forSystems(stays('Neizpildītie noteikumi', 'Rules not met')),
    factsSealed: forSystems(sealed('Fakti', 'Facts', {}, '\\x')),
    checksSealed: sealed('Pārbaudes', 'Checks', {}, '\\x'),
    decidedBy: staff,
  }),
  about(
    placeOffers,
    { lv: 'Vietas piedāvājums', en: 'Offer of a place', ...decision },
    [through(placeOffers.enrolmentId, enrolmentsOf)],
    {
      tenantId: common.tenantId,
      id: common.id,
      version: versioned.version,
      updatedAt: versioned.updatedAt,
      programmeId: stays('Programma', 'Programme'),
      enrolmentId: stays('Dalība', 'Enrolment'),
      state: stays('Stāvoklis', 'State', offerMachine.states),
      offeredAt: stays('Piedāvāts', 'Offered'),
      offeredBy: staff,
      answerDueOn: stays('Atbilde līdz', 'Answer due'),
      turnReason: stays('Kāpēc ārpus kārtas', 'Why out of turn', turnReasonNames),
      turnNoteSealed: sealed('Piezīme par kārtu', 'Note on the turn'),
      passedOver: hidden('enrolments of other people'),
      answeredAt: stays('Atbildēts', 'Answered'),
      answeredBy: staff,
      answerReason: stays('Atbildes iemesls', 'Reason of the answer', offerAnswerReasonNames),
      answerNoteSealed: sealed('Piezīme par atbildi', 'Note on the answer'),
      takenAt: stays('Vieta aizņemta', 'Place taken'),
      isFirst: hidden('whether the person counts as new'),
      live: hidden('follows from the state'),
    },
  ),
  about(
    representationConflicts,
    { lv: 'Interešu konflikts', en: 'Conflict of interests', ...representation },
    [through(representationConflicts.representationId, representationsOf)],
    {
      ...common,
      representationId: stays('Pārstāvība', 'Representation'),
      startsOn: stays('No', 'From'),
      liftedOn: stays('Līdz', 'Until'),
      noteSealed: sealed('Piezīme', 'Note'),
      flaggedBy: staff,
      liftedBy: staff,
      liftNoteSealed: sealed('Piezīme par atcelšanu', 'Note on the lifting'),
    },
  ),
  about(
    courtCases,
    { lv: 'Vēršanās bāriņtiesā', en: "Turning to the orphan's court", ...representation },
    [by(courtCases.participantId)],
    {
      ...versioned,
      participantId: person,
      reason: stays('Iemesls', 'Reason', courtCaseReasonNames),
      court: personal('Bāriņtiesa', "Orphan's court", '—'),
      askedOn: stays('Lūgts', 'Asked'),
      reference: personal('Numurs', 'Reference'),
      noteSealed: sealed('Piezīme', 'Note'),
      answeredOn: stays('Atbildēts', 'Answered'),
      outcome: stays('Iznākums', 'Outcome', courtCaseOutcomeNames),
      decision: personal('Lēmums', 'Decision', '—'),
      answerNoteSealed: sealed('Piezīme par atbildi', 'Note on the answer'),
      openedBy: staff,
    },
  ),
  about(
    comingsOfAge,
    { lv: 'Pilngadība', en: 'Coming of age', ...representation },
    [by(comingsOfAge.participantId)],
    {
      tenantId: common.tenantId,
      participantId: person,
      on: personal('Diena', 'Day'),
      handledAt: stays('Apstrādāts', 'Handled'),
    },
    'rows',
  ),
]
