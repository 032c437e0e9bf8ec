/** What a coordinator can ask a case manager to complete in a referral. */
import type { Names } from '../../core/names.ts'

export const askFields = [
  'BIRTH_DATE',
  'RESIDENCE',
  'TARGET_GROUPS',
  'REASONS',
  'SUMMARY',
  'NEEDS',
  'STRENGTHS',
  'FAMILY',
  'EDUCATION',
  'REPRESENTATIVE',
  'CONSENTS',
  'DOCUMENT',
] as const
export type AskField = (typeof askFields)[number]

export const askFieldNames: Names<AskField> = {
  BIRTH_DATE: { lv: 'Dzimšanas datums', en: 'Birth date' },
  RESIDENCE: { lv: 'Dzīvesvieta', en: 'Residence' },
  TARGET_GROUPS: { lv: 'Mērķgrupa', en: 'Target group' },
  REASONS: { lv: 'Iemesli', en: 'Reasons' },
  SUMMARY: { lv: 'Apraksts vārdos', en: 'Description in words' },
  NEEDS: { lv: 'Vajadzības', en: 'Needs' },
  STRENGTHS: { lv: 'Stiprās puses', en: 'Strengths' },
  FAMILY: { lv: 'Ģimene un aprūpe', en: 'Family and care' },
  EDUCATION: { lv: 'Skola', en: 'School' },
  REPRESENTATIVE: { lv: 'Likumiskais pārstāvis', en: 'Legal representative' },
  CONSENTS: { lv: 'Piekrišanas', en: 'Consents' },
  DOCUMENT: { lv: 'Dokuments', en: 'Document' },
}
