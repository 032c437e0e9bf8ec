import { importKindNames } from '@lidzas/domain/integration/import/fields'
import type { Import } from '@lidzas/sdk'
import { listImportsOptions } from '@lidzas/sdk/query'

import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { oneOf, definePage, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { ImportStatus } from './import-status.tsx'
import { importTexts } from './import-texts.ts'
import { UploadPanel } from './upload-panel.tsx'

function imports(programmeId: string, search: Search<'imports'>) {
  return listImportsOptions({
    query: { programmeId, cursor: search.cursor, sort: oneOf(search.sort, ['-createdAt', 'createdAt']) },
  })
}

const columns: Column<Import>[] = [
  { key: 'file', header: { lv: 'Datne', en: 'File' }, cell: (row) => row.fileName },
  {
    key: 'kind',
    header: { lv: 'Kas datnē', en: 'What it holds' },
    cell: (row, { pick }) => pick(importKindNames[row.kind]),
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <ImportStatus state={row.state} />,
  },
  {
    key: 'new',
    header: { lv: 'Ierakstītas', en: 'Entered' },
    align: 'right',
    cell: (row, { number }) => (row.mode === null ? null : number(row.progress.new)),
  },
  {
    key: 'refused',
    header: { lv: 'Nevarēja ierakstīt', en: 'Could not be entered' },
    align: 'right',
    cell: (row, { number }) => (row.passBeganAt === null ? null : number(row.progress.refused)),
  },
  {
    key: 'when',
    header: { lv: 'Pievienota', en: 'Added' },
    align: 'right',
    sort: 'createdAt',
    cell: (row, { dateTime }) => dateTime(row.createdAt),
  },
]

function ImportsPage() {
  const texts = useTexts(importTexts)
  const paths = usePaths()
  const programmeId = useProgrammeId()
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <UploadPanel />
      <QueryTable
        label={texts.past}
        columns={columns}
        query={(search) => imports(programmeId, search)}
        rowLink={(row) => paths.import(row.id)}
        empty={{ title: texts.none, hint: texts.noneHint }}
      />
    </>
  )
}

export const page = definePage<'imports'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(imports(programmeId, search)),
  Component: ImportsPage,
})
