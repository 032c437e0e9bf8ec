import { expenseMachine, type ExpenseState } from '@lidzas/domain/money/states'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<ExpenseState, Tone> = { entered: 'wait', approved: 'info', paid: 'good', refused: 'bad' }

export function ExpenseStatus({ state }: { state: ExpenseState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(expenseMachine.states[state])}</StatusBadge>
}
