/** Goal Attainment Scaling (#43). T depends on the number of goals: show raw levels first, never rank people by it. */

export type RatedGoal = {
  weight: number
  /** -2 to +2; null while not rated. */
  score: number | null
}

/** Expected correlation between goals, as Kiresuk and Sherman set it. */
const correlation = 0.3

/** T to two decimals: 50 = as expected, 10 = one standard deviation; null when no goal is rated or all weights are 0 (#43). */
export function gasTScore(goals: readonly RatedGoal[]): number | null {
  const rated = goals.filter((goal): goal is { weight: number; score: number } => goal.score !== null)
  const weights = sum(rated.map(({ weight }) => weight))
  const squares = sum(rated.map(({ weight }) => weight * weight))
  if (squares === 0) return null
  const attained = sum(rated.map(({ weight, score }) => weight * score))
  const spread = Math.sqrt((1 - correlation) * squares + correlation * weights * weights)
  return Math.round((50 + (10 * attained) / spread) * 100) / 100
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
