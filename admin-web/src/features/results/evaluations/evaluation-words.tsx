import { evaluatorNames } from '@lidzas/domain/delivery/code-lists/evaluations'
import { type EvaluationState, evaluationMachine } from '@lidzas/domain/results/states'
import type { EvaluationRow } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'

export function EvaluationStatus({ state }: { state: EvaluationState }) {
  const { pick } = useFormat()
  return (
    <StatusBadge tone={state === 'submitted' ? 'good' : 'wait'}>
      {pick(evaluationMachine.states[state])}
    </StatusBadge>
  )
}

export function AuthorWords({ author }: Pick<EvaluationRow, 'author'>) {
  const { pick } = useFormat()
  return <>{pick(evaluatorNames[author])}</>
}
