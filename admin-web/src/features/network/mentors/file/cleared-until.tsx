import { daysBetween } from '@lidzas/domain/core/dates'
import type { MentorRow } from '@lidzas/sdk'

import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import type { Tone } from '../../../../ui/theme/tone.ts'
import { mentorsTexts } from '../mentors-texts.ts'

import classes from '../mentors.module.css'

const soonDays = 60

/** How much is left of the record check: good, ending within 60 days, or over. */
export function clearanceTone(clearedUntil: string | null): Tone {
  if (clearedUntil === null) return 'bad'
  return daysBetween(localToday(), clearedUntil) <= soonDays ? 'wait' : 'good'
}

/** The last day of the check, with the words that go with it when that day is near or past. */
export function ClearedUntil({
  mentor,
}: {
  mentor: Pick<MentorRow, 'state' | 'clearedUntil' | 'clearances'>
}) {
  const texts = useTexts(mentorsTexts)
  const { date, relativeDays } = useFormat()
  const { clearedUntil } = mentor
  if (clearedUntil === null) {
    const last = mentor.clearances.findLast(({ result }) => result !== 'BARRED')
    return (
      <span className={mentor.state === 'ready' ? classes.bad : classes.soft}>
        {last ? texts.ended(date(last.validTo)) : texts.noCheck}
      </span>
    )
  }
  if (clearanceTone(clearedUntil) === 'good') return <>{date(clearedUntil)}</>
  return (
    <span className={classes.wait}>
      {date(clearedUntil)}
      <br />
      <small>{texts.endsSoon(relativeDays(clearedUntil, localToday()))}</small>
    </span>
  )
}
