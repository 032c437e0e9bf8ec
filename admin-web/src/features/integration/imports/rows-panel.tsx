import { importFieldNames } from '@lidzas/domain/integration/import/fields'
import { rowOutcomeNames, rowOutcomes } from '@lidzas/domain/integration/import/states'
import { downloadRefusedRows, type Import, type ImportRow } from '@lidzas/sdk'
import { listImportRowsOptions } from '@lidzas/sdk/query'
import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { type Filter, FilterBar } from '../../../shared/lists/filter-bar.tsx'
import { Pager } from '../../../shared/lists/pager.tsx'
import { oneOf, usePaths, useSearchParams } from '../../../shared/page.ts'
import { Failure, useFailureText } from '../../../shared/records/failure.tsx'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'
import { importTexts } from './import-texts.ts'
import { saveFile } from './save-file.ts'

import classes from './imports.module.css'

const tones: Record<ImportRow['outcome'], Tone> = {
  NEW: 'good',
  EXISTS: 'neutral',
  DIFFERS: 'wait',
  REFUSED: 'bad',
}

const filters: Filter<'imports/$id'>[] = [
  {
    key: 'outcome',
    label: { lv: 'Iznākums', en: 'Outcome' },
    all: { lv: 'visi', en: 'all' },
    options: rowOutcomes.map((value) => ({ value, label: rowOutcomeNames[value] })),
  },
  {
    key: 'warned',
    label: { lv: 'Brīdinājums', en: 'Warning' },
    all: { lv: 'visas', en: 'all' },
    options: [{ value: 'true', label: { lv: 'ar brīdinājumu', en: 'with a warning' } }],
  },
]

function rows(id: string, search: Search<'imports/$id'>) {
  return listImportRowsOptions({
    path: { id },
    query: {
      cursor: search.cursor,
      outcome: oneOf(search.outcome, rowOutcomes),
      warned: search.warned === 'true' ? true : undefined,
    },
  })
}

/** What became, or would become, of each row, by its line in the file. */
export function RowsPanel({ data }: { data: Import }) {
  const texts = useTexts(importTexts)
  const { pick, number } = useFormat()
  const paths = usePaths()
  const search = useSearchParams<'imports/$id'>()
  const failureText = useFailureText()
  const {
    data: found,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...rows(data.id, search),
    placeholderData: keepPreviousData,
  })
  const save = useSubmit({
    send: async () => {
      const { data: file } = await downloadRefusedRows({
        path: { id: data.id },
        parseAs: 'blob',
        throwOnError: true,
      })
      saveFile(file as unknown as Blob, 'neierakstitas-rindas.csv')
    },
    affects: [],
  })
  return (
    <Panel
      title={texts.resultRows}
      hint={data.progress.refused > 0 ? texts.downloadHint : undefined}
      action={
        data.progress.refused > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={save.pending}
            onClick={() => void save.submit(undefined).catch(() => undefined)}
          >
            {texts.download}
          </Button>
        )
      }
    >
      {save.error && (
        <Text c="red" size="sm" role="alert">
          {failureText(save.error)}
        </Text>
      )}
      <FilterBar filters={filters} />
      {error && !found ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : !found ? (
        <TableSkeleton label={texts.resultRows} />
      ) : found.data.length === 0 ? (
        <EmptyState title={texts.nothing} />
      ) : (
        <>
          <DataTable
            label={texts.resultRows}
            bare
            stale={isPlaceholderData}
            columns={[
              { key: 'who', header: texts.who },
              { key: 'line', header: texts.lineInFile, align: 'right' },
              { key: 'outcome', header: texts.outcome },
              { key: 'why', header: texts.why },
            ]}
            rows={found.data.map((row) => ({
              key: String(row.line),
              cells: [
                row.personId && row.outcome !== 'REFUSED' ? (
                  <AppLink key="who" to={paths.participant(row.personId)}>
                    {row.name || '–'}
                  </AppLink>
                ) : (
                  row.name || '–'
                ),
                number(row.line),
                <StatusBadge key="outcome" tone={tones[row.outcome]}>
                  {row.outcome === 'NEW' && data.mode !== null
                    ? texts.entered
                    : pick(rowOutcomeNames[row.outcome])}
                </StatusBadge>,
                row.faults.length + warningsOf(row).length > 0 ? <Reasons key="why" row={row} /> : null,
              ],
            }))}
          />
          <Pager shown={found.data.length} nextCursor={found.nextCursor} />
        </>
      )}
    </Panel>
  )
}

/** What would have been doubtful in a row that is refused anyway only distracts. */
const warningsOf = ({ outcome, warnings }: ImportRow) => (outcome === 'REFUSED' ? [] : warnings)

function Reasons({ row }: { row: ImportRow }) {
  const texts = useTexts(importTexts)
  const { pick } = useFormat()
  const inWords = (reason: ImportRow['faults'][number]) =>
    reason.field ? `${pick(importFieldNames[reason.field])}: ${pick(reason)}` : pick(reason)
  return (
    <ul className={classes.reasons}>
      {row.faults.map((fault) => (
        <li key={`${fault.code} ${fault.field}`}>{inWords(fault)}</li>
      ))}
      {warningsOf(row).map((warning) => (
        <li key={`${warning.code} ${warning.field}`}>
          {texts.warning} {inWords(warning)}
        </li>
      ))}
    </ul>
  )
}
