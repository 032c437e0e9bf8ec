/** What follows when a consent is withdrawn (#16). */
import type { IsoDate } from '../../core/dates.ts'
import { type ConsentFacts, withdrawnConsentRefusal } from './consents.ts'

/** A planned session is cancelled, or a group meets on without the participant. */
export const sessionOutcomes = ['cancelled', 'left'] as const
export type SessionOutcome = (typeof sessionOutcomes)[number]

/** Who hears of it. */
export const toldRoles = ['coordinator', 'case_manager', 'mentor'] as const
export type ToldRole = (typeof toldRoles)[number]

/**
 * True when taking part ends with the withdrawal of this consent: it is one to take part, and nothing that is needed
 * stands in its place, such as the other parent's. `index` is the consent's among the facts.
 */
export function endsParticipation(
  facts: ConsentFacts,
  index: number,
  withdrawnOn: IsoDate,
  today: IsoDate,
): boolean {
  if (facts.consents[index]?.purpose !== 'PARTICIPATION') return false
  const consents = facts.consents.map((consent, at) => (at === index ? { ...consent, withdrawnOn } : consent))
  return withdrawnConsentRefusal({ ...facts, consents }, today)?.code === 'CONSENT_WITHDRAWN'
}
