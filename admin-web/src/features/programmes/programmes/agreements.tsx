import { may } from '@lidzas/domain/core/permissions'
import { agreementRoleNames } from '@lidzas/domain/programmes/code-lists/agreements'
import type { Agreement, Programme } from '@lidzas/sdk'
import { listAgreementsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { ChangeAgreementForm } from './change-agreement-form.tsx'
import { programmeTexts } from './programme-texts.ts'

/** The organisations of the network and their part in the programme (L-04, L-09 to L-11). */
export function Agreements({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const { pick, period, date } = useFormat()
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const agreements = usePrefetched(listAgreementsOptions({ path: { id: programme.id } })).data
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<Agreement | null>(null)
  const writes = may(me, 'agreements:write')
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addAgreement}
    </Button>
  )
  return (
    <Panel title={texts.network} action={agreements.length > 0 && add} flush>
      {agreements.length === 0 ? (
        <EmptyState title={texts.noAgreements} hint={texts.noAgreementsHint} action={add} />
      ) : (
        <DataTable
          bare
          label={texts.network}
          columns={[
            { key: 'organisation', header: texts.organisation },
            { key: 'part', header: texts.part },
            { key: 'signed', header: texts.signedOn },
            { key: 'period', header: texts.period, align: 'right' },
            { key: 'change', header: '', align: 'right' },
          ]}
          rows={agreements.map((agreement) => ({
            key: agreement.id,
            cells: [
              <AppLink key="organisation" to={paths.organisation(agreement.organisationId)}>
                {agreement.organisationName}
              </AppLink>,
              pick(agreementRoleNames[agreement.role]),
              agreement.signedOn ? (
                date(agreement.signedOn)
              ) : (
                <StatusBadge key="signed" tone="wait">
                  {texts.notSigned}
                </StatusBadge>
              ),
              period(agreement.startsOn, agreement.endsOn),
              writes ? (
                <Button
                  key="change"
                  size="compact-sm"
                  variant="default"
                  onClick={() => setChanging(agreement)}
                >
                  {texts.changeAgreement}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      {changing && <ChangeAgreementForm agreement={changing} onClose={() => setChanging(null)} />}
      {adding && <AgreementForm programme={programme} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
