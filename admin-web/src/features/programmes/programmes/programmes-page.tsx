import { may } from '@lidzas/domain/core/permissions'
import type { Programme } from '@lidzas/sdk'
import { listProgrammesOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { ProgrammeStatus } from './programme-status.tsx'
import { programmeTexts } from './programme-texts.ts'

function programmes(search: Search<'programmes'>) {
  const sort = oneOf(search.sort, ['startsOn', '-startsOn', 'nameLv', '-nameLv'])
  return listProgrammesOptions({ query: { cursor: search.cursor, sort } })
}

const columns: Column<Programme>[] = [
  {
    key: 'name',
    header: { lv: 'Programma', en: 'Programme' },
    cell: (row, format) => format.pick({ lv: row.nameLv, en: row.nameEn }),
    sort: 'nameLv',
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <ProgrammeStatus state={row.state} />,
  },
  { key: 'code', header: { lv: 'Kods', en: 'Code' }, cell: (row) => row.code },
  {
    key: 'period',
    header: { lv: 'Laiks', en: 'Period' },
    align: 'right',
    cell: (row, format) => format.period(row.startsOn, row.endsOn),
    sort: 'startsOn',
  },
]

function ProgrammesPage() {
  const texts = useTexts(programmeTexts)
  const me = usePrefetched(meOptions)
  const add = may(me, 'programmes:write') && <LinkButton to={paths.newProgramme}>{texts.add}</LinkButton>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={add} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={programmes}
        rowLink={(row) => paths.programme(row.id)}
        empty={{ title: texts.none, hint: texts.noneHint, action: add }}
      />
    </>
  )
}

export const page = definePage<'programmes'>({
  load: ({ queryClient, search }) => void queryClient.prefetchQuery(programmes(search)),
  Component: ProgrammesPage,
})
