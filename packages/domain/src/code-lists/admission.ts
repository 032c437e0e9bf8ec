/** Code lists of participants, representation, consents, referrals and enrolments. */
import type { IntakeChannel, TargetGroup } from '../policy.ts'
import type { Names } from './names.ts'

export const targetGroupNames: Names<TargetGroup> = {
  SOCIAL_RISK_FAMILY: { lv: 'Jaunietis no sociālā riska ģimenes', en: 'From a family at social risk' },
  OUT_OF_FAMILY_CARE: { lv: 'Jaunietis ārpusģimenes aprūpē', en: 'In out-of-family care' },
  CARE_LEAVER_INDEPENDENT: {
    lv: 'Pilngadīgs jaunietis, kas pēc aprūpes uzsācis patstāvīgu dzīvi',
    en: 'Care leaver who has begun independent life',
  },
  GRT: { lv: 'Cilvēks ar garīga rakstura traucējumiem (GRT)', en: 'Person with a mental impairment (GRT)' },
}

export const intakeChannelNames: Names<IntakeChannel> = {
  CASE_MANAGER: { lv: 'Gadījuma vadītāja nosūtījums', en: "Case manager's referral" },
  SELF: { lv: 'Paša pieteikums', en: 'Own application' },
  PARENT: { lv: 'Vecāka vai aizbildņa pieteikums', en: "Parent's or guardian's application" },
}

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

/** Who may represent a participant, and on what ground (#15). */
export const representationBases = [
  'PARENT',
  'GUARDIAN',
  'FOSTER_FAMILY',
  'CARE_INSTITUTION',
  'TRUSTEE',
] as const
export type RepresentationBasis = (typeof representationBases)[number]
export const representationBasisNames: Names<RepresentationBasis> = {
  PARENT: { lv: 'Vecāks', en: 'Parent' },
  GUARDIAN: { lv: 'Aizbildnis', en: 'Guardian' },
  FOSTER_FAMILY: { lv: 'Audžuģimene', en: 'Foster family' },
  CARE_INSTITUTION: { lv: 'Bērnu aprūpes iestāde', en: 'Child-care institution' },
  TRUSTEE: { lv: 'Aizgādnis', en: 'Trustee' },
}

/** One purpose per consent record: taking part never carries a picture or a notice along (#18). */
export const consentPurposes = ['PARTICIPATION', 'PUBLICITY', 'RESEARCH_CONTACT', 'PRIVACY_NOTICE'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]
export const consentPurposeNames: Names<ConsentPurpose> = {
  PARTICIPATION: { lv: 'Piekrišana dalībai', en: 'Consent to take part' },
  PUBLICITY: { lv: 'Piekrišana fotogrāfijām un publicitātei', en: 'Consent to photos and publicity' },
  RESEARCH_CONTACT: { lv: 'Piekrišana saziņai pētījumos', en: 'Consent to be contacted for research' },
  PRIVACY_NOTICE: { lv: 'Iepazīšanās ar privātuma paziņojumu', en: 'Privacy notice read' },
}

export const consentForms = ['PAPER', 'ELECTRONIC', 'ORAL_WITNESSED'] as const
export type ConsentForm = (typeof consentForms)[number]
export const consentFormNames: Names<ConsentForm> = {
  PAPER: { lv: 'Parakstīts uz papīra', en: 'Signed on paper' },
  ELECTRONIC: { lv: 'Parakstīts elektroniski', en: 'Signed electronically' },
  ORAL_WITNESSED: { lv: 'Mutiski liecinieka klātbūtnē', en: 'Spoken before a witness' },
}

/** Which of its two versions of a text somebody read: the ordinary or the easy one. */
export const consentReadings = ['ORDINARY', 'EASY'] as const
export type ConsentReading = (typeof consentReadings)[number]
export const consentReadingNames: Names<ConsentReading> = {
  ORDINARY: { lv: 'Parastais teksts', en: 'Ordinary text' },
  EASY: { lv: 'Vieglajā valodā', en: 'Easy-to-read text' },
}

export const consentGivers = ['PARTICIPANT', 'REPRESENTATIVE'] as const
export type ConsentGiver = (typeof consentGivers)[number]
export const consentGiverNames: Names<ConsentGiver> = {
  PARTICIPANT: { lv: 'Dalībnieks pats', en: 'The participant' },
  REPRESENTATIVE: { lv: 'Likumiskais pārstāvis', en: 'The legal representative' },
}

export const genders = ['FEMALE', 'MALE', 'OTHER'] as const
export type Gender = (typeof genders)[number]
export const genderNames: Names<Gender> = {
  FEMALE: { lv: 'Sieviete', en: 'Female' },
  MALE: { lv: 'Vīrietis', en: 'Male' },
  OTHER: { lv: 'Cits', en: 'Other' },
}

/** Why somebody waits ahead of the date order (#11). */
export const waitingPriorities = ['URGENT', 'CARE_LEAVER', 'RETURNING', 'OTHER'] as const
export type WaitingPriority = (typeof waitingPriorities)[number]
export const waitingPriorityNames: Names<WaitingPriority> = {
  URGENT: { lv: 'Steidzama vajadzība', en: 'Urgent need' },
  CARE_LEAVER: { lv: 'Uzsāk patstāvīgu dzīvi', en: 'Starting independent life' },
  RETURNING: { lv: 'Atgriežas programmā', en: 'Returning to the programme' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

export const suspensionReasons = ['ILLNESS', 'TRAVEL', 'FAMILY', 'NOT_REACHED', 'OTHER'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]
export const suspensionReasonNames: Names<SuspensionReason> = {
  ILLNESS: { lv: 'Slimība', en: 'Illness' },
  TRAVEL: { lv: 'Prombūtne', en: 'Away' },
  FAMILY: { lv: 'Ģimenes apstākļi', en: 'Family circumstances' },
  NOT_REACHED: { lv: 'Neizdodas sazināties', en: 'Cannot be reached' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

export const consentLanguages = ['lv', 'en', 'ru', 'uk', 'sv'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]
export const consentLanguageNames: Names<ConsentLanguage> = {
  lv: { lv: 'Latviešu', en: 'Latvian' },
  en: { lv: 'Angļu', en: 'English' },
  ru: { lv: 'Krievu', en: 'Russian' },
  uk: { lv: 'Ukraiņu', en: 'Ukrainian' },
  sv: { lv: 'Zviedru', en: 'Swedish' },
}

export const educationStatuses = ['GENERAL', 'VOCATIONAL', 'HIGHER', 'NOT_STUDYING', 'UNKNOWN'] as const
export type EducationStatus = (typeof educationStatuses)[number]
export const educationStatusNames: Names<EducationStatus> = {
  GENERAL: { lv: 'Mācās vispārizglītojošā skolā', en: 'At a general school' },
  VOCATIONAL: { lv: 'Mācās profesionālajā skolā', en: 'At a vocational school' },
  HIGHER: { lv: 'Studē augstskolā', en: 'In higher education' },
  NOT_STUDYING: { lv: 'Nemācās', en: 'Not studying' },
  UNKNOWN: { lv: 'Nav zināms', en: 'Not known' },
}
