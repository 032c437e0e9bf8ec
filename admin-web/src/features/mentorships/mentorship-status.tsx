import { mentorshipOutcomeNames } from '@lidzas/domain/code-lists/closing'
import type { Mentorship } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import type { Words } from '../../shared/texts.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Tone } from '../../ui/tone.ts'

export const mentorshipStateNames: Record<Mentorship['state'], Words> = {
  proposed: { lv: 'Piedāvāta', en: 'Proposed' },
  active: { lv: 'Notiek', en: 'Under way' },
  ended: { lv: 'Beigusies', en: 'Ended' },
}
const tones: Record<Mentorship['state'], Tone> = { proposed: 'wait', active: 'good', ended: 'neutral' }

/** The state in words; an ended one says how it ended. */
export function MentorshipStatus({ state, outcome }: Pick<Mentorship, 'state' | 'outcome'>) {
  const { pick } = useFormat()
  return (
    <StatusBadge tone={outcome === 'COMPLETED' ? 'accent' : tones[state]}>
      {pick(outcome ? mentorshipOutcomeNames[outcome] : mentorshipStateNames[state])}
    </StatusBadge>
  )
}
