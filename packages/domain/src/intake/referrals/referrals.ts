/** A case manager's referral on its way to a decision (#7, L-42, L-43). */
import { type IsoDate, wholeYears } from '../../core/dates.ts'
import { stateRefusal } from '../../core/machine.ts'
import { type Actor, roleMay } from '../../core/permissions.ts'
import { type Named, type Refusal, firstRefusal, refusal } from '../../core/refusal.ts'
import { otherCode } from '../../programmes/code-lists/editable.ts'
import { type Period, periodRefusal, programmeOpenRefusal } from '../../programmes/opening.ts'
import type { IntakeChannel, ProgrammePolicy, TargetGroup } from '../../programmes/policy.ts'
import { type ProgrammeState } from '../../programmes/states.ts'
import { ageRange, targetGroupRefusal } from '../admission.ts'
import type { AskField } from '../code-lists/asks.ts'
import { type ConsentFacts, participationConsentRefusals } from '../consents/consents.ts'
import { type ReferralState, referralMachine } from '../states.ts'
import { intakeChannelRefusal } from './intake-channels.ts'

export type ReferralFacts = {
  state: ReferralState
  channel: IntakeChannel
  targetGroups: readonly TargetGroup[]
  birthDate: IsoDate | null
  /** Coded reasons and the case manager's own words; one of them is enough. */
  hasReasons: boolean
  /** “Other” was chosen among the reasons, needs or strengths, and nothing was written to it. */
  lacksWords: boolean
}

const lacking = {
  birthDate: { code: 'BIRTH_DATE', lv: 'dzimšanas datums', en: 'birth date' },
  targetGroups: { code: 'TARGET_GROUPS', lv: 'mērķgrupa', en: 'target group' },
  reasons: { code: 'REASONS', lv: 'nosūtīšanas iemesls', en: 'reasons' },
  words: { code: 'OTHER_WORDS', lv: 'paskaidrojums pie „Cits”', en: 'words to “Other”' },
} as const satisfies Record<string, Named>

const advice = {
  strengths: {
    code: 'STRENGTHS',
    lv: 'Nav nosaukta neviena stiprā puse. Atbalsta plāns sākas ar to, kas jaunietim izdodas.',
    en: 'No strength is named. The support plan starts from what the young person can do.',
  },
  needs: {
    code: 'NEEDS',
    lv: 'Nav nosaukta neviena vajadzība. Tā koordinatorei palīdz piemeklēt mentoru.',
    en: 'No need is named. It helps the coordinator find the right mentor.',
  },
  care: {
    code: 'CARE',
    lv: 'Jaunietis ir ārpusģimenes aprūpē, bet nav norādīts, kur dzīvo vai kura bāriņtiesa ir atbildīga.',
    en: "They are in out-of-family care, but where they live or which orphan's court is responsible is not said.",
  },
} as const satisfies Record<string, Named>

/** Only a case manager of the Social Service refers (#7). */
export function referrerRefusal(actor: Pick<Actor, 'memberships'>): Refusal | null {
  const mayRefer = actor.memberships.some(({ role }) => roleMay(role, 'referrals:write'))
  return mayRefer ? null : refusal('REFERRER_ROLE')
}

/** Why the referral cannot be changed, or null. An application has no case manager: it is completed while it waits. */
export function editReferralRefusal({
  state,
  channel,
}: Pick<ReferralFacts, 'state' | 'channel'>): Refusal | null {
  const waits = channel !== 'CASE_MANAGER' && state === 'sent'
  return waits ? null : stateRefusal(referralMachine, 'edit', state)
}

/** Why the referral cannot be sent, or null; what is missing comes as one list. */
export function sendReferralRefusal(
  referral: ReferralFacts,
  policy: Pick<ProgrammePolicy, 'intakeChannels' | 'targetGroups' | 'minAge' | 'maxAge'>,
  period: Period,
  today: IsoDate,
): Refusal | null {
  const missing = [
    ...(referral.birthDate === null ? [lacking.birthDate] : []),
    ...(referral.targetGroups.length === 0 ? [lacking.targetGroups] : []),
    ...(referral.hasReasons ? [] : [lacking.reasons]),
    ...(referral.lacksWords ? [lacking.words] : []),
  ]
  return firstRefusal(
    stateRefusal(referralMachine, 'send', referral.state),
    intakeChannelRefusal(policy, referral.channel),
    missing.length > 0 ? refusal('REFERRAL_INCOMPLETE', { missing }, '') : null,
    targetGroupRefusal(policy, referral.targetGroups),
    referral.birthDate === null ? null : ageNeverFitsRefusal(policy, referral.birthDate, period, today),
  )
}

/** Why nobody of this age could be admitted on any day of the programme that is still ahead, or null (#1, #5). */
export function ageNeverFitsRefusal(
  policy: Pick<ProgrammePolicy, 'minAge' | 'maxAge'>,
  birthDate: IsoDate,
  period: Period,
  today: IsoDate,
): Refusal | null {
  if (today > period.endsOn) return periodRefusal(period, today)
  const first = today < period.startsOn ? period.startsOn : today
  const tooOld = policy.maxAge !== null && wholeYears(birthDate, first) > policy.maxAge
  const tooYoung = wholeYears(birthDate, period.endsOn) < (policy.minAge ?? 0)
  if (!tooOld && !tooYoung) return null
  const until = tooOld ? first : period.endsOn
  return refusal(
    'AGE_NEVER_FITS',
    { range: ageRange(policy), until, age: wholeYears(birthDate, until) },
    '/birthDate',
  )
}

export type ReturnFacts = { reason: string; asks: readonly { field: AskField }[]; note: string | null }

/** Why the referral cannot be given back, or null: it says what is asked for. */
export function returnReferralRefusal(
  { state, channel }: Pick<ReferralFacts, 'state' | 'channel'>,
  { reason, asks, note }: ReturnFacts,
): Refusal | null {
  return firstRefusal(
    stateRefusal(referralMachine, 'return', state),
    channel === 'CASE_MANAGER' ? null : refusal('APPLICATION_NOT_RETURNED'),
    asks.length === 0 && !note?.trim() ? refusal('REFERRAL_ASKS_REQUIRED', undefined, '/asks') : null,
    wordsRefusal(reason, note),
  )
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
  reason: string,
  note: string | null,
): Refusal | null {
  return firstRefusal(stateRefusal(referralMachine, 'decline', state), wordsRefusal(reason, note))
}

export function withdrawReferralRefusal(
  { state }: Pick<ReferralFacts, 'state'>,
  reason: string,
  note: string | null,
): Refusal | null {
  return firstRefusal(stateRefusal(referralMachine, 'withdraw', state), wordsRefusal(reason, note))
}

/** The reason that says nothing by itself wants words. */
function wordsRefusal(reason: string, note: string | null): Refusal | null {
  return reason === otherCode && !note?.trim() ? refusal('REASON_WORDS_REQUIRED', undefined, '/note') : null
}

/** What does not stop a referral but would help whoever reads it: a plan begins with what the person can (L-06, L-17). */
export function referralAdvice(plan: { strengths: number; needs: number; careUnknown: boolean }): Named[] {
  return [
    ...(plan.strengths === 0 ? [advice.strengths] : []),
    ...(plan.needs === 0 ? [advice.needs] : []),
    ...(plan.careUnknown ? [advice.care] : []),
  ]
}
