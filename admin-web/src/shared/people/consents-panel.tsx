import {
  consentFormNames,
  consentPurposeNames,
  representationBasisNames,
} from '@lidzas/domain/code-lists/admission'
import { may } from '@lidzas/domain/permissions'
import type { Consent } from '@lidzas/sdk'
import { listConsentsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useFormat } from '../format.ts'
import { personName } from '../person-name.ts'
import { useTexts } from '../texts.ts'
import { RecordConsentForm } from './consent-form.tsx'
import { peopleTexts } from './people-texts.ts'
import { TwoLines } from './two-lines.tsx'
import { WithdrawConsentForm } from './withdraw-consent-form.tsx'

/** In the `load` of the page that shows the panel, with `representationsOf` and the participant. */
export function consentsOf(participantId: string, programmeId: string) {
  return listConsentsOptions({ path: { id: participantId }, query: { programmeId, limit: 100 } })
}

/** What was agreed to, by whom and when; recording and withdrawing where the reader's role may. */
export function ConsentsPanel({
  participantId,
  programmeId,
}: {
  participantId: string
  programmeId: string
}) {
  const texts = useTexts(peopleTexts)
  const { pick, date } = useFormat()
  const me = usePrefetched(meOptions)
  const { data } = usePrefetched(consentsOf(participantId, programmeId))
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const writes = may(me, 'consents:write')
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addConsent}
    </Button>
  )
  const giver = ({ representative }: Consent) =>
    representative
      ? `${personName(representative)} (${pick(representationBasisNames[representative.basis]).toLowerCase()})`
      : texts.himself
  return (
    <Panel
      title={texts.consents}
      hint={texts.consentsHint}
      action={data.length > 0 && add}
      flush={data.length > 0}
    >
      {data.length === 0 ? (
        <EmptyState title={texts.noConsents} hint={texts.noConsentsHint} action={add} />
      ) : (
        <DataTable
          bare
          label={texts.consents}
          columns={[
            { key: 'purpose', header: texts.purpose },
            { key: 'by', header: texts.givenBy },
            { key: 'on', header: texts.givenOn },
            { key: 'state', header: '' },
            { key: 'withdraw', header: '', align: 'right' },
          ]}
          rows={data.map((row) => ({
            key: row.id,
            cells: [
              pick(consentPurposeNames[row.purpose]),
              giver(row),
              <TwoLines
                key="on"
                first={date(row.givenOn)}
                second={`${pick(consentFormNames[row.form])}, ${row.textVersion}`}
              />,
              row.withdrawnOn ? (
                <StatusBadge key="state" tone="bad">
                  {texts.withdrawnOn(date(row.withdrawnOn))}
                </StatusBadge>
              ) : (
                <StatusBadge key="state" tone="good">
                  {texts.stands}
                </StatusBadge>
              ),
              writes && !row.withdrawnOn ? (
                <Button key="withdraw" variant="subtle" size="xs" onClick={() => setWithdrawing(row)}>
                  {texts.withdraw}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      {adding && <RecordConsentForm {...{ participantId, programmeId }} onClose={() => setAdding(false)} />}
      {withdrawing && <WithdrawConsentForm consent={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Panel>
  )
}
