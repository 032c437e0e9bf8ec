import { may } from '@lidzas/domain/core/permissions'
import {
  clearanceResultNames,
  clearanceRevocationReasonNames,
  clearanceSourceNames,
} from '@lidzas/domain/network/code-lists/mentors'
import { childGroupNames } from '@lidzas/domain/network/code-lists/mentors'
import type { Clearance, Mentor } from '@lidzas/sdk'
import { listClearancesOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { Rows } from '../../../../shared/records/rows.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../../ui/records/data-table.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../../ui/records/status-badge.tsx'
import { ClearanceForm } from './clearance-form.tsx'
import { clearanceTexts } from './clearance-texts.ts'
import { RevokeForm } from './revoke-form.tsx'

import classes from '../mentors.module.css'

/** Every check with its revocation, the latest first. */
export function ClearancesTab({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(clearanceTexts)
  const me = usePrefetched(meOptions)
  const { pick, date } = useFormat()
  const [recording, setRecording] = useState(false)
  const [revoking, setRevoking] = useState<Clearance | null>(null)
  const query = useQuery(listClearancesOptions({ path: { id: mentor.id }, query: { limit: 100 } }))
  const writes = may(me, 'clearances:write')
  const record = writes && <Button onClick={() => setRecording(true)}>{texts.record}</Button>
  return (
    <Panel title={texts.title} hint={texts.hint} action={record} flush>
      <Rows of={query} label={texts.title} empty={<EmptyState title={texts.none} hint={texts.noneHint} />}>
        {(rows) => (
          <DataTable
            bare
            label={texts.title}
            columns={[
              { key: 'result', header: texts.result },
              { key: 'validity', header: texts.validity },
              { key: 'source', header: texts.source },
              { key: 'verified', header: texts.verifiedBy },
              { key: 'state', header: '' },
              ...(writes ? [{ key: 'revoke', header: '', align: 'right' as const }] : []),
            ]}
            rows={rows.map((clearance) => ({
              key: clearance.id,
              cells: [
                <Result key="result" clearance={clearance} />,
                <Validity key="validity" clearance={clearance} />,
                pick(clearanceSourceNames[clearance.source]),
                `${clearance.verifiedBy.displayName}, ${date(clearance.checkedOn)}`,
                <State key="state" clearance={clearance} />,
                ...(writes
                  ? [
                      clearance.revocation === null ? (
                        <Button
                          key="revoke"
                          size="xs"
                          variant="default"
                          aria-label={`${texts.revoke}: ${pick(clearanceResultNames[clearance.result])}, ${date(clearance.checkedOn)}`}
                          onClick={() => setRevoking(clearance)}
                        >
                          {texts.revoke}
                        </Button>
                      ) : null,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Rows>
      <ClearanceForm mentor={mentor} opened={recording} onClose={() => setRecording(false)} />
      <RevokeForm
        key={revoking?.id}
        clearance={revoking}
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
      />
    </Panel>
  )
}

function Result({ clearance: { result, limits } }: { clearance: Clearance }) {
  const { pick } = useFormat()
  return (
    <>
      {pick(clearanceResultNames[result])}
      {limits.length > 0 && (
        <div className={classes.note}>{limits.map((group) => pick(childGroupNames[group])).join(', ')}</div>
      )}
    </>
  )
}

function Validity({ clearance }: { clearance: Clearance }) {
  const texts = useTexts(clearanceTexts)
  const { date, period } = useFormat()
  const { result, startsOn, endsOn, cutOn } = clearance
  const whole = result === 'BARRED' ? texts.untilRevoked(date(startsOn)) : period(startsOn, endsOn)
  if (cutOn === null || cutOn >= endsOn) return <>{whole}</>
  return (
    <>
      <s>{whole}</s>
      <div className={classes.note}>{texts.endedEarly(date(cutOn))}</div>
    </>
  )
}

function State({ clearance }: { clearance: Clearance }) {
  const texts = useTexts(clearanceTexts)
  const { date, pick } = useFormat()
  const { revocation, result, startsOn, endsOn, cutOn } = clearance
  if (revocation) {
    return (
      <>
        <StatusBadge tone="neutral">{texts.revoked(date(revocation.revokedOn))}</StatusBadge>
        <div className={classes.note}>{pick(clearanceRevocationReasonNames[revocation.reason])}</div>
      </>
    )
  }
  if (result === 'BARRED') return <StatusBadge tone="bad">{texts.barred}</StatusBadge>
  if (startsOn > localToday()) return <StatusBadge tone="info">{texts.ahead}</StatusBadge>
  const last = cutOn !== null && cutOn < endsOn ? cutOn : endsOn
  if (last < localToday()) return <StatusBadge tone="neutral">{texts.over}</StatusBadge>
  return <StatusBadge tone="good">{texts.valid}</StatusBadge>
}
