import { type EnrolmentState, enrolmentMachine } from '@lidzas/domain/intake/states'

import { StatusBadge } from '../../ui/records/status-badge.tsx'
import type { Tone } from '../../ui/theme/tone.ts'
import { useFormat } from '../words/format.ts'

const tones: Record<EnrolmentState, Tone> = {
  waiting: 'wait',
  active: 'good',
  suspended: 'info',
  closed: 'neutral',
}

/** Where somebody's enrolment in a programme is. */
export function EnrolmentStatus({ state }: { state: EnrolmentState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(enrolmentMachine.states[state])}</StatusBadge>
}
