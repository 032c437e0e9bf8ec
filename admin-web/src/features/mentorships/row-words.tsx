import { daysBetween } from '@lidzas/domain/dates'
import type { MentorshipRow } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import { useTexts } from '../../shared/texts.ts'
import { today } from '../../shared/today.ts'
import { mentorshipTexts } from './mentorship-texts.ts'

/** "3 days ago", or that they have not met yet. */
export function LastMet({ day }: { day: string | null }) {
  const { relativeDays } = useFormat()
  const { never } = useTexts(mentorshipTexts)
  return <>{day === null ? never : relativeDays(day, today())}</>
}

/** The planned end with the days to it while the pair meets, else the day it ended. */
export function DaysToEnd({ row }: { row: Pick<MentorshipRow, 'state' | 'plannedEndOn' | 'endedOn'> }) {
  const { date } = useFormat()
  const texts = useTexts(mentorshipTexts)
  if (row.endedOn) return <>{date(row.endedOn)}</>
  if (!row.plannedEndOn) return <>–</>
  const left = daysBetween(today(), row.plannedEndOn)
  return <>{left >= 0 ? `${date(row.plannedEndOn)} · ${texts.days(left)}` : texts.overdue(-left)}</>
}
