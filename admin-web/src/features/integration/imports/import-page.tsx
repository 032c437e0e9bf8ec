import { importActionRefusal } from '@lidzas/domain/integration/import/states'
import { discardImport, type Import } from '@lidzas/sdk'
import { getImportOptions, getImportPreviewOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { invalidate, usePrefetched } from '../../../api/query-client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import type { Stat } from '../../../ui/records/stat-tiles.tsx'
import { ColumnsPanel } from './columns-panel.tsx'
import { FormPanel } from './form-panel.tsx'
import { ImportStatus } from './import-status.tsx'
import { importTexts } from './import-texts.ts'
import { ProgressPanel } from './progress-panel.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { RunPanel } from './run-panel.tsx'

const askEveryMs = 1_000
const isWorking = ({ state }: Pick<Import, 'state'>) => state === 'checking' || state === 'running'

function ImportPage() {
  const texts = useTexts(importTexts)
  const { day } = useFormat()
  const paths = usePaths()
  const data = usePrefetched({
    ...getImportOptions({ path: { id: useRecordId() } }),
    refetchInterval: ({ state: { data: known } }) => (known && isWorking(known) ? askEveryMs : false),
  })
  const working = isWorking(data)
  // What the rows say is new when the work has ended.
  useEffect(() => {
    if (!working) void invalidate('import', 'participant', 'referral')
  }, [working])
  const discard = useSubmit({
    send: () => discardImport({ path: { id: data.id }, throwOnError: true }),
    affects: 'import',
    done: texts.discarded,
  })
  const isReadable = data.form !== null && !data.isErased && data.state !== 'done' && !working
  return (
    <RecordPage
      back={{ to: paths.imports, label: texts.title }}
      title={data.fileName}
      status={<ImportStatus state={data.state} />}
      lead={
        data.isErased || working
          ? undefined
          : (data.state === 'done' ? texts.erases : texts.fileErases)(day(data.eraseAt))
      }
      stats={data.passBeganAt === null || working ? undefined : statsOf(data, texts)}
      actions={
        !data.isErased && (
          <ConfirmAction
            refusal={importActionRefusal('discard', data)}
            submission={discard}
            variant="default"
            title={texts.discardTitle}
            text={texts.discardText}
            confirmLabel={texts.discard}
            danger
          >
            {texts.discard}
          </ConfirmAction>
        )
      }
    >
      {data.failure && <Failed failure={data.failure} />}
      {data.isErased && (
        <Notice tone="info">
          {texts.erasedNote} <AppLink to={paths.participants}>{texts.toParticipants}</AppLink>
        </Notice>
      )}
      {working && <ProgressPanel data={data} />}
      {!data.isErased && ['checked', 'cancelled', 'failed'].includes(data.state) && <RunPanel data={data} />}
      {!data.isErased && !working && data.passBeganAt !== null && <RowsPanel data={data} />}
      {isReadable && <Reading data={data} />}
    </RecordPage>
  )
}

type Texts = {
  willBeNew: string
  wereNew: string
  existing: string
  differing: string
  refused: string
  warned: string
}

function statsOf({ state, progress }: Import, texts: Texts): Stat[] {
  return [
    { label: state === 'checked' ? texts.willBeNew : texts.wereNew, value: progress.new },
    {
      label: texts.existing,
      value: progress.existing + progress.differing,
      ...(progress.differing > 0 && { note: `${texts.differing}: ${progress.differing}` }),
    },
    { label: texts.refused, value: progress.refused, ...(progress.refused > 0 && { tone: 'bad' as const }) },
    { label: texts.warned, value: progress.warned },
  ]
}

function Failed({ failure }: { failure: NonNullable<Import['failure']> }) {
  const { pick } = useFormat()
  return <Notice tone="bad">{pick(failure)}</Notice>
}

/** How the file was read and what its columns are, while that can still be corrected. */
function Reading({ data }: { data: Import }) {
  const texts = useTexts(importTexts)
  const { data: preview, error, refetch } = useQuery(getImportPreviewOptions({ path: { id: data.id } }))
  if (error && !preview) return <Failure error={error} onRetry={() => refetch()} />
  if (!preview || !data.form) return <TableSkeleton label={texts.columns} />
  return (
    <>
      <FormPanel data={data} form={data.form} />
      <ColumnsPanel key={`${data.version} ${preview.headers.join('|')}`} data={data} preview={preview} />
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getImportOptions({ path: { id } })),
  Component: ImportPage,
})
