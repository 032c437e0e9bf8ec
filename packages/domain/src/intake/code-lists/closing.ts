/** How enrolments and mentorships end. */
import type { Names } from '../../core/names.ts'

export const enrolmentOutcomes = ['COMPLETED', 'ENDED_EARLY', 'NEVER_STARTED'] as const
export type EnrolmentOutcome = (typeof enrolmentOutcomes)[number]
export const enrolmentOutcomeNames: Names<EnrolmentOutcome> = {
  COMPLETED: { lv: 'Pabeigta', en: 'Completed' },
  ENDED_EARLY: { lv: 'Izbeigta priekšlaicīgi', en: 'Ended early' },
  NEVER_STARTED: { lv: 'Netika uzsākta', en: 'Never started' },
}

export const mentorshipOutcomes = ['COMPLETED', 'ENDED_EARLY', 'MENTOR_CHANGED', 'NEVER_STARTED'] as const
export type MentorshipOutcome = (typeof mentorshipOutcomes)[number]
export const mentorshipOutcomeNames: Names<MentorshipOutcome> = {
  COMPLETED: { lv: 'Pabeigta', en: 'Completed' },
  ENDED_EARLY: { lv: 'Izbeigta priekšlaicīgi', en: 'Ended early' },
  MENTOR_CHANGED: { lv: 'Mainīts mentors', en: 'Mentor changed' },
  NEVER_STARTED: { lv: 'Netika uzsākta', en: 'Never started' },
}

/** Why an enrolment or a mentorship ended before its time (#33, #45). */
export const closeReasons = [
  'GOALS_REACHED',
  'PARTICIPANT_DECLINED',
  'REPRESENTATIVE_DECLINED',
  'CONSENT_WITHDRAWN',
  'NO_COOPERATION',
  'MOVED_AWAY',
  'OTHER_SERVICE',
  'MENTOR_UNAVAILABLE',
  'NOT_REACHED',
  'SAFETY',
  'PROGRAMME_ENDED',
  'DECEASED',
  'OTHER',
] as const
export type CloseReason = (typeof closeReasons)[number]
export const closeReasonNames: Names<CloseReason> = {
  GOALS_REACHED: { lv: 'Mērķi sasniegti agrāk', en: 'Goals reached early' },
  PARTICIPANT_DECLINED: { lv: 'Dalībnieks atteicās', en: 'The participant declined' },
  REPRESENTATIVE_DECLINED: { lv: 'Likumiskais pārstāvis atteicās', en: 'The legal representative declined' },
  CONSENT_WITHDRAWN: { lv: 'Atsaukta piekrišana', en: 'Consent withdrawn' },
  NO_COOPERATION: { lv: 'Nav vēlmes sadarboties', en: 'Unwilling to cooperate' },
  MOVED_AWAY: { lv: 'Mainīta dzīvesvieta', en: 'Moved away' },
  OTHER_SERVICE: { lv: 'Saņem citu pakalpojumu', en: 'Receives another service' },
  MENTOR_UNAVAILABLE: { lv: 'Mentors vairs nav pieejams', en: 'The mentor is no longer available' },
  NOT_REACHED: { lv: 'Neizdodas sazināties', en: 'Cannot be reached' },
  SAFETY: { lv: 'Drošības apsvērumi', en: 'Safety' },
  PROGRAMME_ENDED: { lv: 'Programma beigusies', en: 'The programme ended' },
  DECEASED: { lv: 'Nāve', en: 'Death' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}
