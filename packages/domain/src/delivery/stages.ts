/** Moving through the stages of a mentorship: in order, one at a time, each with its evidence (#34, #35, #39). */
import type { IsoDate } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy, StageDefinition } from '../programmes/policy.ts'
import { type MentorshipState, mentorshipMachine } from './states.ts'

type Stages = Pick<ProgrammePolicy, 'stages'>

export type StageMove = {
  to: string
  on: IsoDate
  /** Codes of the current stage's checklist that were confirmed. */
  confirmed: readonly string[]
  reason: string | null
}

export function nextStage({ stages }: Stages, current: string): StageDefinition | null {
  return stages[indexOf(stages, current) + 1] ?? null
}

export function previousStage({ stages }: Stages, current: string): StageDefinition | null {
  return stages[indexOf(stages, current) - 1] ?? null
}

/** What of a stage's exit checklist is not confirmed yet. */
export function missingChecklist({ stages }: Stages, stage: string, confirmed: readonly string[]): Named[] {
  const { checklist = [] } = stages[indexOf(stages, stage)] ?? {}
  return checklist.filter(({ code }) => !confirmed.includes(code)).map(named)
}

/** Why the mentorship cannot move to that stage, or null: forward with a complete checklist, back one step with a reason. */
export function moveStageRefusal(
  mentorship: { state: MentorshipState; stage: string; stageEnteredOn: IsoDate; agreedGoals: number },
  move: StageMove,
  policy: Stages,
  today: IsoDate,
): Refusal | null {
  const next = nextStage(policy, mentorship.stage)
  const forward = move.to === next?.code
  const back = move.to === previousStage(policy, mentorship.stage)?.code
  return firstRefusal(
    stateRefusal(mentorshipMachine, 'move', mentorship.state),
    forward || back ? null : refusal('STAGE_ORDER', next ? { next: named(next) } : {}, '/to'),
    move.on > today ? refusal('DATE_IN_FUTURE', undefined, '/on') : null,
    move.on < mentorship.stageEnteredOn ? refusal('DATES_ORDER', undefined, '/on') : null,
    forward ? leaveStageRefusal(mentorship, move.confirmed, policy) : reasonRefusal(move.reason),
  )
}

/** Why the current stage is not finished, or null: its checklist, and an agreed goal where the stage asks for one (#39). */
export function leaveStageRefusal(
  mentorship: { stage: string; agreedGoals: number },
  confirmed: readonly string[],
  policy: Stages,
): Refusal | null {
  const stage = policy.stages[indexOf(policy.stages, mentorship.stage)]
  if (stage?.needsAgreedGoal && mentorship.agreedGoals === 0) return refusal('GOALS_NOT_AGREED')
  const missing = missingChecklist(policy, mentorship.stage, confirmed)
  return missing.length === 0 ? null : refusal('STAGE_CHECKLIST', { missing }, '/confirmed')
}

/** Which stages still stand before a completed ending; null where all are passed or the policy asks for none (#35). */
export function stagesIncompleteRefusal(
  current: { stage: string; confirmed: readonly string[] } | null,
  policy: Pick<ProgrammePolicy, 'stages' | 'allStagesRequired'>,
): Refusal | null {
  if (!policy.allStagesRequired) return null
  const reached = current ? indexOf(policy.stages, current.stage) : 0
  const finished = current !== null && missingChecklist(policy, current.stage, current.confirmed).length === 0
  const missing = policy.stages.slice(finished ? reached + 1 : reached)
  return missing.length === 0 ? null : refusal('STAGES_INCOMPLETE', { missing: missing.map(named) })
}

function indexOf(stages: readonly StageDefinition[], code: string): number {
  const index = stages.findIndex((stage) => stage.code === code)
  if (index === -1) throw new Error(`stage ${code} is not in the policy`)
  return index
}

function named({ code, lv, en }: Named): Named {
  return { code, lv, en }
}
