import { expenseRefuseReasonNames } from '@lidzas/domain/money/code-lists/money'
import type { Expense } from '@lidzas/sdk'
import { getExpenseOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { ExpenseActions } from './expense-actions.tsx'
import { ExpenseStatus } from './expense-status.tsx'
import { expenseTexts } from './expense-texts.ts'

function ExpensePage() {
  const expense = usePrefetched(getExpenseOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(expenseTexts)
  const format = useFormat()
  const paths = usePaths()
  return (
    <RecordPage
      back={{ to: paths.expenses, label: texts.title }}
      title={expense.description}
      status={<ExpenseStatus state={expense.state} />}
      actions={<ExpenseActions expense={expense} />}
      stats={[{ label: texts.amount, value: format.money(expense.amountCents) }]}
    >
      <Details expense={expense} />
    </RecordPage>
  )
}

function Details({ expense }: { expense: Expense }) {
  const texts = useTexts(expenseTexts)
  const { date, pick } = useFormat()
  const paths = usePaths()
  const { refusalReason, decidedOn, paidOn } = expense
  const decided = [
    { label: texts.decidedBy, value: expense.decidedBy?.displayName },
    { label: texts.decidedOn, value: decidedOn && date(decidedOn) },
  ]
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { label: texts.day, value: date(expense.incurredOn) },
          { label: texts.document, value: expense.documentNumber },
          { label: texts.supplier, value: expense.supplier },
          {
            label: texts.line,
            value: <AppLink to={paths.budget(expense.budgetId)}>{expense.budgetLineCode}</AppLink>,
          },
          { label: texts.enteredBy, value: expense.enteredBy.displayName },
          ...(expense.decidedBy ? decided : []),
          ...(paidOn ? [{ label: texts.paidOn, value: date(paidOn) }] : []),
          ...(refusalReason
            ? [{ label: texts.reason, value: pick(expenseRefuseReasonNames[refusalReason]) }]
            : []),
        ]}
      />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getExpenseOptions({ path: { id } })),
  Component: ExpensePage,
})
