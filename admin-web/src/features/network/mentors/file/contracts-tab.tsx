import { may } from '@lidzas/domain/core/permissions'
import { contractKindNames } from '@lidzas/domain/network/code-lists/mentors'
import type { Contract, Mentor } from '@lidzas/sdk'
import { listContractsOptions } from '@lidzas/sdk/query'
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
import { ContractForm, EndContractForm } from './contract-form.tsx'
import { contractTexts } from './contract-texts.ts'

export function ContractsTab({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(contractTexts)
  const me = usePrefetched(meOptions)
  const { pick, date, period } = useFormat()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Contract | null>(null)
  const query = useQuery(listContractsOptions({ path: { id: mentor.id }, query: { limit: 100 } }))
  const writes = may(me, 'mentors:write')
  return (
    <Panel
      title={texts.title}
      hint={mentor.engagement === 'VOLUNTEER' ? texts.hint : undefined}
      action={writes && <Button onClick={() => setAdding(true)}>{texts.add}</Button>}
      flush
    >
      <Rows of={query} label={texts.title} empty={<EmptyState title={texts.none} hint={texts.noneHint} />}>
        {(rows) => (
          <DataTable
            bare
            label={texts.title}
            columns={[
              { key: 'number', header: texts.number },
              { key: 'kind', header: texts.kind },
              { key: 'organisation', header: texts.organisation },
              { key: 'signed', header: texts.signedOn, align: 'right' },
              { key: 'period', header: texts.period },
              { key: 'state', header: '' },
              ...(writes ? [{ key: 'end', header: '', align: 'right' as const }] : []),
            ]}
            rows={rows.map((contract) => ({
              key: contract.id,
              cells: [
                contract.number,
                pick(contractKindNames[contract.kind]),
                contract.organisation.name,
                date(contract.signedOn),
                contract.endsOn
                  ? period(contract.startsOn, contract.endsOn)
                  : texts.openEnded(date(contract.startsOn)),
                <ContractState key="state" contract={contract} />,
                ...(writes
                  ? [
                      contract.endsOn === null || contract.endsOn > localToday() ? (
                        <Button
                          key="end"
                          size="xs"
                          variant="default"
                          aria-label={`${texts.end}: ${contract.number}`}
                          onClick={() => setEnding(contract)}
                        >
                          {texts.end}
                        </Button>
                      ) : null,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Rows>
      <ContractForm mentor={mentor} opened={adding} onClose={() => setAdding(false)} />
      {ending && <EndContractForm contract={ending} opened onClose={() => setEnding(null)} />}
    </Panel>
  )
}

function ContractState({ contract: { startsOn, endsOn } }: { contract: Contract }) {
  const texts = useTexts(contractTexts)
  if (startsOn > localToday()) return <StatusBadge tone="info">{texts.ahead}</StatusBadge>
  if (endsOn !== null && endsOn < localToday()) return <StatusBadge tone="neutral">{texts.over}</StatusBadge>
  return <StatusBadge tone="good">{texts.valid}</StatusBadge>
}
