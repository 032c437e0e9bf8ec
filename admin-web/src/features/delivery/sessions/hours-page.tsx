import type { HoursRow } from '@lidzas/sdk'
import { listHoursOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { AppLink } from '../../../shared/links.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { type Format, useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Chart } from '../../../ui/charts/chart.tsx'
import { Gauge } from '../../../ui/charts/gauge.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { MonthSwitch, monthOf } from './calendar/month-switch.tsx'
import { hoursTexts } from './hours-texts.ts'

import classes from './sessions.module.css'

const sorts = ['name', '-name', 'minutes', '-minutes'] as const
const charted = 12

function hours(programmeId: string, search: Search<'hours'>) {
  return listHoursOptions({
    query: {
      programmeId,
      month: monthOf(search),
      cursor: search.cursor,
      sort: oneOf(search.sort, sorts),
      participantId: search.participantId,
    },
  })
}

/** The fullest months first: what the chart draws. */
function fullest(programmeId: string, search: Search<'hours'>) {
  return listHoursOptions({
    query: {
      programmeId,
      month: monthOf(search),
      sort: '-minutes',
      limit: charted,
      participantId: search.participantId,
    },
  })
}

const nameOf = (row: HoursRow) => (row.participant ? personName(row.participant) : row.id.slice(-6))
/** Given names; a second of the same gets a mark that nobody sees, since labels are keys. */
function shortNames(rows: readonly HoursRow[]): string[] {
  const names = rows.map(({ id, participant }) => participant?.givenName ?? id.slice(-4))
  return names.map(
    (name, index) => name + '\u200b'.repeat(names.slice(0, index).filter((one) => one === name).length),
  )
}

const columns: Column<HoursRow>[] = [
  {
    key: 'who',
    header: { lv: 'Dalībnieks', en: 'Participant' },
    sort: 'name',
    cell: (row) => <Name row={row} />,
  },
  {
    key: 'share',
    header: { lv: 'Izlietots', en: 'Used' },
    sort: 'minutes',
    cell: (row, format) => <Used row={row} format={format} />,
  },
  {
    key: 'left',
    header: { lv: 'Atlicis', en: 'Left' },
    align: 'right',
    cell: ({ left }, format) => (left === null ? null : format.hours(left)),
  },
  {
    key: 'surplus',
    header: { lv: 'Virs limita', en: 'Beyond the cap' },
    align: 'right',
    cell: ({ surplus }, format) => (surplus === 0 ? null : format.hours(surplus)),
  },
]

/** Opens the months of one participant. */
function Name({ row }: { row: HoursRow }) {
  const search = useSearchParams<'hours'>()
  return (
    <AppLink to="." search={{ ...search, participantId: row.id, cursor: undefined }}>
      {nameOf(row)}
    </AppLink>
  )
}

function Used({ row, format }: { row: HoursRow; format: Format }) {
  const { minutes, cap } = row
  if (cap === null) return format.hours(minutes)
  const share = minutes / cap
  return (
    <span className={classes.meter}>
      <Gauge
        share={share}
        label={nameOf(row)}
        tone={share >= 1 ? 'bad' : share >= 0.9 ? 'wait' : undefined}
      />
      {format.hours(minutes)}
    </span>
  )
}

function HoursPage() {
  const texts = useTexts(hoursTexts)
  const programmeId = useProgrammeId()
  const search = useSearchParams<'hours'>()
  const { participantId, ...rest } = search
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <MonthSwitch />
      <HoursChart programmeId={programmeId} search={search} />
      {participantId && (
        <p>
          <AppLink to="." search={rest}>
            {texts.everybody}
          </AppLink>
        </p>
      )}
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(asked) => hours(programmeId, asked)}
        empty={{ title: texts.none, hint: texts.noneHint }}
      />
    </>
  )
}

/** Everybody's month against the cap; for one person, month after month. */
function HoursChart({ programmeId, search }: { programmeId: string; search: Search<'hours'> }) {
  const texts = useTexts(hoursTexts)
  const format = useFormat()
  const { data } = useQuery(fullest(programmeId, search))
  const rows = data?.data ?? []
  const [first] = rows
  if (!first) return null
  const ofOne = search.participantId !== undefined
  const limit =
    first.cap === null ? undefined : { value: first.cap, label: texts.cap(format.hours(first.cap)) }
  return (
    <Panel>
      <Chart
        kind="bar"
        title={ofOne ? texts.ofOne(nameOf(first)) : texts.ofAll}
        labels={ofOne ? first.history.map(({ month }) => format.monthShort(month)) : shortNames(rows)}
        series={[
          {
            name: texts.counted,
            values: ofOne ? first.history.map(({ minutes }) => minutes) : rows.map(({ minutes }) => minutes),
          },
        ]}
        limit={limit}
        format={format.hours}
        unit={60}
        words={{ showTable: texts.asTable, showChart: texts.asChart }}
      />
    </Panel>
  )
}

export const page = definePage<'hours'>({
  load: ({ queryClient, programmeId, search }) => {
    void queryClient.prefetchQuery(hours(programmeId, search))
    void queryClient.prefetchQuery(fullest(programmeId, search))
  },
  Component: HoursPage,
})
