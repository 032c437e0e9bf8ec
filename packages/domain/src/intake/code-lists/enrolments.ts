/** Code lists of enrolments and of the people who wait for one. */
import type { Names } from '../../core/names.ts'

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

export const educationStatuses = ['GENERAL', 'VOCATIONAL', 'HIGHER', 'NOT_STUDYING', 'UNKNOWN'] as const
export type EducationStatus = (typeof educationStatuses)[number]
export const educationStatusNames: Names<EducationStatus> = {
  GENERAL: { lv: 'Mācās vispārizglītojošā skolā', en: 'At a general school' },
  VOCATIONAL: { lv: 'Mācās profesionālajā skolā', en: 'At a vocational school' },
  HIGHER: { lv: 'Studē augstskolā', en: 'In higher education' },
  NOT_STUDYING: { lv: 'Nemācās', en: 'Not studying' },
  UNKNOWN: { lv: 'Nav zināms', en: 'Not known' },
}
