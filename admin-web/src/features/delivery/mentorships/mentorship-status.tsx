import { mentorshipOutcomeNames } from '@lidzas/domain/intake/code-lists/closing'
import type { Mentorship } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import type { Words } from '../../../shared/words/texts.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

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
