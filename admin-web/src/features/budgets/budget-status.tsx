import { budgetMachine, type BudgetState } from '@lidzas/domain/states'

import { useFormat } from '../../shared/format.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'

export function BudgetStatus({ state }: { state: BudgetState }) {
  const { pick } = useFormat()
  return (
    <StatusBadge tone={state === 'approved' ? 'good' : 'neutral'}>
      {pick(budgetMachine.states[state])}
    </StatusBadge>
  )
}
