/** Facts as they come in a body, in the words of the domain. */
import type { ConsentFact, RepresentationFact } from '@lidzas/domain/consents'
import type { EligibilityFacts } from '@lidzas/domain/eligibility'
import { type Refusal, refusal } from '@lidzas/domain/refusal'
import type { Static } from 'typebox'

import type { CheckEligibility } from './schemas.ts'

export type GivenFacts = NonNullable<Static<typeof CheckEligibility>['facts']>

/** Why the facts do not hang together, or null: a representative's consent rests on a representation given with it. */
export function givenFactsRefusal({ consents = [], representations = [] }: GivenFacts): Refusal | null {
  const keys = new Set(representations.map(({ key }) => key))
  const wrong = consents.findIndex(
    ({ givenBy, representation }) =>
      (givenBy === 'REPRESENTATIVE') !== (representation !== undefined && keys.has(representation)),
  )
  return wrong === -1
    ? null
    : refusal('ELIGIBILITY_FACTS_UNLINKED', undefined, `/facts/consents/${wrong}/representation`)
}

/** The facts given, to go over those that are known already. */
export function givenFacts(given: GivenFacts): Partial<EligibilityFacts> {
  const { consents, representations, openEnrolment, admittedBefore: _, ...rest } = given
  return {
    ...rest,
    ...(openEnrolment !== undefined && { openEnrolment }),
    ...(representations && { representations: representations.map(representationFact) }),
    ...(consents && { consents: consents.map(consentFact) }),
  }
}

function representationFact({
  key,
  validTo = null,
  ...rest
}: NonNullable<GivenFacts['representations']>[number]): RepresentationFact {
  return { ...rest, id: key, validTo }
}

function consentFact({
  withdrawnOn = null,
  representation,
  ...rest
}: NonNullable<GivenFacts['consents']>[number]): ConsentFact {
  return { ...rest, purpose: 'PARTICIPATION', withdrawnOn, representationId: representation ?? null }
}
