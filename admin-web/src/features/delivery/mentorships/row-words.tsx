import { daysBetween } from '@lidzas/domain/core/dates'
import type { MentorshipRow } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { mentorshipTexts } from './mentorship-texts.ts'

import classes from './mentorships.module.css'

/** "3 days ago", or that they have not met yet. */
export function LastMet({ day }: { day: string | null }) {
  const { relativeDays } = useFormat()
  const { never } = useTexts(mentorshipTexts)
  return <span className={classes.whole}>{day === null ? never : relativeDays(day, localToday())}</span>
}

/** The planned end with the days to it while the pair meets, else the day it ended. */
export function DaysToEnd({ row }: { row: Pick<MentorshipRow, 'state' | 'plannedEndOn' | 'endedOn'> }) {
  const { date } = useFormat()
  const texts = useTexts(mentorshipTexts)
  if (row.endedOn) return <>{date(row.endedOn)}</>
  if (!row.plannedEndOn) return <>–</>
  const left = daysBetween(localToday(), row.plannedEndOn)
  return (
    <TwoLines first={date(row.plannedEndOn)} second={left >= 0 ? texts.days(left) : texts.overdue(-left)} />
  )
}

/** What matters, and beneath it in softer ink what helps to place it. */
export function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <span className={classes.words}>
      <span>{first}</span>
      <span className={classes.soft}>{second}</span>
    </span>
  )
}
