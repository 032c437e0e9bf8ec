import { programmeMachine, type ProgrammeState } from '@lidzas/domain/programmes/states'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<ProgrammeState, Tone> = { draft: 'neutral', open: 'good', closed: 'info' }

export function ProgrammeStatus({ state }: { state: ProgrammeState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(programmeMachine.states[state])}</StatusBadge>
}
