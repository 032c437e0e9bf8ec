/** Proposing, starting, extending, changing and ending a mentorship (#28-#33, #37). */
import { type IsoDate, plannedEnd } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import type { MentorshipOutcome } from '../intake/code-lists/closing.ts'
import { enrolmentRunningRefusal } from '../intake/enrolments.ts'
import { type EnrolmentState } from '../intake/states.ts'
import {
  type ChildFacts,
  type MentorFacts,
  conflictRefusal,
  mentorFitnessRefusals,
} from '../network/mentors.ts'
import { type Period, periodRefusal } from '../programmes/opening.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import {
  type DurationPolicy,
  type EnrolmentClock,
  earliestEnrolmentEnd,
  latestEnrolmentEnd,
  enrolmentEndsOn,
} from './duration.ts'
import { type MentorshipState, mentorshipMachine } from './states.ts'

type MentorshipPolicy = DurationPolicy &
  Pick<ProgrammePolicy, 'menteesPerMentor' | 'mentorMinAge' | 'requiredTrainingMinutes'>

/** A mentor has room for one more participant (#29). */
export function caseloadRefusal(
  policy: Pick<ProgrammePolicy, 'menteesPerMentor'>,
  activeMentorships: number,
): Refusal | null {
  const max = policy.menteesPerMentor
  return activeMentorships < max ? null : refusal('CASELOAD_FULL', { active: activeMentorships, max })
}

export type ProposalFacts = {
  policy: MentorshipPolicy
  enrolment: { state: EnrolmentState }
  participant: ChildFacts
  /** The participant has a proposed or active mentorship already. */
  hasMentorship: boolean
  mentor: MentorFacts & { activeMentorships: number }
}

/** Why this mentor cannot be proposed to this participant, or null. A waiting participant may already be promised one. */
export function proposeMentorshipRefusal(facts: ProposalFacts, today: IsoDate): Refusal | null {
  const { enrolment, mentor, policy } = facts
  return firstRefusal(
    enrolment.state === 'waiting' ? null : enrolmentRunningRefusal(enrolment),
    facts.hasMentorship ? refusal('MENTORSHIP_EXISTS') : null,
    ...mentorFitnessRefusals(mentor, policy, today, facts.participant),
    caseloadRefusal(policy, mentor.activeMentorships),
  )
}

export type StartFacts = ProposalFacts & {
  mentorship: { state: MentorshipState }
  period: Period
  startsOn: IsoDate
  conflict: Parameters<typeof conflictRefusal>[0]
}

/** Why a proposed mentorship cannot start on that day, or null; `hasMentorship` speaks of another, active one (#28). */
export function startMentorshipRefusal(facts: StartFacts): Refusal | null {
  const { enrolment, mentor, mentorship, policy, period, startsOn } = facts
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'start', mentorship.state),
    enrolmentRunningRefusal(enrolment),
    periodRefusal(period, startsOn, '/startsOn'),
    facts.hasMentorship ? refusal('MENTORSHIP_EXISTS') : null,
    conflictRefusal(facts.conflict),
    ...mentorFitnessRefusals(mentor, policy, startsOn, facts.participant),
    caseloadRefusal(policy, mentor.activeMentorships),
  )
}

const extensionReasons = {
  months: {
    code: 'MONTHS',
    lv: 'pagarina par vismaz vienu veselu mēnesi',
    en: 'it takes at least one whole month',
  },
  reason: { code: 'REASON', lv: 'nav norādīts iemesls', en: 'the reason is missing' },
  late: {
    code: 'DECIDED_LATE',
    lv: 'lēmums jāpieņem ne vēlāk kā pašreizējā beigu dienā',
    en: 'it has to be decided by the current end',
  },
  future: {
    code: 'DECIDED_IN_FUTURE',
    lv: 'lēmuma datums ir nākotnē',
    en: 'the decision lies in the future',
  },
} as const satisfies Record<string, Named>

export type NewExtension = { months: number; reason: string | null; decidedOn: IsoDate }

