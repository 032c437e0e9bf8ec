/** What an enrolment needs before it closes, and closing itself (#35, #44-#46). */
import type { IsoDate } from '../core/dates.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import { type CloseReason, type EnrolmentOutcome } from '../intake/code-lists/closing.ts'
import { enrolmentActionRefusal } from '../intake/enrolments.ts'
import type { EnrolmentState } from '../intake/states.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type EvaluationKind, type Evaluator, evaluatorNames } from './code-lists/evaluations.ts'
import { stagesIncompleteRefusal } from './stages.ts'
import type { GoalState } from './states.ts'

export type ClosureFacts = {
  goals: readonly { state: GoalState; title: string; score: number | null }[]
  evaluations: readonly { author: Evaluator; kind: EvaluationKind; state: 'draft' | 'submitted' }[]
}

/** Sides that could not take part in closing; allowed with a reason and the coordinator's note (#45). */
export type Excused = { excused: readonly Evaluator[]; reason: CloseReason | null; note: string | null }

/** What completing still lacks: a jointly agreed goal, an outcome for every open one, both evaluations (#44). */
export function closureMissing(facts: ClosureFacts, excused: readonly Evaluator[] = []): Named[] {
  const agreed = facts.goals.filter(({ state }) => state === 'agreed')
  const undecided = facts.goals.filter(({ state }) => state === 'proposed')
  const unrated = agreed.filter(({ score }) => score === null)
  const unheard = (['PARTICIPANT', 'MENTOR'] as const).filter(
    (side) =>
      !excused.includes(side) &&
      !facts.evaluations.some(
        ({ author, kind, state }) => author === side && kind === 'CLOSING' && state === 'submitted',
      ),
  )
  return [
    ...(agreed.length === 0
      ? [{ code: 'GOAL', lv: 'kopīgi saskaņots mērķis', en: 'a jointly agreed goal' }]
      : []),
    ...undecided.map(({ title }) => ({
      code: 'GOAL_UNDECIDED',
      lv: `lēmums par ierosināto mērķi „${title}”`,
      en: `a decision on the proposed goal “${title}”`,
    })),
    ...unrated.map(({ title }) => ({
      code: 'GOAL_OUTCOME',
      lv: `mērķa „${title}” rezultāts`,
      en: `outcome of the goal “${title}”`,
    })),
    ...unheard.map((side) => ({
      code: `EVALUATION_${side}`,
      lv: evaluatorNames[side].lv.toLowerCase(),
      en: evaluatorNames[side].en.toLowerCase(),
    })),
  ]
}

export type Closing = Excused & { outcome: EnrolmentOutcome; closedOn: IsoDate }

export type ClosingFacts = ClosureFacts & {
  enrolment: { state: EnrolmentState; admittedOn: IsoDate | null }
  /** A mentorship that closing would leave behind. */
  openMentorship: boolean
  /** At least one mentorship has started. */
  everMentored: boolean
  /** The last stage reached, with its confirmed checklist; null where no mentorship has started. */
  stage: { stage: string; confirmed: readonly string[] } | null
}

/** Why the enrolment cannot close like this, or null; `CLOSURE_INCOMPLETE` lists everything that is missing (#44). */
export function closeEnrolmentRefusal(
  facts: ClosingFacts,
  closing: Closing,
  policy: Pick<ProgrammePolicy, 'stages' | 'allStagesRequired'>,
  today: IsoDate,
): Refusal | null {
  const { enrolment } = facts
  const { outcome, closedOn } = closing
  return firstRefusal(
    enrolmentActionRefusal('close', enrolment),
    facts.openMentorship ? refusal('MENTORSHIP_STILL_ACTIVE') : null,
    closedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/closedOn') : null,
    enrolment.admittedOn !== null && closedOn < enrolment.admittedOn
      ? refusal('DATES_ORDER', undefined, '/closedOn')
      : null,
    facts.everMentored === (outcome === 'NEVER_STARTED')
      ? refusal('CLOSE_REASON_INVALID', undefined, '/outcome')
      : null,
    outcome === 'COMPLETED' ? completionRefusal(facts, closing, policy) : reasonRefusal(closing.reason),
  )
}

/** Why the enrolment cannot count as completed, or null (#35, #44, #45). */
export function completionRefusal(
  facts: Pick<ClosingFacts, 'goals' | 'evaluations' | 'stage'>,
  { excused, reason, note }: Excused,
  policy: Pick<ProgrammePolicy, 'stages' | 'allStagesRequired'>,
): Refusal | null {
  const missing = closureMissing(facts, excused)
  return firstRefusal(
    missing.length > 0 ? refusal('CLOSURE_INCOMPLETE', { missing }) : null,
    excused.length > 0 ? reasonRefusal(reason) : null,
    excused.length > 0 ? reasonRefusal(note, '/note') : null,
    stagesIncompleteRefusal(facts.stage, policy),
  )
}
