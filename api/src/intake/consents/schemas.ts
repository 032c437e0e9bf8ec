import { sessionKinds } from '@lidzas/domain/delivery/code-lists/sessions'
import { mentorshipStates } from '@lidzas/domain/delivery/states'
import { sessionOutcomes, toldRoles } from '@lidzas/domain/intake/consents/withdrawals'
import { enrolmentStates } from '@lidzas/domain/intake/states'
import { representationBases } from '@lidzas/domain/people/code-lists/representations'
import {
  consentForms,
  consentGivers,
  consentLanguages,
  consentPurposes,
  consentReadings,
} from '@lidzas/domain/programmes/code-lists/consents'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Str,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

/** On which right somebody signs or applies for a participant, and who it is. */
export const RepresentativeRef = model(
  'RepresentativeRef',
  Closed({
    representationId: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    basis: OneOf(representationBases),
  }),
)

const fields = {
  id: Id,
  participantId: Id,
  programmeId: Id,
  purpose: OneOf(consentPurposes),
  givenBy: OneOf(consentGivers),
  representative: Nullable(RepresentativeRef),
  givenOn: IsoDay,
  form: OneOf(consentForms),
  textVersion: Type.String(),
  textId: Nullable(
    Type.String({ format: 'uuid', description: 'the text that was signed; null for a form from before' }),
  ),
  language: OneOf(consentLanguages),
  reading: OneOf(consentReadings, { description: 'which version of the text was read and signed' }),
  endsOn: Nullable(IsoDay),
  documentId: Nullable(Type.String({ format: 'uuid', description: 'the scan or the signed file' })),
  recordedBy: Nullable(Type.String({ description: 'who recorded it, by name' })),
  correctsId: Nullable(Type.String({ format: 'uuid', description: 'the record that this one replaces' })),
  correctedAt: Nullable(Instant),
  withdrawnOn: Nullable(IsoDay),
  withdrawalReason: Nullable(Type.String()),
  ...versioned,
  createdAt: Instant,
}

export const Consent = model('Consent', Closed(fields))
export const ConsentPage = pageOf('ConsentPage', Consent)

export const RecordConsent = model(
  'RecordConsent',
  Closed({
    programmeId: Id,
    // A list is understood, so that it can be refused in words: each purpose is a consent of its own (#18).
    purpose: Type.Union([OneOf(consentPurposes), ListOf(OneOf(consentPurposes), 10)]),
    givenBy: OneOf(consentGivers),
    representationId: Type.Optional(Nullable(Id)),
    givenOn: IsoDay,
    form: OneOf(consentForms),
    textId: Type.Optional(Nullable(Id)),
    textVersion: Type.Optional(
      Nullable(
        Str(40, { example: '2026-1', description: 'of a form from before its text was kept, or its label' }),
      ),
    ),
    language: OneOf(consentLanguages),
    reading: Type.Optional(OneOf(consentReadings)),
    endsOn: Type.Optional(Nullable(IsoDay)),
    documentId: Type.Optional(Nullable(Id)),
    witnessName: Type.Optional(
      Nullable(Str(160, { example: 'Zane Liepa', description: 'who heard a spoken consent' })),
    ),
  }),
)

export const WithdrawConsent = model(
  'WithdrawConsent',
  Closed({ withdrawnOn: IsoDay, reason: Type.Optional(Nullable(Str(500))) }),
)

/** One consent with what lists leave out. */
export const ConsentDetails = model(
  'ConsentDetails',
  Closed({ ...fields, witnessName: Nullable(Type.String({ example: 'Zane Liepa' })) }),
)

export const AttachDocument = model('AttachDocument', Closed({ documentId: Id }))

const effects = {
  endsParticipation: Type.Boolean({ description: 'whether taking part ends with it' }),
  enrolment: Nullable(
    Closed(
      { id: Id, state: OneOf(enrolmentStates), holdsPlace: Type.Boolean() },
      { description: 'goes to closing' },
    ),
  ),
  mentorships: ListOf(
    Closed({ id: Id, state: OneOf(mentorshipStates), mentorName: Type.String({ example: 'Ilze Kalniņa' }) }),
    100,
  ),
  sessions: ListOf(
    Closed({
      id: Id,
      startsAt: Instant,
      endsAt: Instant,
      kind: OneOf(sessionKinds),
      mentorName: Nullable(Type.String({ example: 'Ilze Kalniņa' })),
      outcome: OneOf(sessionOutcomes, {
        description: 'cancelled, or the group meets without the participant',
      }),
    }),
    1_000,
    { description: 'planned sessions that will not take place with the participant' },
  ),
  offers: ListOf(Closed({ id: Id, answerDueOn: IsoDay }), 100, { description: 'offered places taken back' }),
  kept: Closed(
    {
      consents: Int(0),
      documents: Int(0),
      sessionsHeld: Int(0),
      goals: Int(0),
      evaluations: Int(0),
    },
    { description: 'records that stay for as long as the law keeps them, by number' },
  ),
  told: ListOf(Closed({ role: OneOf(toldRoles), name: Type.String({ example: 'Līga Ozola' }) }), 100, {
    description: 'who gets a letter',
  }),
}

/** What a withdrawal sets in motion, asked beforehand or done (#16): the same function gives both. */
export const WithdrawalEffects = model(
  'WithdrawalEffects',
  Closed({ consentId: Id, withdrawnOn: IsoDay, ...effects }),
)

/** The consent, and what its end has set in motion (#16). */
export const WithdrawnConsent = model(
  'WithdrawnConsent',
  Closed({
    ...fields,
    effects: WithdrawalEffects,
    sessionsCancelled: Int(0),
    enrolmentToClose: Nullable(
      Type.String({ format: 'uuid', description: 'the enrolment that is now to be closed' }),
    ),
  }),
)
