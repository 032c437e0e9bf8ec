import type { Goal } from '@lidzas/sdk'

import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { goalTexts, levelNames } from './goal-texts.ts'

import classes from './goals.module.css'

/** The five levels, best on top, with where the two began and what they reached. */
export function GoalLevels({ goal }: { goal: Goal }) {
  const texts = useTexts(goalTexts)
  const { pick } = useFormat()
  const mark = (score: number) => {
    const began = goal.baseline === score
    const reached = goal.score === score
    return began && reached ? texts.both : began ? texts.baseline : reached ? texts.reached : null
  }
  return (
    <ol className={classes.levels} reversed>
      {levelNames.toReversed().map((level) => (
        <li
          key={level.score}
          className={classes.level}
          data-baseline={goal.baseline === level.score || undefined}
          data-reached={goal.score === level.score || undefined}
        >
          <span className={classes.number} title={pick(level.name)}>
            {level.mark}
          </span>
          <span>{goal.levelTexts[level.score + 2]}</span>
          <span className={classes.mark}>{mark(level.score)}</span>
        </li>
      ))}
    </ol>
  )
}
