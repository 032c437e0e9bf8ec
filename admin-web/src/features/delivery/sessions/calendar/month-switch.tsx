import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'

import { useSearchParams } from '../../../../shared/page.ts'
import type { Search } from '../../../../shared/search.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { sessionTexts } from '../session-texts.ts'
import { monthsAfter } from './month.ts'

import classes from '../sessions.module.css'

/** The month in the address, or this one. */
export function monthOf(search: Search<'sessions' | 'hours'>): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month ?? '') ? search.month! : localToday().slice(0, 7)
}

/** The month that is shown, and a step to either side; kept in the address. */
export function MonthSwitch() {
  const texts = useTexts(sessionTexts)
  const format = useFormat()
  const search = useSearchParams<'sessions' | 'hours'>()
  const navigate = useNavigate()
  const month = monthOf(search)
  const goTo = (next: string) =>
    void navigate({ to: '.', search: { ...search, month: next, cursor: undefined }, replace: true })
  return (
    <div className={classes.monthHead}>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={texts.previousMonth}
        onClick={() => goTo(monthsAfter(month, -1))}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <h2 className={classes.monthName}>{format.month(month)}</h2>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={texts.nextMonth}
        onClick={() => goTo(monthsAfter(month, 1))}
      >
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
