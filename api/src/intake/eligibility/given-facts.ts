/** Facts as they come in a body, in the words of the domain. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { type Refusal, firstRefusal, refusal } from '@lidzas/domain/core/refusal'
import type { ConsentFact } from '@lidzas/domain/intake/consents/consents'
import type { EligibilityFacts } from '@lidzas/domain/intake/eligibility/eligibility'
import { personRefusal } from '@lidzas/domain/people/persons'
import type { RepresentationFact } from '@lidzas/domain/people/representing'
import type { Static } from 'typebox'

import type { CheckEligibility } from './schemas.ts'

export type GivenFacts = NonNullable<Static<typeof CheckEligibility>['facts']>

/**
 * Why the facts cannot be so, or null: an impossible birth date or municipality, dates in the wrong order, and a
 * representative's consent that rests on no representation given with it.
 */
export function givenFactsRefusal(given: GivenFacts, today: IsoDate): Refusal | null {
  const { birthDate, territoryCode, consents = [], representations = [] } = given
  const person = personRefusal({ ...(birthDate && { birthDate }), territoryCode }, today)
  const keys = new Set(representations.map(({ key }) => key))
  return firstRefusal(
    person && { ...person, pointer: `/facts${person.pointer ?? ''}` },
    ...representations.map(({ startsOn, endsOn }, index) =>
      endsOn && endsOn < startsOn ? backwards(`representations/${index}/endsOn`) : null,
    ),
    ...consents.map(({ givenOn, endsOn, withdrawnOn }, index) => {
      if (withdrawnOn && withdrawnOn < givenOn) return backwards(`consents/${index}/withdrawnOn`)
      return endsOn && endsOn < givenOn ? backwards(`consents/${index}/endsOn`) : null
    }),
    ...consents.map(({ givenBy, representation }, index) => {
      const linked = representation !== undefined && keys.has(representation)
      return (givenBy === 'REPRESENTATIVE') === linked
        ? null
        : refusal('ELIGIBILITY_FACTS_UNLINKED', undefined, `/facts/consents/${index}/representation`)
    }),
  )
}

function backwards(field: string): Refusal {
  return refusal('DATES_ORDER', undefined, `/facts/${field}`)
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
  endsOn = null,
  ...rest
}: NonNullable<GivenFacts['representations']>[number]): RepresentationFact {
  return { ...rest, id: key, endsOn }
}

function consentFact({
  withdrawnOn = null,
  representation,
  ...rest
}: NonNullable<GivenFacts['consents']>[number]): ConsentFact {
  return { ...rest, purpose: 'PARTICIPATION', withdrawnOn, representationId: representation ?? null }
}