/** Why the enrolment cannot be extended like this, or null (#31, #32, L-13). */
export function extendMentorshipRefusal(
  facts: {
    mentorship: { state: MentorshipState }
    enrolment: { state: EnrolmentState }
    clock: EnrolmentClock
  },
  { months, reason, decidedOn }: NewExtension,
  policy: DurationPolicy,
  today: IsoDate,
): Refusal | null {
  const { clock } = facts
  const invalid = (why: Named, pointer: string) => refusal('EXTENSION_INVALID', { reason: why }, pointer)
  const total = policy.baseMonths + clock.extendedMonths + months
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'extend', facts.mentorship.state),
    enrolmentRunningRefusal(facts.enrolment),
    Number.isInteger(months) && months > 0 ? null : invalid(extensionReasons.months, '/months'),
    reason?.trim() ? null : invalid(extensionReasons.reason, '/reason'),
    decidedOn > today ? invalid(extensionReasons.future, '/decidedOn') : null,
    decidedOn > enrolmentEndsOn(clock, policy) ? invalid(extensionReasons.late, '/decidedOn') : null,
    total > policy.maxMonths
      ? refusal(
          'MAX_DURATION_EXCEEDED',
          { max: policy.maxMonths, latest: latestEnrolmentEnd(clock, policy) },
          '/months',
        )
      : null,
    plannedEndRefusal(clock, total),
  )
}

function plannedEndRefusal(clock: EnrolmentClock, months: number): Refusal | null {
  if (!Number.isInteger(months)) return null
  const end = plannedEnd(clock.startedOn, months)
  const period = { startsOn: clock.startedOn, endsOn: clock.programmeEndsOn }
  return periodRefusal(period, end, '/months')
}

export type MentorshipEnding = { outcome: MentorshipOutcome; endedOn: IsoDate; reason: string | null }

/** Why the mentorship cannot end like this, or null. Before the policy's minimum only with a reason (#33). */
export function endMentorshipRefusal(
  mentorship: { state: MentorshipState; startsOn: IsoDate | null },
  { outcome, endedOn, reason }: MentorshipEnding,
  clock: EnrolmentClock | null,
  policy: DurationPolicy,
  today: IsoDate,
): Refusal | null {
  const started = mentorship.state === 'active'
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'end', mentorship.state),
    started === (outcome === 'NEVER_STARTED') ? refusal('CLOSE_REASON_INVALID', undefined, '/outcome') : null,
    endedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/endedOn') : null,
    mentorship.startsOn !== null && endedOn < mentorship.startsOn
      ? refusal('DATES_ORDER', undefined, '/endedOn')
      : null,
    outcome === 'COMPLETED' && clock ? minimumRefusal(clock, endedOn, reason, policy) : null,
    outcome === 'COMPLETED' ? null : reasonRefusal(reason),
  )
}

function minimumRefusal(
  clock: EnrolmentClock,
  endedOn: IsoDate,
  reason: string | null,
  policy: DurationPolicy,
): Refusal | null {
  const earliest = earliestEnrolmentEnd(clock, policy)
  if (earliest === null || policy.minMonths === null || endedOn >= earliest || reason?.trim()) return null
  return refusal('MIN_DURATION', { min: policy.minMonths, earliest }, '/reason')
}

/** Why the participant cannot be handed to this mentor, or null: the old mentorship closes as the new one opens (#37). */
export function changeMentorRefusal(
  facts: Omit<ProposalFacts, 'hasMentorship'> & {
    mentorship: { state: MentorshipState; mentorId: string }
    mentorId: string
    conflict: Parameters<typeof conflictRefusal>[0]
    reason: string | null
  },
  on: IsoDate,
): Refusal | null {
  const { enrolment, mentor, mentorship, policy } = facts
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'change_mentor', mentorship.state),
    enrolmentRunningRefusal(enrolment),
    facts.mentorId === mentorship.mentorId ? refusal('MENTOR_UNCHANGED', undefined, '/mentorId') : null,
    reasonRefusal(facts.reason),
    conflictRefusal(facts.conflict),
    ...mentorFitnessRefusals(mentor, policy, on, facts.participant),
    caseloadRefusal(policy, mentor.activeMentorships),
  )
}
