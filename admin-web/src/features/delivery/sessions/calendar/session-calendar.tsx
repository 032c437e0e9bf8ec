import type { IsoDate } from '@lidzas/domain/core/dates'
import type { SessionRow } from '@lidzas/sdk'
import { listSessionsOptions } from '@lidzas/sdk/query'
import { keepPreviousData, useQueries } from '@tanstack/react-query'

import { AppLink } from '../../../../shared/links.tsx'
import { useProgrammeId, usePaths, useSearchParams } from '../../../../shared/page.ts'
import { Failure } from '../../../../shared/records/failure.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { toneStyle } from '../../../../ui/theme/tone.ts'
import { sessionFilters } from '../session-filters.ts'
import { sessionTexts } from '../session-texts.ts'
import { sessionName, sessionTones } from '../session-words.tsx'
import { MonthSwitch, monthOf } from './month-switch.tsx'
import { weeksOf } from './month.ts'

import classes from './calendar.module.css'

const shownADay = 4

/** The sessions of a month, week by week; the month stands in the address. */
export function SessionCalendar() {
  const texts = useTexts(sessionTexts)
  const format = useFormat()
  const search = useSearchParams<'sessions'>()
  const programmeId = useProgrammeId()
  const month = monthOf(search)
  const weeks = weeksOf(month)
  const answers = useQueries({
    queries: weeks.map((days) => ({
      ...listSessionsOptions({
        query: {
          ...sessionFilters(programmeId, search),
          from: days[0]!,
          to: days[6]!,
          sort: 'startsAt',
          limit: 100,
        },
      }),
      placeholderData: keepPreviousData,
    })),
  })
  const failed = answers.find(({ error }) => error !== null)
  if (failed)
    return <Failure error={failed.error!} onRetry={() => answers.forEach((one) => void one.refetch())} />
  const rows = answers.flatMap(({ data }) => data?.data ?? [])

  return (
    <section aria-label={format.month(month)} aria-busy={answers.some(({ isPending }) => isPending)}>
      <MonthSwitch />
      <div className={classes.grid}>
        {weeks[0]!.map((day) => (
          <div key={day} className={classes.weekday} aria-hidden>
            {format.weekdayShort(day)}
          </div>
        ))}
        {weeks.flat().map((day) => (
          <Day
            key={day}
            day={day}
            outside={!day.startsWith(month)}
            sessions={rows.filter(({ meetsOn }) => meetsOn === day)}
          />
        ))}
      </div>
      {rows.length === 0 && answers.every(({ isSuccess }) => isSuccess) && (
        <p className={classes.empty}>{texts.emptyMonth}</p>
      )}
    </section>
  )
}

function Day({
  day,
  outside,
  sessions,
}: {
  day: IsoDate
  outside: boolean
  sessions: readonly SessionRow[]
}) {
  const texts = useTexts(sessionTexts)
  const format = useFormat()
  const paths = usePaths()
  const search = useSearchParams<'sessions'>()
  const hidden = sessions.length - shownADay
  return (
    <div
      className={classes.day}
      data-outside={outside || undefined}
      data-empty={sessions.length === 0 || undefined}
    >
      <div className={classes.number} data-today={day === localToday() || undefined}>
        <span className={classes.numberShort}>{Number(day.slice(8))}</span>
        <span className={classes.numberLong}>{format.weekday(day)}</span>
      </div>
      {sessions.slice(0, hidden > 1 ? shownADay - 1 : shownADay).map((session) => (
        <AppLink
          key={session.id}
          to={paths.session(session.id)}
          className={classes.session}
          style={toneStyle(sessionTones[session.state])}
          data-state={session.state}
        >
          <span className={classes.time}>{format.time(session.startsAt)}</span>{' '}
          {sessionName(session, texts.unnamed)}
        </AppLink>
      ))}
      {hidden > 1 && (
        <AppLink
          className={classes.more}
          to={paths.sessions}
          search={{ ...search, view: undefined, month: day.slice(0, 7) }}
        >
          {texts.more(hidden + 1)}
        </AppLink>
      )}
    </div>
  )
}
