import { dataRequestMachine, type DataRequestState } from '@lidzas/domain/data-requests'

import { useFormat } from '../../shared/format.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Tone } from '../../ui/tone.ts'

const tones: Record<DataRequestState, Tone> = { open: 'wait', answered: 'good', withdrawn: 'neutral' }

export function RequestStatus({ state }: { state: DataRequestState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(dataRequestMachine.states[state])}</StatusBadge>
}
