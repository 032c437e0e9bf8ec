/** The closing steps one by one, done and missing: what `completionRefusal` asks, shown before somebody asks it (#35, #44). */
import type { Named, Text } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type ClosureFacts, closureMissing } from './closure.ts'
import { stagesIncompleteRefusal } from './stages.ts'

export const closingStepCodes = [
  'GOAL',
  'GOAL_UNDECIDED',
  'GOAL_OUTCOME',
  'EVALUATION_PARTICIPANT',
  'EVALUATION_MENTOR',
  'STAGES',
] as const
export type ClosingStepCode = (typeof closingStepCodes)[number]
export const closingStepNames: Record<ClosingStepCode, Text> = {
  GOAL: { lv: 'Kopīgi saskaņots mērķis', en: 'A jointly agreed goal' },
  GOAL_UNDECIDED: { lv: 'Izlemts par ierosinātajiem mērķiem', en: 'Proposed goals decided' },
  GOAL_OUTCOME: { lv: 'Rezultāts katram mērķim', en: 'An outcome for every goal' },
  EVALUATION_PARTICIPANT: {
    lv: 'Dalībnieka noslēguma izvērtējums',
    en: "The participant's closing evaluation",
  },
  EVALUATION_MENTOR: { lv: 'Mentora noslēguma izvērtējums', en: "The mentor's closing evaluation" },
  STAGES: { lv: 'Visi posmi izieti', en: 'All stages passed' },
}

export type ClosingStep = { code: ClosingStepCode; done: boolean; missing: Named[] }

export type ClosingStepFacts = ClosureFacts & {
  /** The stage the enrolment is in, with what of its checklist is confirmed; null before the first mentorship. */
  stage: { stage: string; confirmed: readonly string[] } | null
}

/**
 * Every step of a completed ending in the order people take them; the stages only where the policy asks for all, and
 * proposed goals only while there are some.
 */
export function closingSteps(
  facts: ClosingStepFacts,
  policy: Pick<ProgrammePolicy, 'stages' | 'allStagesRequired'>,
): ClosingStep[] {
  const missing = closureMissing(facts)
  const stages = stagesMissing(facts, policy)
  return closingStepCodes
    .filter((code) => code !== 'STAGES' || policy.allStagesRequired)
    .filter((code) => code !== 'GOAL_UNDECIDED' || facts.goals.some(({ state }) => state === 'proposed'))
    .map((code) => {
      const left = code === 'STAGES' ? stages : missing.filter((item) => item.code === code)
      return { code, done: left.length === 0 && (code !== 'GOAL_OUTCOME' || hasGoal(facts)), missing: left }
    })
}

function stagesMissing(
  facts: ClosingStepFacts,
  policy: Pick<ProgrammePolicy, 'stages' | 'allStagesRequired'>,
): Named[] {
  const answer = stagesIncompleteRefusal(facts.stage, policy)
  return (answer?.params?.missing ?? []) as Named[]
}

function hasGoal({ goals }: ClosureFacts): boolean {
  return goals.some(({ state }) => state === 'agreed')
}
