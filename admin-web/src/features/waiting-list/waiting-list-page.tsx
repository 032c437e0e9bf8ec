import { affordableStay, placesRefusal } from '@lidzas/domain/admission'
import { waitingPriorityNames } from '@lidzas/domain/code-lists/admission'
import { daysBetween, localDate } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import type { Refusal } from '@lidzas/domain/refusal'
import type { WaitingRow } from '@lidzas/sdk'
import {
  getCurrentPolicyOptions,
  getProgrammeOptions,
  getProgrammeOverviewOptions,
  listWaitingListOptions,
} from '@lidzas/sdk/query'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { ActionButton } from '../../shared/action-button.tsx'
import { useFormat } from '../../shared/format.ts'
import { LinkButton } from '../../shared/links.tsx'
import { definePage, type Search, usePaths, useProgrammeId } from '../../shared/page.ts'
import { ActivateForm } from '../../shared/people/activate-form.tsx'
import { PriorityForm } from '../../shared/people/priority-form.tsx'
import { stayTexts } from '../../shared/people/stay-texts.ts'
import { personName } from '../../shared/person-name.ts'
import { type Column, QueryTable } from '../../shared/query-table.tsx'
import { useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatTiles } from '../../ui/stat-tiles.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

/** Of a year's twelfth, for counting a programme's whole months. */
const daysInMonth = 365.25 / 12

function waitingList(programmeId: string, search: Search) {
  return listWaitingListOptions({ query: { programmeId, cursor: search.cursor } })
}
const overviewOf = (programmeId: string) => getProgrammeOverviewOptions({ path: { id: programmeId } })

const columns: Column<WaitingRow>[] = [
  {
    key: 'who',
    header: { lv: 'Dalībnieks', en: 'Participant' },
    cell: (row) => personName(row.participant),
  },
  { key: 'turn', header: { lv: 'Kārta', en: 'Turn' }, align: 'right', cell: (row) => `${row.position}.` },
  {
    key: 'waited',
    header: { lv: 'Gaida', en: 'Waiting for' },
    align: 'right',
    cell: (row) => <Waited row={row} />,
  },
  {
    key: 'priority',
    header: { lv: 'Prioritāte', en: 'Priority' },
    cell: (row) => <Priority row={row} />,
  },
  {
    key: 'consents',
    header: { lv: 'Piekrišanas', en: 'Consents' },
    cell: (row) => <Consents row={row} />,
  },
]

const withActions: Column<WaitingRow>[] = [
  ...columns,
  {
    key: 'actions',
    header: { lv: 'Darbības', en: 'Actions' },
    align: 'right',
    cell: (row) => <Actions row={row} />,
  },
]

function Waited({ row }: { row: WaitingRow }) {
  const texts = useTexts(waitingTexts)
  return texts.waited(daysBetween(localDate(new Date(row.waitingSince)), localDate(new Date())))
}

function Priority({ row }: { row: WaitingRow }) {
  const texts = useTexts(waitingTexts)
  const { pick } = useFormat()
  if (row.priority === 0) return texts.inTurn
  return (
    <>
      {texts.outOfTurn(row.priority)}
      {row.priorityReason && `: ${pick(waitingPriorityNames[row.priorityReason])}`}
    </>
  )
}

function Consents({ row }: { row: WaitingRow }) {
  const texts = useTexts(waitingTexts)
  return (
    <StatusBadge tone={row.consentsComplete ? 'good' : 'bad'}>
      {row.consentsComplete ? texts.complete : texts.incomplete}
    </StatusBadge>
  )
}

/** Why nobody can be admitted now, by the rule the server asks: the places are taken, and who is next. */
function usePlacesRefusal(besides: WaitingRow): Refusal | null {
  const programmeId = useProgrammeId()
  const { places } = usePrefetched(overviewOf(programmeId))
  const { data } = useQuery(waitingList(programmeId, {}))
  const next = data?.data.find(({ id }) => id !== besides.id)
  return placesRefusal(
    { places: places.limit },
    { taken: places.taken, ...(next && { next: personName(next.participant) }) },
  )
}

function Actions({ row }: { row: WaitingRow }) {
  const texts = useTexts(stayTexts)
  const refusal = usePlacesRefusal(row)
  const [open, setOpen] = useState<'activate' | 'priority' | null>(null)
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="xs" variant="subtle" onClick={() => setOpen('priority')}>
        {texts.priority}
      </Button>
      <ActionButton size="xs" refusal={refusal} onClick={() => setOpen('activate')}>
        {texts.activate}
      </ActionButton>
      {open === 'activate' && <ActivateForm enrolment={row} onClose={() => setOpen(null)} />}
      {open === 'priority' && <PriorityForm enrolment={row} onClose={() => setOpen(null)} />}
    </Group>
  )
}

function WaitingListPage() {
  const texts = useTexts(waitingTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const { number } = useFormat()
  const overview = usePrefetched(overviewOf(programmeId))
  const { places, people } = overview
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const { startsOn, endsOn } = usePrefetched(getProgrammeOptions({ path: { id: programmeId } }))
  const applies =
    may(me, 'enrolments:write') &&
    !policy.referralRequired &&
    policy.intakeChannels.some((channel) => channel !== 'CASE_MANAGER')
  const apply = <LinkButton to={paths.newApplication}>{texts.apply}</LinkButton>
  const months = Math.round((daysBetween(startsOn, endsOn) + 1) / daysInMonth)
  const free = places.limit === null ? null : places.limit - places.taken
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={applies && apply} />
      <StatTiles
        stats={[
          {
            label: texts.places,
            value: places.taken,
            of: places.limit === null ? texts.noLimit : texts.of(places.limit),
            share: places.limit === null ? undefined : places.taken / places.limit,
            tone: free === 0 ? 'wait' : undefined,
            note: free === null ? undefined : free <= 0 ? texts.full : texts.free(free),
          },
          {
            label: texts.people,
            value: people.admitted,
            of: people.limit === null ? texts.noLimit : texts.of(people.limit),
            share: people.limit === null ? undefined : people.admitted / people.limit,
            note:
              places.limit === null || people.limit === null || people.limit <= places.limit
                ? undefined
                : texts.affordable(number(affordableStay(places.limit, months, people.limit))),
          },
          { label: texts.waiting, value: overview.waiting },
        ]}
      />
      <QueryTable
        label={texts.title}
        columns={may(me, 'enrolments:write') ? withActions : columns}
        query={(search) => waitingList(programmeId, search)}
        rowLink={(row) => paths.enrolment(row.id)}
        empty={{
          // Others may be waiting whom this reader does not see.
          title: overview.waiting > 0 ? texts.noneYours : texts.none,
          hint: texts.noneHint,
          action: may(me, 'referrals:read') && (
            <LinkButton to={paths.referrals} variant="default">
              {texts.toReferrals}
            </LinkButton>
          ),
        }}
      />
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId, search }) => {
    void queryClient.prefetchQuery(waitingList(programmeId, search))
    return Promise.all([
      queryClient.ensureQueryData(overviewOf(programmeId)),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
      queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
    ])
  },
  Component: WaitingListPage,
})
