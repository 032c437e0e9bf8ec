import { may } from '@lidzas/domain/core/permissions'
import { fundingSourceNames } from '@lidzas/domain/money/code-lists/money'
import type { Budget } from '@lidzas/sdk'
import { listBudgetsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { BudgetForm } from './budget-form.tsx'
import { BudgetStatus } from './budget-status.tsx'
import { budgetTexts } from './budget-texts.ts'

function budgets(programmeId: string, search: Search<'budgets'>) {
  const sort = oneOf(search.sort, ['name', '-name', 'startsOn', '-startsOn'])
  return listBudgetsOptions({ query: { programmeId, cursor: search.cursor, sort } })
}

const columns: Column<Budget>[] = [
  { key: 'name', header: { lv: 'Budžets', en: 'Budget' }, cell: (row) => row.name, sort: 'name' },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <BudgetStatus state={row.state} />,
  },
  {
    key: 'source',
    header: { lv: 'Avots', en: 'Source' },
    cell: (row, format) => format.pick(fundingSourceNames[row.source]),
  },
  {
    key: 'period',
    header: { lv: 'Laiks', en: 'Period' },
    cell: (row, format) => format.period(row.startsOn, row.endsOn),
    sort: 'startsOn',
  },
  {
    key: 'total',
    header: { lv: 'Kopā', en: 'Total' },
    align: 'right',
    cell: (row, format) => format.money(row.totalCents),
  },
  {
    key: 'grant',
    header: { lv: 'Finansējums', en: 'Grant' },
    align: 'right',
    cell: (row, format) => (row.grantCents === 0 ? null : format.money(row.grantCents)),
  },
  {
    key: 'spent',
    header: { lv: 'Izlietots', en: 'Spent' },
    align: 'right',
    cell: (row, format) => format.money(row.spentCents),
  },
]

function BudgetsPage() {
  const texts = useTexts(budgetTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const [adding, setAdding] = useState(false)
  const add = may(me, 'budgets:write') && <Button onClick={() => setAdding(true)}>{texts.add}</Button>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={add} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => budgets(programmeId, search)}
        rowLink={(row) => paths.budget(row.id)}
        empty={{ title: texts.none, hint: texts.noneHint, action: add }}
      />
      {adding && <BudgetForm opened onClose={() => setAdding(false)} />}
    </>
  )
}

export const page = definePage<'budgets'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(budgets(programmeId, search)),
  Component: BudgetsPage,
})
