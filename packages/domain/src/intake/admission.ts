/** The single rules of admission (#1-#11); `eligibility.ts` asks them together. */
import { type IsoDate, wholeYears } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import { majority } from '../people/age.ts'
import type { IntakeChannel, ProgrammePolicy, TargetGroup } from '../programmes/policy.ts'
import { type ReferralState } from './states.ts'

/** Age in whole years on the day of admission; later birthdays change nothing (#1, #2). */
export function ageRefusal(
  policy: Pick<ProgrammePolicy, 'minAge' | 'maxAge'>,
  birthDate: IsoDate,
  on: IsoDate,
): Refusal | null {
  const age = wholeYears(birthDate, on)
  const { minAge, maxAge } = policy
  if (age >= (minAge ?? 0) && (maxAge === null || age <= maxAge)) return null
  return refusal('AGE_OUT_OF_RANGE', { age, range: ageRange(policy) }, '/birthDate')
}

/** `13-25`, `18+`: how an age range is written in both languages. */
export function ageRange({ minAge, maxAge }: Pick<ProgrammePolicy, 'minAge' | 'maxAge'>): string {
  return maxAge === null ? `${minAge ?? 0}+` : `${minAge ?? 0}–${maxAge}`
}

/** At least one group, and only groups of the programme (#4). */
export function targetGroupRefusal(
  policy: Pick<ProgrammePolicy, 'targetGroups'>,
  targetGroups: readonly TargetGroup[],
): Refusal | null {
  const allowed =
    targetGroups.length > 0 && targetGroups.every((group) => policy.targetGroups.includes(group))
  return allowed ? null : refusal('TARGET_GROUP_REQUIRED', undefined, '/targetGroups')
}

/** A care leaver who begins independent life is of age (#3, L-18). */
export function careLeaverAgeRefusal(
  targetGroups: readonly TargetGroup[],
  birthDate: IsoDate,
  on: IsoDate,
): Refusal | null {
  const age = wholeYears(birthDate, on)
  if (!targetGroups.includes('CARE_LEAVER_INDEPENDENT') || age >= majority) return null
  return refusal('TARGET_GROUP_AGE', { min: majority, age }, '/targetGroups')
}

/** Where the policy asks for one, an accepted case manager's referral stands behind the enrolment (#7). */
export function referralRequiredRefusal(
  policy: Pick<ProgrammePolicy, 'referralRequired'>,
  referral: { state: ReferralState; channel: IntakeChannel } | null,
): Refusal | null {
  const accepted = referral?.state === 'accepted' && referral.channel === 'CASE_MANAGER'
  return !policy.referralRequired || accepted ? null : refusal('REFERRAL_REQUIRED', undefined, '/referralId')
}

/** Who applies without a parent or a case manager is old enough for it on the day of applying (T-12). */
export function selfApplicationAgeRefusal(
  policy: Pick<ProgrammePolicy, 'selfApplicationMinAge'>,
  channel: IntakeChannel,
  birthDate: IsoDate,
  appliedOn: IsoDate,
): Refusal | null {
  const min = policy.selfApplicationMinAge
  const age = wholeYears(birthDate, appliedOn)
  if (channel !== 'SELF' || min === null || age >= min) return null
  return refusal('SELF_APPLICATION_AGE', { min, age }, '/birthDate')
}

/** A place at once is free (#8): a friendly answer before the database's counter gives the last one. */
export function placesRefusal(
  policy: Pick<ProgrammePolicy, 'places'>,
  places: { taken: number; offered?: number; next?: string },
): Refusal | null {
  const { taken, offered = 0 } = places
  if (policy.places === null || taken + offered < policy.places) return null
  return refusal('CONCURRENT_CAPACITY_FULL', {
    taken,
    places: policy.places,
    ...(offered > 0 && { offered }),
    ...(places.next && { next: places.next }),
  })
}

/** The programme may admit one more person; somebody admitted before does not count twice (#9). */
export function peopleRefusal(
  policy: Pick<ProgrammePolicy, 'people'>,
  people: { admitted: number; offered?: number; admittedBefore: boolean },
): Refusal | null {
  const { admitted, offered = 0, admittedBefore } = people
  if (policy.people === null || admittedBefore || admitted + offered < policy.people) return null
  return refusal('TOTAL_CAPACITY_FULL', {
    admitted,
    people: policy.people,
    ...(offered > 0 && { offered }),
  })
}

/** The longest average enrolment, in months, that still lets everybody be admitted: 24 places, 12 months, 100 people give 2.88 (#11). */
export function affordableEnrolment(places: number, months: number, people: number): number {
  return Math.round(((places * months) / people) * 100) / 100
}
