import { type ReferralState, referralMachine } from '@lidzas/domain/intake/states'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<ReferralState, Tone> = {
  draft: 'neutral',
  sent: 'wait',
  returned: 'bad',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
}

export function ReferralStatus({ state }: { state: ReferralState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[state]}>{pick(referralMachine.states[state])}</StatusBadge>
}
