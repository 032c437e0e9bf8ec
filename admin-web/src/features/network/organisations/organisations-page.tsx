import { may } from '@lidzas/domain/core/permissions'
import {
  organisationKindNames,
  organisationKinds,
  specialisationNames,
  specialisations,
} from '@lidzas/domain/network/code-lists/organisations'
import type { Organisation } from '@lidzas/sdk'
import { listOrganisationsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import type { Filter } from '../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { MentorCounts, readyMentors } from './mentor-counts.tsx'
import { AddOrganisationForm } from './organisation-form.tsx'
import { OrganisationStatus } from './organisation-status.tsx'
import { organisationTexts } from './organisation-texts.ts'
import { seesMentorsOf } from './sees-mentors.ts'
import { Strengths } from './strengths.tsx'

function organisations(search: Search<'organisations'>) {
  const active = oneOf(search.isActive, ['true', 'false'])
  return listOrganisationsOptions({
    query: {
      cursor: search.cursor,
      q: search.q,
      sort: oneOf(search.sort, ['name', '-name']),
      kind: oneOf(search.kind, organisationKinds),
      specialisation: oneOf(search.specialisation, specialisations),
      isActive: active === undefined ? undefined : active === 'true',
    },
  })
}

const columns: Column<Organisation>[] = [
  { key: 'name', header: { lv: 'Nosaukums', en: 'Name' }, sort: 'name', cell: (row) => row.name },
  {
    key: 'kind',
    header: { lv: 'Veids', en: 'Kind' },
    cell: (row, { pick }) => pick(organisationKindNames[row.kind]),
  },
  {
    key: 'strengths',
    header: { lv: 'Stiprās puses', en: 'Strengths' },
    cell: (row) => (row.specialisations.length > 0 ? <Strengths of={row.specialisations} /> : null),
  },
  {
    key: 'contact',
    header: { lv: 'Saziņa', en: 'Contact' },
    cell: (row) => row.email ?? row.phone,
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <OrganisationStatus isActive={row.isActive} />,
  },
]

const mentorColumn: Column<Organisation> = {
  key: 'mentors',
  header: { lv: 'Gatavi mentori', en: 'Ready mentors' },
  align: 'right',
  cell: (row) => <MentorCounts organisationId={row.id} />,
}
const columnsWithMentors = columns.toSpliced(3, 0, mentorColumn)

const filters: Filter<'organisations'>[] = [
  {
    key: 'specialisation',
    label: { lv: 'Stiprās puses', en: 'Strengths' },
    all: { lv: 'visas', en: 'all' },
    options: specialisations.map((value) => ({ value, label: specialisationNames[value] })),
  },
  {
    key: 'kind',
    label: { lv: 'Veids', en: 'Kind' },
    options: organisationKinds.map((value) => ({ value, label: organisationKindNames[value] })),
  },
  {
    key: 'isActive',
    label: { lv: 'Stāvoklis', en: 'Status' },
    options: [
      { value: 'true', label: { lv: 'darbojas', en: 'active' } },
      { value: 'false', label: { lv: 'vairs nedarbojas', en: 'no longer active' } },
    ],
  },
]

function OrganisationsPage() {
  const texts = useTexts(organisationTexts)
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const [adding, setAdding] = useState(false)
  const add = may(me, 'organisations:write') && <Button onClick={() => setAdding(true)}>{texts.add}</Button>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={add} />
      <QueryTable
        label={texts.title}
        columns={seesMentorsOf(me) ? columnsWithMentors : columns}
        query={organisations}
        rowLink={(row) => paths.organisation(row.id)}
        filters={filters}
        searchHint={texts.search}
        empty={{ title: texts.none, hint: texts.noneHint, action: add }}
      />
      <AddOrganisationForm opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

export const page = definePage<'organisations'>({
  load: ({ queryClient, search, programmeId, me }) => {
    void queryClient.prefetchQuery(organisations(search))
    if (seesMentorsOf(me)) void queryClient.prefetchQuery(readyMentors(programmeId))
  },
  Component: OrganisationsPage,
})
