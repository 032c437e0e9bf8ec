import {
  consentForms,
  consentGivers,
  consentLanguages,
  consentPurposes,
  representationBases,
} from '@lidzas/domain/code-lists/admission'
import Type from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, ListOf, Nullable, OneOf, Str, Version } from '../http/fields.ts'
import { model } from '../http/model.ts'
import { pageOf } from '../http/page.ts'

const fields = {
  id: Id,
  participantId: Id,
  programmeId: Id,
  purpose: OneOf(consentPurposes),
  givenBy: OneOf(consentGivers),
  representative: Nullable(
    Closed({
      representationId: Id,
      givenName: Type.String(),
      familyName: Type.String(),
      basis: OneOf(representationBases),
    }),
  ),
  givenOn: IsoDay,
  form: OneOf(consentForms),
  textVersion: Type.String(),
  language: OneOf(consentLanguages),
  withdrawnOn: Nullable(IsoDay),
  withdrawalReason: Nullable(Type.String()),
  version: Version,
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
    textVersion: Str(40, { example: '2026-1' }),
    language: OneOf(consentLanguages),
  }),
)

export const WithdrawConsent = model(
  'WithdrawConsent',
  Closed({ withdrawnOn: IsoDay, reason: Type.Optional(Nullable(Str(500))) }),
)

/** The consent, and what its end has set in motion (#16). */
export const WithdrawnConsent = model(
  'WithdrawnConsent',
  Closed({
    ...fields,
    sessionsCancelled: Int(0),
    enrolmentToClose: Nullable(
      Type.String({ format: 'uuid', description: 'the enrolment that is now to be closed' }),
    ),
  }),
)
