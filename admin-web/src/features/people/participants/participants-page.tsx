import { wholeYears } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import type { ParticipantRow } from '@lidzas/sdk'
import { listParticipantsOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, usePaths, useProgrammeId } from '../../../shared/page.ts'
import { EnrolmentStatus } from '../../../shared/records/enrolment-status.tsx'
import type { Search } from '../../../shared/search.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { participantTexts } from './participant-texts.ts'

function participants(programmeId: string, search: Search<'participants'>) {
  return listParticipantsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      sort: oneOf(search.sort, ['name', '-name', 'createdAt', '-createdAt']),
    },
  })
}

const columns: Column<ParticipantRow>[] = [
  {
    key: 'name',
    header: { lv: 'Vārds, uzvārds', en: 'Name' },
    sort: 'name',
    // Who was found by an earlier name is shown with it, or nobody would see why.
    cell: (row, format) => (
      <TwoLines
        first={personName(row)}
        second={
          row.formerName && format.pick({ lv: `agrāk ${row.formerName}`, en: `formerly ${row.formerName}` })
        }
      />
    ),
  },
  {
    key: 'age',
    header: { lv: 'Vecums', en: 'Age' },
    align: 'right',
    cell: (row) => row.birthDate && wholeYears(row.birthDate, localToday()),
  },
  {
    key: 'enrolment',
    header: { lv: 'Dalība', en: 'Enrolment' },
    cell: (row) => row.enrolment && <EnrolmentStatus state={row.enrolment.state} />,
  },
  {
    key: 'territory',
    header: { lv: 'Pašvaldība', en: 'Municipality' },
    cell: (row, format) => {
      const place = territories.find(({ code }) => code === row.territoryCode)
      return place ? format.pick(place) : null
    },
  },
  {
    key: 'created',
    header: { lv: 'Ierakstīts', en: 'Recorded' },
    align: 'right',
    sort: 'createdAt',
    cell: (row, format) => format.day(row.createdAt),
  },
]

function ParticipantsPage() {
  const texts = useTexts(participantTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const add = may(me, 'referrals:write') && (
    <LinkButton to={paths.newReferral}>{texts.newReferral}</LinkButton>
  )
  const first =
    add ||
    (may(me, 'referrals:read') && (
      <LinkButton to={paths.referrals} variant="default">
        {texts.toReferrals}
      </LinkButton>
    ))
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {may(me, 'persons:merge') && (
              <LinkButton to={paths.duplicates} variant="default">
                {texts.duplicates}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => participants(programmeId, search)}
        rowLink={(row) => paths.participant(row.id)}
        searchHint={texts.search}
        empty={{ title: texts.none, hint: texts.noneHint, action: first }}
      />
    </>
  )
}

export const page = definePage<'participants'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(participants(programmeId, search)),
  Component: ParticipantsPage,
})
