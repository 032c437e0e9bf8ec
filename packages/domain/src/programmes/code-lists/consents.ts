/** Code lists of consents and of the texts that they are given to. */
import type { Names } from '../../core/names.ts'

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

export const consentLanguages = ['lv', 'en', 'ru', 'uk', 'sv'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]
export const consentLanguageNames: Names<ConsentLanguage> = {
  lv: { lv: 'Latviešu', en: 'Latvian' },
  en: { lv: 'Angļu', en: 'English' },
  ru: { lv: 'Krievu', en: 'Russian' },
  uk: { lv: 'Ukraiņu', en: 'Ukrainian' },
  sv: { lv: 'Zviedru', en: 'Swedish' },
}
