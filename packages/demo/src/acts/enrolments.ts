/** An enrolment in the programme as it is planned: who with whom, from when to when, and how it ends. */
import { type IsoDate, plannedEnd } from '@lidzas/domain/core/dates'
import type { CloseReason } from '@lidzas/domain/intake/code-lists/closing'
import type { SuspensionReason } from '@lidzas/domain/intake/code-lists/enrolments'

import type { GoalText } from '../texts/goals.ts'
import type { World } from '../world.ts'
import type { Newcomer } from './intake.ts'
import type { MentorPlan } from './mentors.ts'

/** One mentor's part of an enrolment; `to` is its last day, or the last planned one. */
export type Part = { mentor: MentorPlan; from: IsoDate; to: IsoDate }

export type Enrolment = {
  person: Newcomer
  admittedOn: IsoDate
  startsOn: IsoDate
  parts: Part[]
  extensions: { on: IsoDate; months: number; reason: string }[]
  goals: GoalText[]
  goalsAgreedOn: IsoDate | null
  /** When the goals get their outcome; null for the day of the ending, or never where they are left open. */
  ratedOn: IsoDate | null
  /** Null while it goes on. */
  ending: { on: IsoDate; outcome: 'COMPLETED' | 'ENDED_EARLY'; reason?: CloseReason; note?: string } | null
  suspended?: { from: IsoDate; until: IsoDate | null; reason: SuspensionReason; note: string }
  /** Nothing is held or planned from this day on: the two have lost touch. */
  quietFrom?: IsoDate
  /** This month's hours are nearly used up, so nothing more is planned. */
  isFull?: boolean
  /** Nobody has finished the report on this enrolment. */
  isReportLate?: boolean
  /** Day of the first meeting; null until one is planned. */
  firstMetOn: IsoDate | null
  /** Set when it has been made. */
  mentorship: { id: string; version: number }
}

/** The last planned day of the enrolment as people knew it on `day`. */
export function endKnownOn(world: World, enrolment: Enrolment, day: IsoDate): IsoDate {
  const extended = enrolment.extensions
    .filter(({ on }) => on < day)
    .reduce((sum, { months }) => sum + months, 0)
  const end = plannedEnd(enrolment.startsOn, world.policy.baseMonths + extended)
  return end < world.programme.endsOn ? end : world.programme.endsOn
}

/** The part of the enrolment, and so the mentor, of a day. */
export function partOn(enrolment: Enrolment, day: IsoDate): Part | undefined {
  return enrolment.parts.find(({ from, to }) => from <= day && day <= to)
}
