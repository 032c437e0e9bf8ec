/** A case manager's referral on its way to a decision (#7, L-42, L-43). */
import { programmeOpenRefusal, targetGroupRefusal } from './admission.ts'
import { type ConsentFacts, participationConsentRefusals } from './consents.ts'
import type { IsoDate } from './dates.ts'
import { type Actor, roleMay } from './permissions.ts'
import type { IntakeChannel, ProgrammePolicy, TargetGroup } from './policy.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from './refusal.ts'
import { type ProgrammeState, type ReferralState, referralMachine, stateRefusal } from './states.ts'

export type ReferralFacts = {
  state: ReferralState
  channel: IntakeChannel
  targetGroups: readonly TargetGroup[]
  birthDate: IsoDate | null
  /** Coded reasons and the case manager's own words; one of them is enough. */
  hasReasons: boolean
}

const lacking = {
  birthDate: { code: 'BIRTH_DATE', lv: 'dzimšanas datums', en: 'birth date' },
  targetGroups: { code: 'TARGET_GROUPS', lv: 'mērķgrupa', en: 'target group' },
  reasons: { code: 'REASONS', lv: 'nosūtīšanas iemesls', en: 'reasons' },
} as const satisfies Record<string, Named>

/** Only a case manager of the Social Service refers (#7). */
export function referrerRefusal(actor: Pick<Actor, 'memberships'>): Refusal | null {
  const mayRefer = actor.memberships.some(({ role }) => roleMay(role, 'referrals:write'))
  return mayRefer ? null : refusal('REFERRER_ROLE')
}

/** Why people cannot come into the programme on this way, or null. */
export function intakeChannelRefusal(
  policy: Pick<ProgrammePolicy, 'intakeChannels'>,
  channel: IntakeChannel,
): Refusal | null {
  return policy.intakeChannels.includes(channel)
    ? null
    : refusal('SELF_APPLICATION_NOT_ALLOWED', undefined, '/channel')
}

export function editReferralRefusal({ state }: Pick<ReferralFacts, 'state'>): Refusal | null {
  return stateRefusal(referralMachine, 'edit', state)
}

/** Why the referral cannot be sent, or null; what is missing comes as one list. */
export function sendReferralRefusal(
  referral: ReferralFacts,
  policy: Pick<ProgrammePolicy, 'intakeChannels' | 'targetGroups'>,
): Refusal | null {
  const missing = [
    ...(referral.birthDate === null ? [lacking.birthDate] : []),
    ...(referral.targetGroups.length === 0 ? [lacking.targetGroups] : []),
    ...(referral.hasReasons ? [] : [lacking.reasons]),
  ]
  return firstRefusal(
    stateRefusal(referralMachine, 'send', referral.state),
    intakeChannelRefusal(policy, referral.channel),
    missing.length > 0 ? refusal('REFERRAL_INCOMPLETE', { missing }) : null,
    targetGroupRefusal(policy, referral.targetGroups),
  )
}

/** Why the referral cannot be given back, or null. */
export function returnReferralRefusal(
  { state }: Pick<ReferralFacts, 'state'>,
  reason: string | null,
): Refusal | null {
  return firstRefusal(stateRefusal(referralMachine, 'return', state), reasonRefusal(reason))
}

/** Why the referral cannot be accepted today, or null: the consents come first (L-43); age and places are judged at activation. */
export function acceptReferralRefusal(
  referral: Pick<ReferralFacts, 'state' | 'targetGroups'>,
  programme: { state: ProgrammeState },
  policy: Pick<ProgrammePolicy, 'targetGroups'>,
  consents: ConsentFacts,
  openEnrolment: boolean,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    stateRefusal(referralMachine, 'accept', referral.state),
    programmeOpenRefusal(programme),
    targetGroupRefusal(policy, referral.targetGroups),
    openEnrolment ? refusal('DUPLICATE_ENROLMENT') : null,
    ...participationConsentRefusals(consents, today),
  )
}

/** Why the referral cannot be declined, or null. */
export function declineReferralRefusal(
  { state }: Pick<ReferralFacts, 'state'>,
  reason: string | null,
): Refusal | null {
  return firstRefusal(stateRefusal(referralMachine, 'decline', state), reasonRefusal(reason))
}

export function withdrawReferralRefusal({ state }: Pick<ReferralFacts, 'state'>): Refusal | null {
  return stateRefusal(referralMachine, 'withdraw', state)
}
