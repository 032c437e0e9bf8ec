import type { Holiday } from '@lidzas/sdk'
import { listHolidaysOptions } from '@lidzas/sdk/query'
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { definePage, useSearchParams } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { AddHolidayForm, RemoveHoliday } from './holiday-forms.tsx'
import { holidayTexts } from './holiday-texts.ts'

function yearOf({ year }: Search<'holidays'>): number {
  const asked = Number(year)
  return Number.isInteger(asked) && asked >= 1991 && asked <= 2199 ? asked : Number(localToday().slice(0, 4))
}

const holidaysOf = (year: number) => listHolidaysOptions({ query: { year } })

/** What deadlines leave out: the year's holidays, and the days an authority adds. */
function HolidaysPage() {
  const texts = useTexts(holidayTexts)
  const year = yearOf(useSearchParams<'holidays'>())
  const { yearly, own } = usePrefetched(holidaysOf(year))
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{texts.add}</Button>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={own.length > 0 && add} />
      <Panel title={texts.own} hint={texts.ownHint} flush={own.length > 0}>
        {own.length === 0 ? (
          <EmptyState title={texts.none} hint={texts.noneHint} action={add} />
        ) : (
          <Days label={texts.own} days={own} removable />
        )}
      </Panel>
      <Panel
        title={texts.yearly(String(year))}
        hint={texts.yearlyHint}
        action={<YearSwitch year={year} />}
        flush
      >
        <Days label={texts.yearly(String(year))} days={yearly} />
      </Panel>
      {adding && <AddHolidayForm onClose={() => setAdding(false)} />}
    </>
  )
}

function YearSwitch({ year }: { year: number }) {
  const texts = useTexts(holidayTexts)
  const navigate = useNavigate()
  const go = (to: number) => void navigate({ to: '.', search: { year: String(to) }, replace: true })
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="default" size="lg" aria-label={texts.before} onClick={() => go(year - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span>{year}</span>
      <ActionIcon variant="default" size="lg" aria-label={texts.after} onClick={() => go(year + 1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

type Day = Pick<Holiday, 'on' | 'lv' | 'en'> & { id?: string }

function Days({ label, days, removable }: { label: string; days: readonly Day[]; removable?: boolean }) {
  const texts = useTexts(holidayTexts)
  const { date, pick, weekday } = useFormat()
  return (
    <DataTable
      bare
      label={label}
      columns={[
        { key: 'on', header: texts.on },
        { key: 'weekday', header: texts.weekday },
        { key: 'name', header: texts.name },
        ...(removable ? [{ key: 'remove', header: '', align: 'right' as const }] : []),
      ]}
      rows={days.map((day) => ({
        key: day.id ?? `${day.on} ${day.lv}`,
        cells: [
          date(day.on),
          weekday(day.on).split(',')[0],
          pick(day),
          ...(removable && day.id ? [<RemoveHoliday key="remove" id={day.id} on={day.on} />] : []),
        ],
      }))}
    />
  )
}

export const page = definePage<'holidays'>({
  load: ({ queryClient, search }) => queryClient.ensureQueryData(holidaysOf(yearOf(search))),
  Component: HolidaysPage,
})
