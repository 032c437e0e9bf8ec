import { dataRequestMachine, type DataRequestState } from '@lidzas/domain/rights/data-requests'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<DataRequestState, Tone> = { open: 'wait', answered: 'good', withdrawn: 'neutral' }

export function RequestStatus({ state }: { state: DataRequestState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(dataRequestMachine.states[state])}</StatusBadge>
}
