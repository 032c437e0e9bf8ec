import { may } from '@lidzas/domain/core/permissions'
import { placesFree } from '@lidzas/domain/intake/offers'
import { urgencies } from '@lidzas/domain/today/today'
import type { ProgrammeOverview, Today } from '@lidzas/sdk'
import { getProgrammeOverviewOptions, getTodayOptions } from '@lidzas/sdk/query'
import { IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId } from '../../../shared/page.ts'
import { type Format, useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { type Stat, StatTiles } from '../../../ui/records/stat-tiles.tsx'
import { TodayGroup } from './today-group.tsx'
import { todayTexts } from './today-texts.ts'

type Texts = ReturnType<typeof useTexts<(typeof todayTexts)['lv']>>

function TodayPage() {
  const programmeId = useProgrammeId()
  const me = usePrefetched(meOptions)
  const found = usePrefetched(getTodayOptions({ query: { programmeId } }))
  const texts = useTexts(todayTexts)
  const format = useFormat()
  const paths = usePaths()
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={`${format.weekday(found.on)} · ${leadOf(found, texts)}`}
        actions={may(me, 'sessions:write') && <LinkButton to={paths.newSession}>{texts.log}</LinkButton>}
      />
      {may(me, 'enrolments:write') && <Numbers programmeId={programmeId} />}
      {found.items.length === 0 ? (
        <EmptyState
          title={texts.allDone}
          hint={texts.allDoneHint}
          icon={<IconSun size={22} stroke={1.6} />}
        />
      ) : (
        urgencies.map((urgency) => {
          const items = found.items.filter((item) => item.urgency === urgency)
          return items.length > 0 && <TodayGroup key={urgency} {...{ urgency, items }} today={found.on} />
        })
      )}
    </>
  )
}

function leadOf({ items }: Today, texts: Texts): string {
  const count = (urgency: string) => items.filter((item) => item.urgency === urgency).length
  const parts = [
    count('overdue') > 0 && texts.late(count('overdue')),
    count('today') > 0 && texts.now(count('today')),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : texts.nothingUrgent
}

/** How full the programme is, before what there is to do. */
function Numbers({ programmeId }: { programmeId: string }) {
  const { data } = useQuery(getProgrammeOverviewOptions({ path: { id: programmeId } }))
  const texts = useTexts(todayTexts)
  const format = useFormat()
  return data ? <StatTiles stats={statsOf(data, texts.numbers, format)} /> : null
}

function statsOf(overview: ProgrammeOverview, texts: Texts['numbers'], format: Format): Stat[] {
  const { limit, taken, offered } = overview.places
  const { people } = overview
  const nobodyMore = people.limit !== null && people.admitted >= people.limit
  const free = placesFree(overview)
  return [
    {
      label: texts.places,
      value: taken,
      ...(limit !== null && { of: texts.ofPlaces(String(limit)), share: taken / limit }),
      ...(free !== null && {
        note: nobodyMore
          ? texts.nobodyMore(people.admitted)
          : free > 0 || offered > 0
            ? texts.free(Math.max(0, free), offered)
            : texts.full,
      }),
    },
    { label: texts.waiting, value: overview.waiting },
    { label: texts.pairs, value: overview.activeMentorships, note: texts.mentors(overview.readyMentors) },
    {
      label: texts.month,
      value: format.hours(overview.minutesThisMonth),
      note: texts.inAll(format.hours(overview.minutesInAll)),
    },
  ]
}

export const page = definePage({
  load: ({ queryClient, programmeId, me }) => {
    if (may(me, 'enrolments:write')) {
      void queryClient.prefetchQuery(getProgrammeOverviewOptions({ path: { id: programmeId } }))
    }
    return queryClient.fetchQuery({ ...getTodayOptions({ query: { programmeId } }), staleTime: 5_000 })
  },
  Component: TodayPage,
})
