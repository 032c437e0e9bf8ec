/** What may be written into a column, in words for the person who fills it in. */
import type { Language, Text } from '../../core/refusal.ts'
import { educationStatusNames } from '../../intake/code-lists/enrolments.ts'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '../../people/code-lists/family.ts'
import { genderNames } from '../../people/code-lists/genders.ts'
import { representationBasisNames } from '../../people/code-lists/representations.ts'
import { consentFormNames } from '../../programmes/code-lists/consents.ts'
import { referralReasonNames } from '../../programmes/code-lists/referrals.ts'
import { targetGroupNames } from '../../programmes/code-lists/targets.ts'
import type { ImportField } from './fields.ts'

const lists: Partial<Record<ImportField, Readonly<Record<string, Text>>>> = {
  gender: genderNames,
  educationStatus: educationStatusNames,
  representativeBasis: representationBasisNames,
  consentForm: consentFormNames,
  targetGroups: targetGroupNames,
  reasons: referralReasonNames,
  parentInvolvement: parentInvolvementNames,
  representativeReach: representativeReachNames,
  careForm: careFormNames,
}
const day = { lv: 'dd.mm.gggg.', en: 'dd.mm.yyyy' }
const several = { lv: 'vairākas vērtības atdala ar semikolu', en: 'several values divided by semicolons' }
const notes: Partial<Record<ImportField, Text>> = {
  birthDate: day,
  representativeFrom: {
    lv: `${day.lv}; vecākam var atstāt tukšu`,
    en: `${day.en}; may stay empty for a parent`,
  },
  representativeTo: day,
  consentOwnOn: day,
  consentRepresentativeOn: day,
  personalCode: { lv: 'ar domuzīmi vai bez tās', en: 'with or without the hyphen' },
  territoryCode: { lv: 'nosaukums vai ATVK kods', en: 'the name or the ATVK code' },
  languages: { lv: 'lv; ru; en', en: 'lv; ru; en' },
  targetGroups: several,
  reasons: several,
  confirmedNew: {
    lv: 'jā, ja sistēmā ir cits cilvēks ar to pašu vārdu un dzimšanas datumu',
    en: 'yes, when another person of this name and birth date is recorded',
  },
}

/** The values of a list, or how to write one; empty for free text. */
export function templateValues(field: ImportField, language: Language): string {
  const names = Object.values(lists[field] ?? {}).map((name) => name[language])
  return [
    ...(names.length > 0 ? [names.join(' / ')] : []),
    ...(notes[field] ? [notes[field][language]] : []),
  ].join(' – ')
}
