import type { Budget } from '@lidzas/sdk'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { budgetTexts } from './budget-texts.ts'

/** A project's budget is made of its partners' (R-36, R-37). */
export function BudgetPartners({ partners }: { partners: readonly Budget[] }) {
  const texts = useTexts(budgetTexts)
  const { money } = useFormat()
  const paths = usePaths()
  return (
    <Panel title={texts.partners} flush>
      <DataTable
        bare
        label={texts.partners}
        columns={[
          { key: 'name', header: texts.partner },
          { key: 'total', header: texts.total, align: 'right' },
          { key: 'grant', header: texts.grant, align: 'right' },
          { key: 'own', header: texts.own, align: 'right' },
          { key: 'spent', header: texts.spent, align: 'right' },
        ]}
        rows={partners.map((partner) => ({
          key: partner.id,
          cells: [
            <AppLink key="name" to={paths.budget(partner.id)}>
              {partner.name}
            </AppLink>,
            money(partner.totalCents),
            money(partner.grantCents),
            money(partner.ownCents),
            money(partner.spentCents),
          ],
        }))}
      />
    </Panel>
  )
}
