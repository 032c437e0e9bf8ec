import { may } from '@lidzas/domain/core/permissions'
import { expenseMachine, expenseStates } from '@lidzas/domain/money/states'
import type { Expense } from '@lidzas/sdk'
import { listExpensesOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { EnterExpenseForm } from './enter-expense-form.tsx'
import { ExpenseStatus } from './expense-status.tsx'
import { expenseTexts } from './expense-texts.ts'

function expenses(programmeId: string, search: Search<'expenses'>) {
  const state = oneOf(search.state, expenseStates)
  return listExpensesOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      sort: oneOf(search.sort, ['incurredOn', '-incurredOn', 'amountCents', '-amountCents']),
      state: state && [state],
    },
  })
}

const columns: Column<Expense>[] = [
  { key: 'what', header: { lv: 'Par ko', en: 'What for' }, cell: (row) => row.description },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <ExpenseStatus state={row.state} />,
  },
  { key: 'document', header: { lv: 'Dokuments', en: 'Document' }, cell: (row) => row.documentNumber },
  {
    key: 'on',
    header: { lv: 'Diena', en: 'Day' },
    align: 'right',
    sort: 'incurredOn',
    cell: (row, format) => format.date(row.incurredOn),
  },
  {
    key: 'amount',
    header: { lv: 'Summa', en: 'Amount' },
    align: 'right',
    sort: 'amountCents',
    cell: (row, format) => format.money(row.amountCents),
  },
]
const stateOptions = expenseStates.map((value) => ({ value, label: expenseMachine.states[value] }))

function ExpensesPage() {
  const texts = useTexts(expenseTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const [entering, setEntering] = useState(false)
  const enter = may(me, 'expenses:write') && <Button onClick={() => setEntering(true)}>{texts.enter}</Button>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={enter} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => expenses(programmeId, search)}
        rowLink={(row) => paths.expense(row.id)}
        filters={[{ key: 'state', label: { lv: 'Stāvoklis', en: 'Status' }, options: stateOptions }]}
        empty={{ title: texts.none, hint: texts.noneHint, action: enter }}
      />
      {entering && <EnterExpenseForm onClose={() => setEntering(false)} />}
    </>
  )
}

export const page = definePage<'expenses'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(expenses(programmeId, search)),
  Component: ExpensesPage,
})
