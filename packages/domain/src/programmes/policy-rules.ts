/** Whether a programme's rules fit together, before a version of them can be saved. */
import { type Named, type Refusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from './policy.ts'

type Contradiction = Named & { pointer: string; found: (policy: ProgrammePolicy) => boolean }

const contradictions: readonly Contradiction[] = [
  {
    code: 'AGE_ORDER',
    lv: 'lielākais vecums ir mazāks par mazāko',
    en: 'the highest age is below the lowest',
    pointer: '/policy/maxAge',
    found: ({ minAge, maxAge }) => minAge !== null && maxAge !== null && maxAge < minAge,
  },
  {
    code: 'PEOPLE_BELOW_PLACES',
    lv: 'cilvēku kopā ir mazāk nekā vietu vienlaikus',
    en: 'there are fewer people in all than places at once',
    pointer: '/policy/people',
    found: ({ places, people }) => places !== null && people !== null && people < places,
  },
  {
    code: 'MONTHS_ORDER',
    lv: 'mēnešu skaitam jābūt secībā: mazākais, pamata, lielākais',
    en: 'months must be in order: least, base, most',
    pointer: '/policy/maxMonths',
    found: ({ minMonths, baseMonths, maxMonths }) => (minMonths ?? 1) > baseMonths || baseMonths > maxMonths,
  },
  {
    code: 'MINIMUM_ABOVE_CAP',
    lv: 'mēneša ieteicamais minimums pārsniedz limitu',
    en: 'the advised monthly minimum is above the cap',
    pointer: '/policy/monthlyMinimumMinutes',
    found: ({ monthlyMinimumMinutes: least, monthlyCapMinutes: cap }) =>
      least !== null && cap !== null && least > cap,
  },
  {
    code: 'INTAKE',
    lv: 'ja vajadzīgs nosūtījums, jābūt ieejai caur gadījuma vadītāju',
    en: 'where a referral is required, the case manager must be a way in',
    pointer: '/policy/intakeChannels',
    found: ({ referralRequired, intakeChannels }) =>
      referralRequired && !intakeChannels.includes('CASE_MANAGER'),
  },
  {
    code: 'CODES_TWICE',
    lv: 'posmu un rezultātu jomu kodi nedrīkst atkārtoties',
    en: 'codes of stages and of outcome domains must differ',
    pointer: '/policy/stages',
    found: ({ stages, outcomeDomains }) => repeats(stages) || repeats(outcomeDomains),
  },
]

/** Why this set of rules cannot be a programme's policy, with the field at fault, or null. */
export function policyRefusal(policy: ProgrammePolicy): Refusal | null {
  const contradiction = contradictions.find(({ found }) => found(policy))
  if (!contradiction) return null
  const { code, lv, en, pointer } = contradiction
  return refusal('POLICY_INVALID', { reason: { code, lv, en } }, pointer)
}

function repeats(items: readonly { code: string }[]): boolean {
  return new Set(items.map(({ code }) => code)).size < items.length
}
