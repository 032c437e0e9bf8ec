/** Code lists of sessions and of the contact between case manager and mentor. */
import type { Names } from '../../core/names.ts'

/** What a session was spent on (L-07, L-20 to L-22, L-34, L-35). */
export const activityTypes = [
  'CONVERSATION',
  'EVERYDAY_SUPPORT',
  'LEISURE',
  'MOTIVATION',
  'CREATIVE',
  'SPORT',
  'EXCURSION',
  'VOLUNTEERING',
  'WORK_EXPERIENCE',
  'LEARNING',
  'GROUP',
  'OTHER',
] as const
export type ActivityType = (typeof activityTypes)[number]
export const activityTypeNames: Names<ActivityType> = {
  CONVERSATION: { lv: 'Saruna un uzklausīšana', en: 'Conversation and listening' },
  EVERYDAY_SUPPORT: { lv: 'Praktisks atbalsts ikdienā', en: 'Practical everyday support' },
  LEISURE: { lv: 'Brīvā laika pavadīšana', en: 'Leisure time' },
  MOTIVATION: { lv: 'Motivējošs atbalsts', en: 'Motivating support' },
  CREATIVE: { lv: 'Māksla un radošs darbs', en: 'Arts and creative work' },
  SPORT: { lv: 'Sports', en: 'Sport' },
  EXCURSION: { lv: 'Ekskursija', en: 'Excursion' },
  VOLUNTEERING: { lv: 'Brīvprātīgais darbs', en: 'Volunteering' },
  WORK_EXPERIENCE: { lv: 'Profesijas izmēģināšana un darba pieredze', en: 'Job taster and work experience' },
  LEARNING: { lv: 'Mācības un informācijas meklēšana', en: 'Learning and seeking information' },
  GROUP: { lv: 'Grupas aktivitāte', en: 'Group activity' },
  OTHER: { lv: 'Cita aktivitāte', en: 'Other activity' },
}

export const sessionModes = ['IN_PERSON', 'VIDEO', 'PHONE'] as const
export type SessionMode = (typeof sessionModes)[number]
export const sessionModeNames: Names<SessionMode> = {
  IN_PERSON: { lv: 'Klātienē', en: 'In person' },
  VIDEO: { lv: 'Videozvanā', en: 'Video call' },
  PHONE: { lv: 'Pa tālruni', en: 'Phone' },
}

export const sessionKinds = ['ONE_TO_ONE', 'GROUP'] as const
export type SessionKind = (typeof sessionKinds)[number]
export const sessionKindNames: Names<SessionKind> = {
  ONE_TO_ONE: { lv: 'Divatā', en: 'One to one' },
  GROUP: { lv: 'Grupā', en: 'Group' },
}

export const cancelReasons = [
  'PARTICIPANT',
  'MENTOR',
  'ILLNESS',
  'WEATHER',
  'MENTOR_UNAVAILABLE',
  'ENTERED_BY_MISTAKE',
  'CONSENT_WITHDRAWN',
  'ENROLMENT_CLOSED',
  'OTHER',
] as const
export type CancelReason = (typeof cancelReasons)[number]
export const cancelReasonNames: Names<CancelReason> = {
  PARTICIPANT: { lv: 'Atteica dalībnieks', en: 'The participant called off' },
  MENTOR: { lv: 'Atteica mentors', en: 'The mentor called off' },
  ILLNESS: { lv: 'Slimība', en: 'Illness' },
  WEATHER: { lv: 'Laikapstākļi', en: 'Weather' },
  MENTOR_UNAVAILABLE: { lv: 'Mentors nedrīkst strādāt', en: 'The mentor may not work' },
  ENTERED_BY_MISTAKE: { lv: 'Ievadīta kļūdas pēc', en: 'Entered by mistake' },
  CONSENT_WITHDRAWN: { lv: 'Atsaukta piekrišana', en: 'Consent withdrawn' },
  ENROLMENT_CLOSED: { lv: 'Dalība noslēgta', en: 'The enrolment was closed' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

/** How the case manager and the mentor were in touch (L-39). */
export const contactChannels = ['PHONE', 'EMAIL', 'MEETING', 'VIDEO', 'MESSAGE'] as const
export type ContactChannel = (typeof contactChannels)[number]
export const contactChannelNames: Names<ContactChannel> = {
  PHONE: { lv: 'Tālrunis', en: 'Phone' },
  EMAIL: { lv: 'E-pasts', en: 'E-mail' },
  MEETING: { lv: 'Tikšanās', en: 'Meeting' },
  VIDEO: { lv: 'Videozvans', en: 'Video call' },
  MESSAGE: { lv: 'Ziņa', en: 'Message' },
}
