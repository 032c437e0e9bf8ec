import type { ConsentGiver, ConsentPurpose } from '@lidzas/domain/programmes/code-lists/consents'
import type { Consent } from '@lidzas/sdk'
import { listConsentsOptions } from '@lidzas/sdk/query'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { RecordConsentForm } from './consent-form.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { ScanForm } from './scan-form.tsx'
import { StandingPanel } from './standing-panel.tsx'
import { WithdrawConsentForm } from './withdraw-form.tsx'

/** In the `load` of the page that shows the panel, with `representationsOf` and the participant. */
export function consentsOf(participantId: string, programmeId: string) {
  return listConsentsOptions({ path: { id: participantId }, query: { programmeId, limit: 100 } })
}

type Open =
  | { form: 'record'; purpose?: ConsentPurpose; givenBy?: ConsentGiver }
  | { form: 'correct' | 'scan' | 'withdraw'; consent: Consent }

/** What was agreed to, what is missing and the next step; recording and withdrawing where the reader's role may. */
export function ConsentsPanel({
  participantId,
  programmeId,
}: {
  participantId: string
  programmeId: string
}) {
  const { data } = usePrefetched(consentsOf(participantId, programmeId))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const about = { participantId, programmeId, onClose: close }
  return (
    <>
      <StandingPanel
        participantId={participantId}
        consents={data}
        onRecord={(purpose, givenBy) => setOpen({ form: 'record', purpose, givenBy })}
        onScan={(consent) => setOpen({ form: 'scan', consent })}
        onWithdraw={(consent) => setOpen({ form: 'withdraw', consent })}
      />
      <HistoryPanel consents={data} onCorrect={(consent) => setOpen({ form: 'correct', consent })} />
      {open?.form === 'record' && (
        <RecordConsentForm {...about} purpose={open.purpose} givenBy={open.givenBy} />
      )}
      {open?.form === 'correct' && <RecordConsentForm {...about} corrects={open.consent} />}
      {open?.form === 'scan' && <ScanForm consent={open.consent} onClose={close} />}
      {open?.form === 'withdraw' && <WithdrawConsentForm consent={open.consent} onClose={close} />}
    </>
  )
}
