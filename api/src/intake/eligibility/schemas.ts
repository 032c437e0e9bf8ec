import { eligibilityRules, verdicts } from '@lidzas/domain/intake/eligibility/eligibility'
import { referralStates } from '@lidzas/domain/intake/states'
import { representationBases } from '@lidzas/domain/people/code-lists/representations'
import { consentGivers } from '@lidzas/domain/programmes/code-lists/consents'
import { intakeChannels, targetGroups } from '@lidzas/domain/programmes/policy'
import Type from 'typebox'

import { Closed, Id, Int, IsoDay, ListOf, Nullable, OneOf, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { NamedCode, Words } from '../../core/http/refs.ts'

/** One rule's answer: what is asked, what is so, where it is written, and what would make it pass. */
export const EligibilityCheck = model(
  'EligibilityCheck',
  Closed({
    rule: OneOf(eligibilityRules),
    name: Words,
    outcome: OneOf(['pass', 'fail', 'unknown', 'warn'], {
      description: 'warn never blocks; unknown waits for the facts in `missing`',
    }),
    policyValue: Words,
    fact: Type.Optional(Nullable(Words)),
    source: NamedCode,
    refusal: Nullable(NamedCode),
    missing: ListOf(NamedCode, 10),
    wouldPass: Nullable(Words),
  }),
)
export const Checks = ListOf(EligibilityCheck, eligibilityRules.length)
export const VerdictField = OneOf(verdicts, {
  description: 'eligible: an admission over these facts succeeds; unknown: a fact is missing',
})

/** Facts as somebody tells them; what is left out is not known, or taken from the participant. */
const GivenFacts = Closed({
  birthDate: Type.Optional(Nullable(IsoDay)),
  targetGroups: Type.Optional(ListOf(OneOf(targetGroups), targetGroups.length, { uniqueItems: true })),
  territoryCode: Type.Optional(Nullable(Type.String({ pattern: '^[0-9]{7}$', maxLength: 7 }))),
  channel: Type.Optional(OneOf(intakeChannels)),
  appliedOn: Type.Optional(IsoDay),
  referral: Type.Optional(Nullable(Closed({ state: OneOf(referralStates), channel: OneOf(intakeChannels) }))),
  representations: Type.Optional(
    ListOf(
      Closed({
        key: Str(40, { description: 'a name of your own, for the consents to refer to' }),
        basis: OneOf(representationBases),
        startsOn: IsoDay,
        endsOn: Type.Optional(Nullable(IsoDay)),
      }),
      20,
    ),
  ),
  consents: Type.Optional(
    ListOf(
      Closed({
        givenBy: OneOf(consentGivers),
        givenOn: IsoDay,
        endsOn: Type.Optional(Nullable(IsoDay)),
        withdrawnOn: Type.Optional(Nullable(IsoDay)),
        representation: Type.Optional(Str(40, { description: 'the `key` of one of the representations' })),
      }),
      20,
      { description: 'consents to take part' },
    ),
  ),
  openEnrolment: Type.Optional(Type.Boolean()),
  admittedBefore: Type.Optional(Type.Boolean()),
})

export const CheckEligibility = model(
  'CheckEligibility',
  Closed({
    programmeId: Type.Optional(Id),
    policyVersion: Type.Optional(
      Int(1, undefined, { description: 'of this programme; the current one otherwise' }),
    ),
    on: Type.Optional(IsoDay),
    participantId: Type.Optional(Id),
    facts: Type.Optional(GivenFacts),
  }),
)

export const EligibilityAnswer = model(
  'EligibilityAnswer',
  Closed({
    data: ListOf(
      Closed({
        programme: Closed({ id: Id, nameLv: Type.String(), nameEn: Type.String() }),
        policyVersion: Int(1),
        engineVersion: Int(1),
        on: IsoDay,
        verdict: VerdictField,
        checks: Checks,
      }),
      50,
    ),
  }),
)
