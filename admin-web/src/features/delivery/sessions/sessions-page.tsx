import { addMonths, type IsoMonth } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import {
  activityTypeNames,
  sessionKindNames,
  sessionKinds,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionMachine, sessionStates } from '@lidzas/domain/delivery/states'
import type { SessionRow } from '@lidzas/sdk'
import { listSessionsOptions } from '@lidzas/sdk/query'
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import type { Filter } from '../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths, useSearchParams } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { lastDayOf } from './calendar/month.ts'
import { SessionCalendar } from './calendar/session-calendar.tsx'
import { sessionFilters } from './session-filters.ts'
import { sessionTexts } from './session-texts.ts'
import { mentorsIn, sessionName, SessionStatus } from './session-words.tsx'

import classes from './sessions.module.css'

const sorts = ['startsAt', '-startsAt', 'createdAt', '-createdAt'] as const

function sessions(programmeId: string, search: Search<'sessions'>) {
  const month = search.month
  return listSessionsOptions({
    query: {
      ...sessionFilters(programmeId, search),
      cursor: search.cursor,
      sort: oneOf(search.sort, sorts),
      ...(month && { from: `${month}-01`, to: lastDayOf(month) }),
    },
  })
}

const columns: Column<SessionRow>[] = [
  {
    key: 'who',
    header: { lv: 'Kas', en: 'Who' },
    cell: (row, { pick }) => sessionName(row, pick(sessionKindNames.GROUP)),
  },
  {
    key: 'mentor',
    header: { lv: 'Mentors', en: 'Mentor' },
    cell: (row) => mentorsIn(row).map(personName).join(', '),
  },
  {
    key: 'when',
    header: { lv: 'Laiks', en: 'Time' },
    sort: 'startsAt',
    cell: (row, { date, time }) => (
      <>
        <span className={classes.nowrap}>{date(row.meetsOn)}</span>{' '}
        <span className={classes.nowrap}>
          {time(row.startsAt)}–{time(row.endsAt)}
        </span>
      </>
    ),
  },
  {
    key: 'activity',
    header: { lv: 'Aktivitāte', en: 'Activity' },
    cell: (row, { pick }) =>
      row.kind === 'GROUP'
        ? `${pick(activityTypeNames[row.activityType])} · ${row.participantCount}`
        : pick(activityTypeNames[row.activityType]),
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => (
      <>
        <SessionStatus state={row.state} />
        {row.isLate && <LateMark />}
      </>
    ),
  },
  {
    key: 'length',
    header: { lv: 'Ilgums', en: 'Length' },
    align: 'right',
    cell: (row, { hours }) => <span className={classes.nowrap}>{hours(row.minutes)}</span>,
  },
]

function LateMark() {
  const { late } = useTexts(sessionTexts)
  return <span className={classes.late}> {late}</span>
}

/** Months that the list can be narrowed to: the next one and the twelve before it. */
function monthFilter(pick: ReturnType<typeof useFormat>['month']): Filter<'sessions'> {
  const months: IsoMonth[] = Array.from({ length: 14 }, (_, index) =>
    addMonths(`${localToday().slice(0, 7)}-01`, 1 - index).slice(0, 7),
  )
  return {
    key: 'month',
    label: { lv: 'Mēnesis', en: 'Month' },
    options: months.map((value) => ({ value, label: { lv: pick(value), en: pick(value) } })),
  }
}

const filters: Filter<'sessions'>[] = [
  {
    key: 'state',
    label: { lv: 'Stāvoklis', en: 'Status' },
    options: sessionStates.map((value) => ({ value, label: sessionMachine.states[value] })),
  },
  {
    key: 'kind',
    label: { lv: 'Veids', en: 'Kind' },
    options: sessionKinds.map((value) => ({ value, label: sessionKindNames[value] })),
  },
]

function SessionsPage() {
  const texts = useTexts(sessionTexts)
  const programmeId = useProgrammeId()
  const me = usePrefetched(meOptions)
  const search = useSearchParams<'sessions'>()
  const paths = usePaths()
  const format = useFormat()
  const log = may(me, 'sessions:write') && <LinkButton to={paths.newSession}>{texts.log}</LinkButton>
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {may(me, 'sessions:write') && (
              <LinkButton variant="default" to={paths.newGroup}>
                {texts.group}
              </LinkButton>
            )}
            {log}
          </>
        }
      />
      <div className={classes.views}>
        <ViewSwitch />
        <Narrowed search={search} />
      </div>
      {search.view === 'calendar' ? (
        <SessionCalendar />
      ) : (
        <QueryTable
          label={texts.title}
          columns={columns}
          query={(asked) => sessions(programmeId, asked)}
          rowLink={(row) => paths.session(row.id)}
          filters={[...filters, monthFilter(format.month)]}
          empty={{ title: texts.none, hint: texts.noneHint, action: log }}
        />
      )}
    </>
  )
}

function ViewSwitch() {
  const texts = useTexts(sessionTexts)
  const search = useSearchParams<'sessions'>()
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={texts.view}
      value={search.view === 'calendar' ? 'calendar' : 'table'}
      data={[
        { value: 'table', label: texts.table },
        { value: 'calendar', label: texts.calendar },
      ]}
      onChange={(view) =>
        void navigate({
          to: '.',
          search: { ...search, view: view === 'calendar' ? view : undefined, cursor: undefined },
        })
      }
    />
  )
}

/** A link from elsewhere may show the sessions of one person or pair only; the way back to all is beside it. */
function Narrowed({ search }: { search: Search<'sessions'> }) {
  const texts = useTexts(sessionTexts)
  const { mentorId, participantId, mentorshipId, ...rest } = search
  if (!mentorId && !participantId && !mentorshipId) return null
  return (
    <AppLink to="." search={{ ...rest, cursor: undefined }}>
      {texts.showAll}
    </AppLink>
  )
}

export const page = definePage<'sessions'>({
  load: ({ queryClient, programmeId, search }) => {
    if (search.view !== 'calendar') void queryClient.prefetchQuery(sessions(programmeId, search))
  },
  Component: SessionsPage,
})
