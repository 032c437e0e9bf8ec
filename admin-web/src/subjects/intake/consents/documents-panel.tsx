import { documentKindNames } from '@lidzas/domain/people/code-lists/documents'
import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { documentsOf, DocumentLink } from '../../people/documents/document-link.tsx'
import { TwoLines } from '../../people/persons/two-lines.tsx'
import { consentTexts } from './consent-words.ts'

/** Every file about the participant, and whether a record points at it. */
export function DocumentsPanel({ participantId }: { participantId: string }) {
  const texts = useTexts(consentTexts)
  const { pick, dateTime, number } = useFormat()
  const { data } = useQuery(documentsOf(participantId))
  if (!data) {
    return (
      <Panel title={texts.documents}>
        <TableSkeleton label={texts.documents} />
      </Panel>
    )
  }
  if (data.data.length === 0) {
    return (
      <Panel title={texts.documents}>
        <EmptyState title={texts.noDocuments} hint={texts.noDocumentsHint} />
      </Panel>
    )
  }
  return (
    <Panel title={texts.documents} hint={texts.documentsHint} flush>
      <DataTable
        bare
        label={texts.documents}
        columns={[
          { key: 'file', header: texts.file },
          { key: 'kind', header: texts.kind },
          { key: 'added', header: texts.added },
          { key: 'sum', header: texts.sum },
          { key: 'use', header: texts.state },
        ]}
        rows={data.data.map((row) => ({
          key: row.id,
          cells: [
            <DocumentLink key="file" {...{ participantId, id: row.id }} label={row.fileName} />,
            pick(documentKindNames[row.kind]),
            <TwoLines
              key="added"
              first={dateTime(row.createdAt)}
              second={`${row.createdBy} · ${number(Math.max(0.01, Math.round(row.sizeBytes / 10_000) / 100))} MB`}
            />,
            <code key="sum" title={row.sha256}>
              {row.sha256.slice(0, 12)}…
            </code>,
            row.isLinked ? (
              <StatusBadge key="use" tone="good">
                {texts.linked}
              </StatusBadge>
            ) : (
              <StatusBadge key="use" tone="wait">
                {texts.unlinked}
              </StatusBadge>
            ),
          ],
        }))}
      />
    </Panel>
  )
}
