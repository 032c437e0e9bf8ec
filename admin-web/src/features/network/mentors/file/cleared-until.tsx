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
export function clearanceTone(clearanceEndsOn: string | null): Tone {
  if (clearanceEndsOn === null) return 'bad'
  return daysBetween(localToday(), clearanceEndsOn) <= soonDays ? 'wait' : 'good'
}

/** The last day of the check, with the words that go with it when that day is near or past. */
export function ClearedUntil({
  mentor,
}: {
  mentor: Pick<MentorRow, 'state' | 'clearanceEndsOn' | 'clearances'>
}) {
  const texts = useTexts(mentorsTexts)
  const { date, relativeDays } = useFormat()
  const { clearanceEndsOn } = mentor
  if (clearanceEndsOn === null) {
    const last = mentor.clearances.findLast(({ result }) => result !== 'BARRED')
    return (
      <span className={mentor.state === 'ready' ? classes.bad : classes.soft}>
        {last ? texts.ended(date(last.endsOn)) : texts.noCheck}
      </span>
    )
  }
  if (clearanceTone(clearanceEndsOn) === 'good') return <>{date(clearanceEndsOn)}</>
  return (
    <span className={classes.wait}>
      {date(clearanceEndsOn)}
      <br />
      <small>{texts.endsSoon(relativeDays(clearanceEndsOn, localToday()))}</small>
    </span>
  )
}
