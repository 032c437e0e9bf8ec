import { type EnrolmentState, enrolmentMachine } from '@lidzas/domain/states'

import { StatusBadge } from '../ui/status-badge.tsx'
import type { Tone } from '../ui/tone.ts'
import { useFormat } from './format.ts'

const tones: Record<EnrolmentState, Tone> = {
  waiting: 'wait',
  active: 'good',
  suspended: 'info',
  closed: 'neutral',
}

/** Where somebody's stay in a programme is. */
export function EnrolmentStatus({ state }: { state: EnrolmentState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(enrolmentMachine.states[state])}</StatusBadge>
}
