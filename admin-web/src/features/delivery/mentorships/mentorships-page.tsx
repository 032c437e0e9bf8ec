import { may } from '@lidzas/domain/core/permissions'
import type { MentorshipRow } from '@lidzas/sdk'
import {
  listMentorshipsOptions,
  listOrganisationsOptions,
  listUnmatchedEnrolmentsOptions,
} from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import type { Filter } from '../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { MentorshipStatus, mentorshipStateNames } from './mentorship-status.tsx'
import { mentorshipTexts } from './mentorship-texts.ts'
import { DaysToEnd, LastMet, TwoLines } from './row-words.tsx'
import { WaitingForMentor } from './waiting-for-mentor.tsx'

import classes from './mentorships.module.css'

const states = ['active', 'proposed', 'ended'] as const
const sorts = [
  'name',
  '-name',
  'mentorName',
  '-mentorName',
  'plannedEndOn',
  '-plannedEndOn',
  'createdAt',
  '-createdAt',
] as const

/** The same call for `load` and for the table. */
function mentorships(programmeId: string, search: Search<'mentorships'>) {
  return listMentorshipsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      sort: oneOf(search.sort, sorts),
      state: oneOf(search.state, states),
      organisationId: search.organisation,
    },
  })
}

const columns: Column<MentorshipRow>[] = [
  {
    key: 'participant',
    header: { lv: 'Dalībnieks', en: 'Participant' },
    cell: (row) => personName(row.participant),
    sort: 'name',
  },
  {
    key: 'mentor',
    header: { lv: 'Mentors', en: 'Mentor' },
    cell: (row) => <TwoLines first={personName(row.mentor)} second={row.organisation.name} />,
    sort: 'mentorName',
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <MentorshipStatus state={row.state} outcome={row.outcome} />,
  },
  {
    key: 'met',
    header: { lv: 'Pēdējā tikšanās', en: 'Last met' },
    cell: (row) => (row.state === 'active' ? <LastMet day={row.lastSessionOn} /> : null),
  },
  {
    key: 'hours',
    header: { lv: 'Šomēnes', en: 'This month' },
    align: 'right',
    cell: (row, format) =>
      row.state === 'active' ? (
        <span className={classes.whole}>{format.hours(row.minutesThisMonth)}</span>
      ) : null,
  },
  {
    key: 'end',
    header: { lv: 'Beigas', en: 'End' },
    align: 'right',
    sort: 'plannedEndOn',
    cell: (row) => <DaysToEnd row={row} />,
  },
]

const stateFilter: Filter<'mentorships'> = {
  key: 'state',
  label: { lv: 'Stāvoklis', en: 'Status' },
  options: states.map((value) => ({ value, label: mentorshipStateNames[value] })),
}

const organisationFilter: Omit<Filter<'mentorships'>, 'options'> = {
  key: 'organisation',
  label: { lv: 'Organizācija', en: 'Organisation' },
  all: { lv: 'visas', en: 'all' },
}

/** By state, and by organisation where several work together. */
function useFilters(): Filter<'mentorships'>[] {
  const { data } = useQuery(organisationsOptions)
  const options = (data?.data ?? []).map(({ id, name }) => ({ value: id, label: { lv: name, en: name } }))
  if (options.length < 2) return [stateFilter]
  return [stateFilter, { ...organisationFilter, options }]
}
const organisationsOptions = listOrganisationsOptions({ query: { limit: 100, isActive: true } })

function MentorshipsPage() {
  const texts = useTexts(mentorshipTexts)
  const programmeId = useProgrammeId()
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const propose = may(me, 'mentorships:write') && (
    <LinkButton to={paths.newMentorship}>{texts.propose}</LinkButton>
  )
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={propose} />
      {may(me, 'mentorships:write') && <WaitingForMentor programmeId={programmeId} />}
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => mentorships(programmeId, search)}
        rowLink={(row) => paths.mentorship(row.id)}
        filters={useFilters()}
        searchHint={texts.searchHint}
        empty={{ title: texts.none, hint: texts.noneHint, action: propose }}
      />
    </>
  )
}

export const page = definePage<'mentorships'>({
  load: ({ queryClient, programmeId, search, me }) => {
    void queryClient.prefetchQuery(mentorships(programmeId, search))
    if (may(me, 'mentorships:write')) {
      void queryClient.prefetchQuery(listUnmatchedEnrolmentsOptions({ query: { programmeId } }))
    }
  },
  Component: MentorshipsPage,
})
