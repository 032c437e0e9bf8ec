/** Code lists of what is known about any person: languages, contact, addresses, special categories. */
import type { Names } from '../../core/names.ts'
import type { Text } from '../../core/refusal.ts'

/** ISO 639 codes; `lsl` is the Latvian sign language, `rom` Romani. */
export const languages = ['lv', 'ru', 'en', 'uk', 'be', 'pl', 'lt', 'et', 'de', 'sv', 'rom', 'lsl'] as const
export type LanguageCode = (typeof languages)[number]
export const languageNames: Names<LanguageCode> = {
  lv: { lv: 'Latviešu', en: 'Latvian' },
  ru: { lv: 'Krievu', en: 'Russian' },
  en: { lv: 'Angļu', en: 'English' },
  uk: { lv: 'Ukraiņu', en: 'Ukrainian' },
  be: { lv: 'Baltkrievu', en: 'Belarusian' },
  pl: { lv: 'Poļu', en: 'Polish' },
  lt: { lv: 'Lietuviešu', en: 'Lithuanian' },
  et: { lv: 'Igauņu', en: 'Estonian' },
  de: { lv: 'Vācu', en: 'German' },
  sv: { lv: 'Zviedru', en: 'Swedish' },
  rom: { lv: 'Romu', en: 'Romani' },
  lsl: { lv: 'Latviešu zīmju valoda', en: 'Latvian sign language' },
}

/** The name of a language; one recorded before there was a list is its code. */
export function languageName(code: string): Text {
  return nameIn(languageNames, code)
}

export const contactChannels = ['PHONE', 'MESSAGE', 'EMAIL', 'LETTER', 'IN_PERSON', 'REPRESENTATIVE'] as const
export type ContactChannel = (typeof contactChannels)[number]
export const contactChannelNames: Names<ContactChannel> = {
  PHONE: { lv: 'Zvanot', en: 'By phone' },
  MESSAGE: { lv: 'Ar īsziņu', en: 'By text message' },
  EMAIL: { lv: 'Pa e-pastu', en: 'By e-mail' },
  LETTER: { lv: 'Ar vēstuli', en: 'By letter' },
  IN_PERSON: { lv: 'Klātienē', en: 'In person' },
  REPRESENTATIVE: { lv: 'Ar pārstāvja starpniecību', en: 'Through the representative' },
}

export const contactTimes = ['MORNING', 'AFTERNOON', 'EVENING', 'WEEKEND'] as const
export type ContactTime = (typeof contactTimes)[number]
export const contactTimeNames: Names<ContactTime> = {
  MORNING: { lv: 'No rīta', en: 'Mornings' },
  AFTERNOON: { lv: 'Pēcpusdienā', en: 'Afternoons' },
  EVENING: { lv: 'Vakarā', en: 'Evenings' },
  WEEKEND: { lv: 'Brīvdienās', en: 'Weekends' },
}

export const addressKinds = ['DECLARED', 'ACTUAL'] as const
export type AddressKind = (typeof addressKinds)[number]
export const addressKindNames: Names<AddressKind> = {
  DECLARED: { lv: 'Deklarētā adrese', en: 'Declared address' },
  ACTUAL: { lv: 'Faktiskā adrese', en: 'Where they live' },
}

/** Kept apart from everything else, each with a note of its own (#77). */
export const specialCategories = ['GRT', 'ADDICTION', 'DISABILITY', 'RISK'] as const
export type SpecialCategory = (typeof specialCategories)[number]
export const specialCategoryNames: Names<SpecialCategory> = {
  GRT: { lv: 'Garīga rakstura traucējumi', en: 'Mental impairment' },
  ADDICTION: { lv: 'Atkarība', en: 'Addiction' },
  DISABILITY: { lv: 'Invaliditāte', en: 'Disability' },
  RISK: { lv: 'Riski drošībai', en: 'Risks to safety' },
}

/** Other systems that know people by a number of their own (L-41). */
export const externalSystems = ['SOPA', 'DIGISOC', 'VIIS', 'NPAIS', 'OTHER'] as const
export type ExternalSystem = (typeof externalSystems)[number]
export const externalSystemNames: Names<ExternalSystem> = {
  SOPA: { lv: 'SOPA (sociālais dienests)', en: 'SOPA (Social Service)' },
  DIGISOC: { lv: 'DigiSoc', en: 'DigiSoc' },
  VIIS: { lv: 'VIIS (izglītība)', en: 'VIIS (education)' },
  NPAIS: { lv: 'NPAIS (nepilngadīgo atbalsts)', en: 'NPAIS (support of minors)' },
  OTHER: { lv: 'Cita sistēma', en: 'Another system' },
}

/** The name of a system; one that is not in the list is called as it was written. */
export function externalSystemName(code: string): Text {
  return nameIn(externalSystemNames, code)
}

/** Why somebody looks at a whole personal code; the answer stays in the audit log. */
export const revealPurposes = [
  'REGISTER_CHECK',
  'REFERRAL',
  'CONTRACT',
  'REPORT',
  'DATA_SUBJECT',
  'OTHER',
] as const
export type RevealPurpose = (typeof revealPurposes)[number]
export const revealPurposeNames: Names<RevealPurpose> = {
  REGISTER_CHECK: { lv: 'Pārbaude reģistrā', en: 'Check in a register' },
  REFERRAL: { lv: 'Nosūtījums vai lēmums', en: 'Referral or decision' },
  CONTRACT: { lv: 'Līgums vai vienošanās', en: 'Contract or agreement' },
  REPORT: { lv: 'Pārskats finansētājam', en: 'Report to the funder' },
  DATA_SUBJECT: { lv: 'Pēc paša cilvēka lūguma', en: 'At the person’s own request' },
  OTHER: { lv: 'Citam dienesta uzdevumam', en: 'Another official task' },
}

/** What a person is in this municipality. */
export const personRoles = ['PARTICIPANT', 'MENTOR', 'REPRESENTATIVE'] as const
export type PersonRole = (typeof personRoles)[number]
export const personRoleNames: Names<PersonRole> = {
  PARTICIPANT: { lv: 'Dalībnieks', en: 'Participant' },
  MENTOR: { lv: 'Mentors', en: 'Mentor' },
  REPRESENTATIVE: { lv: 'Pārstāvis', en: 'Representative' },
}

function nameIn(names: Readonly<Record<string, Text>>, code: string): Text {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? { lv: code, en: code }
}
