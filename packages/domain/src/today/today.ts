/** What the Today page knows: the kinds of work that can wait for somebody, who does each, and how pressing it is. */
import { type IsoDate, daysBetween } from '../core/dates.ts'
import type { Permission } from '../core/permissions.ts'

/** Kind → the permission of doing it: nobody is shown work of others. */
export const todayKinds = {
  REFERRAL_TO_ANSWER: 'referrals:decide',
  REFERRAL_RETURNED: 'referrals:write',
  PLACE_FREE: 'enrolments:write',
  OFFER_OPEN: 'enrolments:write',
  OFFER_ACCEPTED: 'enrolments:write',
  CONSENT_MISSING: 'consents:write',
  CONSENT_WITHDRAWN: 'enrolments:write',
  COMING_OF_AGE: 'consents:write',
  REPRESENTATION_ENDING: 'representations:write',
  COURT_ANSWER_AWAITED: 'representations:write',
  CLEARANCE_EXPIRING: 'clearances:write',
  CONTRACT_EXPIRING: 'mentors:write',
  SESSION_UNRECORDED: 'sessions:write',
  MENTORSHIP_SILENT: 'sessions:write',
  HOURS_NEAR_CAP: 'sessions:write',
  GOALS_OVERDUE: 'goals:write',
  ENDING_SOON: 'mentorships:write',
  CLOSING_INCOMPLETE: 'enrolments:write',
  REPORT_DUE: 'reports:write',
  REPORT_RETURNED: 'reports:write',
  REPORT_TO_ACCEPT: 'reports:accept',
  EXPENSE_TO_APPROVE: 'expenses:approve',
  DATA_REQUEST_DUE: 'data-requests:write',
  ERASURE_TO_DECIDE: 'data-requests:write',
} as const satisfies Record<string, Permission>
export type TodayKind = keyof typeof todayKinds

/** What a row of the page opens. */
export const todayObjects = [
  'referral',
  'enrolment',
  'mentor',
  'mentorship',
  'session',
  'participant',
  'report',
  'expense',
  'dataRequest',
  'erasure',
] as const
export type TodayObject = (typeof todayObjects)[number]

/** The most pressing first. */
export const urgencies = ['overdue', 'today', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

const soonDays = 7

/** How pressing something due on a day is; what has no due day can wait. */
export function urgencyOf(dueOn: IsoDate | null, today: IsoDate): Urgency {
  if (dueOn === null) return 'later'
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= soonDays ? 'soon' : 'later'
}

/** Days before the end of a check or contract from which it is worth a look, and before a planned ending (#24). */
export const expiryDays = 60
export const endingDays = 14
/** Days after which an orphan's court that has not answered is asked again (L-48). */
export const courtAnswerDays = 30
/** Days within which a referral should be answered. */
export const answerDays = 5
/** Share of the monthly cap, in per cent, from which hours are near it. */
export const nearCapPercent = 90
/** Days after which an entry is late (#57). */
export const lateEntryDays = 7
