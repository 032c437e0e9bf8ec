/** Goals set together: what makes one complete, when it freezes, how it is rated (#39, #41-#43). */
import { type IsoDate, addDays } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type GoalState, goalMachine } from './states.ts'

export type GoalFacts = {
  title: string
  domain: string | null
  /** Five descriptions, from -2 to +2. */
  levelTexts: readonly string[]
  weight: number
}

type Fault = { reason: Named; pointer: string }

const faults = {
  title: {
    pointer: '/title',
    reason: { code: 'TITLE', lv: 'nav nosaukuma', en: 'it has no title' },
  },
  domain: {
    pointer: '/domain',
    reason: { code: 'DOMAIN', lv: 'nav norādīta rezultātu joma', en: 'it has no outcome domain' },
  },
  levels: {
    pointer: '/levelTexts',
    reason: { code: 'LEVELS', lv: 'jāapraksta visi pieci līmeņi', en: 'all five levels need a description' },
  },
  sameLevels: {
    pointer: '/levelTexts',
    reason: { code: 'SAME_LEVELS', lv: 'līmeņu aprakstiem jābūt atšķirīgiem', en: 'the levels must differ' },
  },
  weight: {
    pointer: '/weight',
    reason: {
      code: 'WEIGHT',
      lv: 'svars ir vesels skaitlis no 1 līdz 9',
      en: 'the weight is a whole number from 1 to 9',
    },
  },
} as const satisfies Record<string, Fault>

/** Why the goal is not complete, or null: one domain of the policy, five different levels, weight 1-9 (#41). */
export function goalRefusal(
  goal: GoalFacts,
  policy: Pick<ProgrammePolicy, 'outcomeDomains'>,
): Refusal | null {
  const fault = goalFault(goal, policy)
  return fault && refusal('GOAL_INVALID', { reason: fault.reason }, fault.pointer)
}

function goalFault(goal: GoalFacts, policy: Pick<ProgrammePolicy, 'outcomeDomains'>): Fault | null {
  const levels = goal.levelTexts.map((text) => text.trim().toLowerCase())
  const domains = policy.outcomeDomains.map(({ code }) => code)
  if (!goal.title.trim()) return faults.title
  if (domains.length > 0 && (goal.domain === null || !domains.includes(goal.domain))) return faults.domain
  if (levels.length !== 5 || levels.includes('')) return faults.levels
  if (new Set(levels).size !== levels.length) return faults.sameLevels
  if (!Number.isInteger(goal.weight) || goal.weight < 1 || goal.weight > 9) return faults.weight
  return null
}

/** Why the goal cannot be changed in place, or null: once agreed it only gives way to a new version (#42). */
export function editGoalRefusal({ state }: { state: GoalState }): Refusal | null {
  return state === 'agreed' ? refusal('GOAL_LOCKED') : stateRefusal(goalMachine, 'edit', state)
}

/** Why the two cannot agree on this goal yet, or null. */
export function agreeGoalRefusal(
  goal: GoalFacts & { state: GoalState },
  policy: Pick<ProgrammePolicy, 'outcomeDomains'>,
): Refusal | null {
  return firstRefusal(stateRefusal(goalMachine, 'agree', goal.state), goalRefusal(goal, policy))
}

/** Why a new version cannot take the place of this goal, or null (#42). */
export function replaceGoalRefusal(
  goal: { state: GoalState },
  version: GoalFacts & { reason: string | null },
  policy: Pick<ProgrammePolicy, 'outcomeDomains'>,
): Refusal | null {
  return firstRefusal(
    stateRefusal(goalMachine, 'replace', goal.state),
    reasonRefusal(version.reason),
    goalRefusal(version, policy),
  )
}

export function dropGoalRefusal({ state }: { state: GoalState }): Refusal | null {
  return stateRefusal(goalMachine, 'drop', state)
}

/** Why this score cannot be given, or null: a whole number from -2 to +2, for a goal both agreed (#43). */
export function scoreGoalRefusal(goal: { state: GoalState }, score?: number): Refusal | null {
  if (goal.state === 'proposed') return refusal('GOAL_NOT_AGREED')
  return firstRefusal(
    stateRefusal(goalMachine, 'score', goal.state),
    score === undefined || (Number.isInteger(score) && Math.abs(score) <= 2)
      ? null
      : refusal('GAS_RANGE', undefined, '/score'),
  )
}

/** Goals that hold: agreed by both, not replaced or dropped. */
export function agreedGoals(goals: readonly { state: GoalState }[]): number {
  return goals.filter(({ state }) => state === 'agreed').length
}

/** Day by which the first goal should be agreed (#40). */
export function goalsDueOn(startedOn: IsoDate, policy: Pick<ProgrammePolicy, 'goalDeadlineDays'>): IsoDate {
  return addDays(startedOn, policy.goalDeadlineDays)
}
