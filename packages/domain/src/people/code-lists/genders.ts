/** Code list of gender. */
import type { Names } from '../../core/names.ts'

export const genders = ['FEMALE', 'MALE', 'OTHER'] as const
export type Gender = (typeof genders)[number]
export const genderNames: Names<Gender> = {
  FEMALE: { lv: 'Sieviete', en: 'Female' },
  MALE: { lv: 'Vīrietis', en: 'Male' },
  OTHER: { lv: 'Cits', en: 'Other' },
}
