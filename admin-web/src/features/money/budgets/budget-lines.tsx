import { may } from '@lidzas/domain/core/permissions'
import { editBudgetRefusal, lineRemaining } from '@lidzas/domain/money/budgets'
import { expenseCategoryNames } from '@lidzas/domain/money/code-lists/money'
import type { Budget } from '@lidzas/sdk'
import { listBudgetLinesOptions } from '@lidzas/sdk/query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Gauge } from '../../../ui/charts/gauge.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { BudgetLineForm } from './budget-line-form.tsx'
import { budgetTexts } from './budget-texts.ts'

export function BudgetLines({ budget }: { budget: Budget }) {
  const texts = useTexts(budgetTexts)
  const { money, pick } = useFormat()
  const me = usePrefetched(meOptions)
  const lines = usePrefetched(listBudgetLinesOptions({ path: { id: budget.id } })).data
  const [adding, setAdding] = useState(false)
  const missing = budget.totalCents - budget.allocatedCents
  const add = may(me, 'budgets:write') && budget.state === 'draft' && (
    <ActionButton variant="default" refusal={editBudgetRefusal(budget)} onClick={() => setAdding(true)}>
      {texts.addLine}
    </ActionButton>
  )
  const hint =
    budget.state === 'approved' || missing === 0 || lines.length === 0
      ? undefined
      : missing > 0
        ? texts.linesLeft(money(missing))
        : texts.linesOver(money(-missing))
  return (
    <Panel title={texts.lines} hint={hint} action={lines.length > 0 && add} flush>
      {lines.length === 0 ? (
        <EmptyState title={texts.noLines} hint={texts.noLinesHint} action={add} />
      ) : (
        <DataTable
          bare
          label={texts.lines}
          columns={[
            { key: 'line', header: texts.line },
            { key: 'category', header: texts.category },
            { key: 'allocated', header: texts.allocated, align: 'right' },
            { key: 'committed', header: texts.committed, align: 'right' },
            { key: 'spent', header: texts.spent, align: 'right' },
            { key: 'left', header: texts.left, align: 'right' },
          ]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              `${line.code} ${pick({ lv: line.nameLv, en: line.nameEn })}`,
              pick(expenseCategoryNames[line.category]),
              money(line.allocatedCents),
              money(line.committedCents),
              money(line.spentCents),
              <Left key="left" line={line} />,
            ],
          }))}
        />
      )}
      {adding && <BudgetLineForm budget={budget} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function Left({ line }: { line: Parameters<typeof lineRemaining>[0] }) {
  const texts = useTexts(budgetTexts)
  const { money } = useFormat()
  const left = lineRemaining(line)
  return (
    <>
      {money(left)}
      {line.allocatedCents > 0 && <Gauge share={1 - left / line.allocatedCents} label={texts.spent} />}
    </>
  )
}
