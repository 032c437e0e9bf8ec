/** The ways into a programme: a case manager's referral, an own application, a parent's (T-12). */
import type { IsoDate } from '../../core/dates.ts'
import { type Refusal, firstRefusal, refusal } from '../../core/refusal.ts'
import { isAdult } from '../../people/age.ts'
import { type RepresentationFact, mayRepresent } from '../../people/representing.ts'
import type { IntakeChannel, ProgrammePolicy } from '../../programmes/policy.ts'
import { selfApplicationAgeRefusal } from '../admission.ts'

const closed = {
  CASE_MANAGER: 'REFERRALS_NOT_TAKEN',
  SELF: 'SELF_APPLICATION_NOT_ALLOWED',
  PARENT: 'PARENT_APPLICATION_NOT_ALLOWED',
} as const

/** Why people cannot come into the programme on this way, or null. */
export function intakeChannelRefusal(
  policy: Pick<ProgrammePolicy, 'intakeChannels'>,
  channel: IntakeChannel,
): Refusal | null {
  return policy.intakeChannels.includes(channel) ? null : refusal(closed[channel], undefined, '/channel')
}

export type ApplicationFacts = {
  channel: 'SELF' | 'PARENT'
  birthDate: IsoDate | null
  /** On whose right a parent applies; null where it is not one of this person's. */
  representation: RepresentationFact | null
}

/** Why this application cannot be entered today, or null; where a referral is required, nobody applies (#7). */
export function applicationRefusal(
  application: ApplicationFacts,
  policy: Pick<ProgrammePolicy, 'intakeChannels' | 'selfApplicationMinAge' | 'referralRequired'>,
  today: IsoDate,
): Refusal | null {
  const { channel, birthDate } = application
  return firstRefusal(
    policy.referralRequired ? refusal('REFERRAL_REQUIRED', undefined, '/channel') : null,
    intakeChannelRefusal(policy, channel),
    birthDate === null ? refusal('BIRTH_DATE_REQUIRED', undefined, '/participantId') : null,
    birthDate === null ? null : selfApplicationAgeRefusal(policy, channel, birthDate, today),
    birthDate !== null && channel === 'PARENT'
      ? applicantRefusal(birthDate, application.representation, today)
      : null,
  )
}

/** A parent applies for a child, a trustee for an adult, on a right that holds that day (#15). */
function applicantRefusal(
  birthDate: IsoDate,
  representation: RepresentationFact | null,
  today: IsoDate,
): Refusal | null {
  if (representation && mayRepresent(representation, birthDate, today)) return null
  return isAdult(birthDate, today)
    ? refusal('APPLICANT_OF_ADULT', undefined, '/representationId')
    : refusal('REPRESENTATION_INVALID', undefined, '/representationId')
}
