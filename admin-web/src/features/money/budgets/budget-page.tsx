import { may } from '@lidzas/domain/core/permissions'
import { approveBudgetRefusal } from '@lidzas/domain/money/budgets'
import { fundingSourceNames } from '@lidzas/domain/money/code-lists/money'
import { approveBudget, type Budget } from '@lidzas/sdk'
import { getBudgetOptions, listBudgetLinesOptions, listBudgetsOptions } from '@lidzas/sdk/query'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage, useProgrammeId, usePaths, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { BudgetLines } from './budget-lines.tsx'
import { BudgetPartners } from './budget-partners.tsx'
import { BudgetStatus } from './budget-status.tsx'
import { budgetTexts } from './budget-texts.ts'

function BudgetPage() {
  const budget = usePrefetched(getBudgetOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(budgetTexts)
  const paths = usePaths()
  const format = useFormat()
  const share = (cents: number) => (budget.totalCents === 0 ? 0 : cents / budget.totalCents)
  const of = texts.of(format.money(budget.totalCents))
  return (
    <RecordPage
      back={{ to: paths.budgets, label: texts.title }}
      title={budget.name}
      status={<BudgetStatus state={budget.state} />}
      actions={<Approve budget={budget} />}
      stats={[
        { label: texts.spent, value: format.money(budget.spentCents), of, share: share(budget.spentCents) },
        {
          label: texts.committed,
          value: format.money(budget.committedCents),
          share: share(budget.committedCents),
        },
        {
          label: texts.left,
          value: format.money(budget.totalCents - budget.spentCents - budget.committedCents),
        },
      ]}
      tabs={[
        { key: 'lines', label: texts.lines, content: () => <Overview budget={budget} /> },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="budget" objectId={budget.id} />,
        },
      ]}
    />
  )
}

function Approve({ budget }: { budget: Budget }) {
  const texts = useTexts(budgetTexts)
  const me = usePrefetched(meOptions)
  const lines = usePrefetched(listBudgetLinesOptions({ path: { id: budget.id } })).data
  const partners = usePartners(budget)
  const submission = useSubmit({
    send: () => approveBudget({ path: { id: budget.id }, headers: ifMatch(budget), throwOnError: true }),
    affects: 'budget',
    done: texts.approved,
  })
  if (!may(me, 'budgets:write') || budget.state === 'approved') return null
  return (
    <ConfirmAction
      refusal={approveBudgetRefusal({ budget, partners, lines })}
      submission={submission}
      title={texts.approveTitle}
      text={texts.approveText}
      confirmLabel={texts.approve}
    >
      {texts.approve}
    </ConfirmAction>
  )
}

function usePartners(budget: Budget) {
  const all = usePrefetched(listBudgetsOptions({ query: { programmeId: useProgrammeId(), limit: 100 } })).data
  return all.filter(({ parentId }) => parentId === budget.id)
}

function Overview({ budget }: { budget: Budget }) {
  const partners = usePartners(budget)
  const texts = useTexts(budgetTexts)
  const format = useFormat()
  const { grantBasisPoints: rate } = budget
  return (
    <>
      {partners.length > 0 ? <BudgetPartners partners={partners} /> : <BudgetLines budget={budget} />}
      <Panel>
        <Facts
          facts={[
            { label: texts.source, value: format.pick(fundingSourceNames[budget.source]) },
            { label: texts.period, value: format.period(budget.startsOn, budget.endsOn) },
            { label: texts.partner, value: budget.organisationName },
            { label: texts.total, value: format.money(budget.totalCents) },
            { label: texts.rate, value: rate === null ? null : format.percent(rate / 10_000) },
            { label: texts.grant, value: format.money(budget.grantCents) },
            { label: texts.own, value: format.money(budget.ownCents) },
            { label: texts.fiscalYear, value: budget.fiscalYear },
          ]}
        />
      </Panel>
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId, id }) =>
    Promise.all([
      queryClient.ensureQueryData(getBudgetOptions({ path: { id } })),
      queryClient.ensureQueryData(listBudgetLinesOptions({ path: { id } })),
      queryClient.ensureQueryData(listBudgetsOptions({ query: { programmeId, limit: 100 } })),
    ]),
  Component: BudgetPage,
})
