/** Which items of a stage's exit checklist the records answer by themselves; the others are confirmed by hand (#34). */
import { stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type MentorshipState, mentorshipMachine } from './states.ts'

export type StageFacts = {
  sessionsHeld: number
  agreedGoals: number
  /** Agreed goals without an outcome yet. */
  unratedGoals: number
  /** Who has submitted a closing evaluation. */
  evaluatedBy: readonly string[]
}

const answers: Record<string, (facts: StageFacts) => boolean> = {
  FIRST_MEETING: ({ sessionsHeld }) => sessionsHeld > 0,
  SESSIONS_HELD: ({ sessionsHeld }) => sessionsHeld > 0,
  GOAL_WITH_LEVELS: ({ agreedGoals }) => agreedGoals > 0,
  GOAL_OUTCOMES: ({ agreedGoals, unratedGoals }) => agreedGoals > 0 && unratedGoals === 0,
  CLOSING_EVALUATIONS: ({ evaluatedBy }) =>
    ['PARTICIPANT', 'MENTOR'].every((author) => evaluatedBy.includes(author)),
}

/** True when the records, not a person, say whether this item is done. */
export function isAnsweredByRecords(item: string): boolean {
  return item in answers
}

/** The codes that count as done: what the records show, and by hand only what no record can answer. */
export function confirmedItems(facts: StageFacts, byHand: readonly string[]): string[] {
  const shown = Object.keys(answers).filter((item) => answers[item]!(facts))
  return [...shown, ...byHand.filter((item) => !isAnsweredByRecords(item))]
}

/** Why these items cannot be confirmed by hand in the stage the mentorship is in, or null. */
export function checklistRefusal(
  mentorship: { state: MentorshipState; stage: string },
  byHand: readonly string[],
  policy: Pick<ProgrammePolicy, 'stages'>,
): Refusal | null {
  const items = policy.stages.find(({ code }) => code === mentorship.stage)?.checklist ?? []
  const unknown = byHand.some(
    (code) => isAnsweredByRecords(code) || !items.some((item) => item.code === code),
  )
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'move', mentorship.state),
    unknown ? refusal('CHECKLIST_ITEM_UNKNOWN', undefined, '/checklist') : null,
  )
}
