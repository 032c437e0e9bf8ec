import { addDays } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import {
  representationBases,
  representationBasisNames,
} from '@lidzas/domain/people/code-lists/representations'
import { openConflict, rightEndsOn } from '@lidzas/domain/people/representations'
import type { RepresentativeRow } from '@lidzas/sdk'
import { listRepresentativesOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, usePaths, useProgrammeId } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { defineTexts, useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'

const representativeTexts = defineTexts({
  lv: {
    title: 'Pārstāvji',
    lead: 'Vecāki un citi, kas drīkst parakstīties jaunieša vietā. Pievieno un beidz jaunieša lapā.',
    search: 'Pārstāvja vārds vai uzvārds',
    none: 'Pārstāvju vēl nav',
    noneHint: 'Pārstāvi pievieno dalībnieka lapā vai nosūtījuma otrajā solī.',
    toParticipants: 'Uz dalībniekiem',
    may: 'drīkst parakstīt',
    ending: 'tiesības drīz beidzas',
    over: 'tiesības beigušās',
    conflict: 'interešu konflikts',
  },
  en: {
    title: 'Representatives',
    lead: 'Parents and others who may sign for a young person. Added and ended on the young person’s page.',
    search: "Representative's first or family name",
    none: 'No representatives yet',
    noneHint: "A representative is added on a participant's page or in the second step of a referral.",
    toParticipants: 'To the participants',
    may: 'may sign',
    ending: 'the right ends soon',
    over: 'the right has ended',
    conflict: 'conflict of interests',
  },
})

const endingSoonDays = 60

function representatives(programmeId: string, search: Search<'representatives'>) {
  return listRepresentativesOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      basis: search.basis ? [oneOf(search.basis, representationBases) ?? 'PARENT'] : undefined,
      endsTo: search.look === 'ending' ? addDays(localToday(), endingSoonDays) : undefined,
      inConflict: search.look === 'conflict' || undefined,
      sort: oneOf(search.sort, ['name', '-name', 'startsOn', '-startsOn']),
    },
  })
}

const basisOptions = representationBases.map((value) => ({ value, label: representationBasisNames[value] }))
const lookOptions = [
  { value: 'ending', label: { lv: 'Tiesības beidzas 60 dienās', en: 'The right ends within 60 days' } },
  { value: 'conflict', label: { lv: 'Interešu konflikts', en: 'Conflict of interests' } },
]

const columns: Column<RepresentativeRow>[] = [
  {
    key: 'name',
    header: { lv: 'Vārds, uzvārds', en: 'Name' },
    sort: 'name',
    cell: (row) => personName(row.representative),
  },
  {
    key: 'basis',
    header: { lv: 'Pamats', en: 'Ground' },
    cell: (row, format) => (
      <TwoLines first={format.pick(representationBasisNames[row.basis])} second={row.actsFor} />
    ),
  },
  {
    key: 'participant',
    header: { lv: 'Pārstāv', en: 'Represents' },
    cell: (row) => <ParticipantLink row={row} />,
  },
  {
    key: 'contact',
    header: { lv: 'Saziņa', en: 'Contact' },
    // A number is not torn apart at the end of a line.
    cell: (row) => row.representative.phone?.replaceAll(' ', '\u00a0') ?? row.representative.email,
  },
  {
    key: 'valid',
    header: { lv: 'Spēkā', en: 'Valid' },
    align: 'right',
    sort: 'startsOn',
    cell: (row, format) => format.period(row.startsOn, row.endsOn),
  },
  { key: 'state', header: { lv: 'Parakstīšana', en: 'Signing' }, cell: (row) => <Signing row={row} /> },
]

function Signing({ row }: { row: RepresentativeRow }) {
  const texts = useTexts(representativeTexts)
  const today = localToday()
  if (openConflict(row)) return <StatusBadge tone="bad">{texts.conflict}</StatusBadge>
  const until = rightEndsOn(row, row.participant.birthDate)
  if (until !== null && until < today) return <StatusBadge tone="neutral">{texts.over}</StatusBadge>
  if (until !== null && until <= addDays(today, endingSoonDays)) {
    return <StatusBadge tone="wait">{texts.ending}</StatusBadge>
  }
  return <StatusBadge tone="good">{texts.may}</StatusBadge>
}

function ParticipantLink({ row }: { row: RepresentativeRow }) {
  const paths = usePaths()
  return (
    <AppLink to={paths.participant(row.participant.id)} search={{ tab: 'people' }}>
      {personName(row.participant)}
    </AppLink>
  )
}

function RepresentativesPage() {
  const texts = useTexts(representativeTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => representatives(programmeId, search)}
        searchHint={texts.search}
        filters={[
          { key: 'basis', label: { lv: 'Pamats', en: 'Ground' }, options: basisOptions },
          { key: 'look', label: { lv: 'Jāpievērš uzmanība', en: 'Worth a look' }, options: lookOptions },
        ]}
        empty={{
          title: texts.none,
          hint: texts.noneHint,
          action: may(me, 'participants:read') && (
            <LinkButton to={paths.participants} variant="default">
              {texts.toParticipants}
            </LinkButton>
          ),
        }}
      />
    </>
  )
}

export const page = definePage<'representatives'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(representatives(programmeId, search)),
  Component: RepresentativesPage,
})
