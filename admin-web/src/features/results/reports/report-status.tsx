import { reportMachine, type ReportState } from '@lidzas/domain/results/states'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<ReportState, Tone> = {
  draft: 'neutral',
  submitted: 'wait',
  returned: 'bad',
  accepted: 'good',
}

export function ReportStatus({ state }: { state: ReportState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(reportMachine.states[state])}</StatusBadge>
}
