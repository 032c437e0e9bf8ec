import { may } from '@lidzas/domain/core/permissions'
import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import {
  consentFormNames,
  consentPurposeNames,
  consentReadingNames,
} from '@lidzas/domain/programmes/code-lists/consents'
import type { Consent } from '@lidzas/sdk'
import { Button } from '@mantine/core'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { DocumentLink } from '../../people/documents/document-link.tsx'
import { TwoLines } from '../../people/persons/two-lines.tsx'
import { consentTexts } from './consent-words.ts'

import classes from './consents.module.css'

/** Every record there ever was, the newest first: nothing is taken away, a slip has its correction beside it. */
export function HistoryPanel(props: { consents: readonly Consent[]; onCorrect: (consent: Consent) => void }) {
  const { consents, onCorrect } = props
  const texts = useTexts(consentTexts)
  const { pick, date } = useFormat()
  const me = usePrefetched(meOptions)
  const writes = may(me, 'consents:write')
  if (consents.length === 0) {
    return (
      <Panel title={texts.history}>
        <EmptyState title={texts.noHistory} hint={texts.noHistoryHint} />
      </Panel>
    )
  }
  return (
    <Panel title={texts.history} hint={texts.historyHint} flush>
      <DataTable
        bare
        label={texts.history}
        columns={[
          { key: 'purpose', header: texts.purpose },
          { key: 'on', header: texts.when },
          { key: 'text', header: texts.how },
          { key: 'state', header: texts.state },
          { key: 'acts', header: '', align: 'right' },
        ]}
        rows={consents.map((row) => ({
          key: row.id,
          cells: [
            <TwoLines
              key="purpose"
              first={pick(consentPurposeNames[row.purpose])}
              second={
                row.representative
                  ? `${personName(row.representative)}, ${pick(representationBasisNames[row.representative.basis]).toLowerCase()}`
                  : texts.himself
              }
            />,
            <TwoLines
              key="on"
              first={date(row.givenOn)}
              second={row.recordedBy ? texts.recordedBy(row.recordedBy) : pick(consentFormNames[row.form])}
            />,
            <TwoLines
              key="text"
              first={row.correctsId ? `${row.textVersion} · ${texts.correction}` : row.textVersion}
              second={`${pick(consentFormNames[row.form])} · ${row.language} · ${pick(consentReadingNames[row.reading])}`}
            />,
            <State key="state" row={row} />,
            <span key="acts" className={classes.acts}>
              {row.documentId && may(me, 'documents:read') && (
                <DocumentLink
                  participantId={row.participantId}
                  id={row.documentId}
                  label={texts.open}
                  short={texts.open}
                />
              )}
              {writes && !row.withdrawnOn && !row.correctedAt && (
                <Button variant="subtle" size="xs" onClick={() => onCorrect(row)}>
                  {texts.correct}
                </Button>
              )}
            </span>,
          ],
        }))}
      />
    </Panel>
  )
}

function State({ row }: { row: Consent }) {
  const texts = useTexts(consentTexts)
  const { date } = useFormat()
  if (row.correctedAt) return <StatusBadge tone="neutral">{texts.replaced}</StatusBadge>
  if (row.withdrawnOn) return <StatusBadge tone="bad">{texts.withdrawnOn(date(row.withdrawnOn))}</StatusBadge>
  if (row.endsOn && row.endsOn < localToday()) {
    return <StatusBadge tone="wait">{texts.ended(date(row.endsOn))}</StatusBadge>
  }
  return <StatusBadge tone="good">{texts.standing}</StatusBadge>
}
