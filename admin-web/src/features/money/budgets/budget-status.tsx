import { budgetMachine, type BudgetState } from '@lidzas/domain/money/states'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'

export function BudgetStatus({ state }: { state: BudgetState }) {
  const { pick } = useFormat()
  return (
    <StatusBadge tone={state === 'approved' ? 'good' : 'neutral'}>
      {pick(budgetMachine.states[state])}
    </StatusBadge>
  )
}
