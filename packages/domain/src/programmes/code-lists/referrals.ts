/** Code lists of why somebody is referred, and why a referral comes back or ends. */
import type { Names } from '../../core/names.ts'

/** Why the Social Service recommends the person (L-44 to L-49); special-category data. */
export const referralReasons = [
  'ADDICTION',
  'BEHAVIOUR',
  'TRUANCY',
  'NON_ATTENDANCE',
  'GRADE_REPETITION',
  'CONFLICT_TEACHERS',
  'CONFLICT_PARENTS',
  'OFFENDING_RISK',
  'INDEPENDENT_LIVING',
  'OTHER',
] as const
export type ReferralReason = (typeof referralReasons)[number]
export const referralReasonNames: Names<ReferralReason> = {
  ADDICTION: { lv: 'Atkarības', en: 'Addiction' },
  BEHAVIOUR: { lv: 'Uzvedības grūtības', en: 'Behaviour problems' },
  TRUANCY: { lv: 'Skolas kavēšana', en: 'Skipping lessons' },
  NON_ATTENDANCE: { lv: 'Skolas neapmeklēšana', en: 'Not attending school' },
  GRADE_REPETITION: { lv: 'Palikšana uz otru gadu', en: 'Repeating a grade' },
  CONFLICT_TEACHERS: { lv: 'Konflikti ar skolotājiem', en: 'Conflicts with teachers' },
  CONFLICT_PARENTS: { lv: 'Konflikti ar vecākiem', en: 'Conflicts with parents' },
  OFFENDING_RISK: { lv: 'Likumpārkāpumu risks', en: 'Risk of offending' },
  INDEPENDENT_LIVING: { lv: 'Patstāvīgas dzīves uzsākšana', en: 'Starting independent life' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

export const referralDeclineReasons = [
  'NOT_ELIGIBLE',
  'NO_SUITABLE_MENTOR',
  'OTHER_SERVICE',
  'NOT_REACHED',
  'DUPLICATE',
  'OTHER',
] as const
export type ReferralDeclineReason = (typeof referralDeclineReasons)[number]
export const referralDeclineReasonNames: Names<ReferralDeclineReason> = {
  NOT_ELIGIBLE: { lv: 'Neatbilst programmas nosacījumiem', en: 'Does not meet the conditions' },
  NO_SUITABLE_MENTOR: { lv: 'Nav piemērota mentora', en: 'No suitable mentor' },
  OTHER_SERVICE: { lv: 'Piemērotāks cits pakalpojums', en: 'Another service fits better' },
  NOT_REACHED: { lv: 'Neizdevās sazināties', en: 'Could not be reached' },
  DUPLICATE: { lv: 'Nosūtījums jau ir', en: 'Already referred' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

/** Why the coordinator gives a referral back; what is asked for is said field by field. */
export const referralReturnReasons = ['INCOMPLETE', 'UNCLEAR', 'CONSENTS', 'REPRESENTATION', 'OTHER'] as const
export type ReferralReturnReason = (typeof referralReturnReasons)[number]
export const referralReturnReasonNames: Names<ReferralReturnReason> = {
  INCOMPLETE: { lv: 'Trūkst ziņu', en: 'Information is missing' },
  UNCLEAR: { lv: 'Nav skaidrs, kāpēc iesaka', en: 'The reason is not clear' },
  CONSENTS: { lv: 'Trūkst piekrišanas', en: 'A consent is missing' },
  REPRESENTATION: { lv: 'Nav skaidrs, kas pārstāv jaunieti', en: 'It is not clear who represents them' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

export const referralWithdrawReasons = ['CHANGED_MIND', 'OTHER_SERVICE', 'MOVED', 'MISTAKE', 'OTHER'] as const
export type ReferralWithdrawReason = (typeof referralWithdrawReasons)[number]
export const referralWithdrawReasonNames: Names<ReferralWithdrawReason> = {
  CHANGED_MIND: { lv: 'Jaunietis vai ģimene pārdomāja', en: 'The young person or family changed their mind' },
  OTHER_SERVICE: { lv: 'Izvēlēts cits pakalpojums', en: 'Another service was chosen' },
  MOVED: { lv: 'Pārcēlies uz citu pašvaldību', en: 'Moved to another municipality' },
  MISTAKE: { lv: 'Nosūtīts kļūdas dēļ', en: 'Sent by mistake' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}
