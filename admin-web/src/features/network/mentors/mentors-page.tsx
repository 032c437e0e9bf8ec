import { may } from '@lidzas/domain/core/permissions'
import type { MentorRow, Organisation } from '@lidzas/sdk'
import { listMentorsOptions, listOrganisationsOptions } from '@lidzas/sdk/query'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import type { Filter } from '../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, usePaths, useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import { MentorStatus, type MentorState, stateWords } from '../../../shared/records/mentor-status.tsx'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Caseload } from './caseload.tsx'
import { ClearedUntil } from './file/cleared-until.tsx'
import { AddMentorForm } from './mentor-form.tsx'
import { mentorsTexts } from './mentors-texts.ts'
import { PipelineBoard } from './pipeline-board.tsx'
import { ReadinessWords } from './readiness-words.tsx'

import classes from './mentors.module.css'

const states = Object.keys(stateWords) as MentorState[]
const allOrganisations = listOrganisationsOptions({ query: { limit: 100 } })

function mentors(programmeId: string, search: Search<'mentors'>) {
  return listMentorsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      organisationId: search.organisationId,
      sort: oneOf(search.sort, ['name', '-name', 'clearanceEndsOn', '-clearanceEndsOn']),
      state: oneOf(search.state, states),
      readyOn: search.ready === 'today' ? localToday() : undefined,
    },
  })
}

const columns: Column<MentorRow>[] = [
  {
    key: 'name',
    header: { lv: 'Mentors', en: 'Mentor' },
    sort: 'name',
    cell: (row) => (
      <span className={classes.name}>
        {row.givenName} {row.familyName}
      </span>
    ),
  },
  {
    key: 'state',
    header: { lv: 'Solis', en: 'Step' },
    cell: (row) => <MentorStatus state={row.state} fit={row.readiness.isReady} />,
  },
  {
    key: 'organisation',
    header: { lv: 'Organizācija', en: 'Organisation' },
    cell: (row) => row.organisation.name,
  },
  {
    key: 'readiness',
    header: { lv: 'Gatavība', en: 'Readiness' },
    cell: (row) =>
      row.state === 'rejected' || row.state === 'left' ? null : <ReadinessWords mentor={row} />,
  },
  {
    key: 'caseload',
    header: { lv: 'Dalībnieki', en: 'Participants' },
    align: 'right',
    cell: (row) => <Caseload of={row.caseload} />,
  },
  {
    key: 'cleared',
    header: { lv: 'Pārbaude spēkā līdz', en: 'Check valid until' },
    align: 'right',
    sort: 'clearanceEndsOn',
    cell: (row) => <ClearedUntil mentor={row} />,
  },
]

const noOrganisations: Organisation[] = []

function useFilters(): Filter<'mentors'>[] {
  const { data } = useQuery(allOrganisations)
  return [
    {
      key: 'state',
      label: { lv: 'Solis', en: 'Step' },
      options: states.map((value) => ({ value, label: stateWords[value] })),
    },
    {
      key: 'organisationId',
      label: { lv: 'Organizācija', en: 'Organisation' },
      all: { lv: 'visas', en: 'all' },
      options: (data?.data ?? noOrganisations).map(({ id, name }) => ({
        value: id,
        label: { lv: name, en: name },
      })),
    },
    {
      key: 'ready',
      label: { lv: 'Gatavība', en: 'Readiness' },
      all: { lv: 'jebkāda', en: 'any' },
      options: [{ value: 'today', label: { lv: 'var strādāt šodien', en: 'can work today' } }],
    },
  ]
}

function MentorsPage() {
  const texts = useTexts(mentorsTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const search = useSearchParams<'mentors'>()
  const navigate = useNavigate()
  const filters = useFilters()
  const [adding, setAdding] = useState(false)
  const add = may(me, 'mentors:write') && <Button onClick={() => setAdding(true)}>{texts.add}</Button>
  const view = search.view === 'board' ? 'board' : 'list'
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={add} />
      <SegmentedControl
        className={classes.switch}
        aria-label={texts.view}
        value={view}
        onChange={(next) =>
          void navigate({ to: '.', search: next === 'board' ? { view: 'board' } : {}, replace: true })
        }
        data={[
          { value: 'list', label: texts.list },
          { value: 'board', label: texts.board },
        ]}
      />
      {view === 'board' ? (
        <PipelineBoard programmeId={programmeId} />
      ) : (
        <QueryTable
          label={texts.title}
          columns={columns}
          query={(asked) => mentors(programmeId, asked)}
          rowLink={(row) => paths.mentor(row.id)}
          filters={filters}
          searchHint={texts.search}
          empty={{ title: texts.none, hint: texts.noneHint, action: add }}
        />
      )}
      <AddMentorForm opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

export const page = definePage<'mentors'>({
  load: ({ queryClient, programmeId, search }) => {
    if (search.view !== 'board') void queryClient.prefetchQuery(mentors(programmeId, search))
  },
  Component: MentorsPage,
})
