/** How far the goals of an enrolment were reached: T over all of them and per outcome domain, before and after (#43). */
import { gasTScore } from '@lidzas/domain/delivery/gas'
import type { GoalState } from '@lidzas/domain/delivery/states'

type RatedGoal = {
  domain: string | null
  weight: number
  baseline: number | null
  score: number | null
  state: GoalState
}

/** One line for all goals, then one per domain. Only goals with a rating count, so before and after speak of the same ones. */
export function attainmentOf(goals: readonly RatedGoal[], domains: readonly { code: string }[]) {
  const rated = goals.filter(({ state, score }) => state === 'agreed' && score !== null)
  return [
    lineOf(null, rated),
    ...domains.map(({ code }) =>
      lineOf(
        code,
        rated.filter(({ domain }) => domain === code),
      ),
    ),
  ]
}

function lineOf(domain: string | null, goals: readonly RatedGoal[]) {
  const before = goals.every(({ baseline }) => baseline !== null)
    ? gasTScore(goals.map(({ weight, baseline }) => ({ weight, score: baseline })))
    : null
  return { domain, goals: goals.length, baseline: before, score: gasTScore(goals) }
}
