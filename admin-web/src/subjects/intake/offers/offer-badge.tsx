import type { OfferState } from '@lidzas/domain/intake/offers'

import { useTexts } from '../../../shared/words/texts.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'
import { offerTexts } from './offer-texts.ts'

const tones: Record<OfferState, Tone> = {
  open: 'wait',
  accepted: 'good',
  declined: 'neutral',
  expired: 'bad',
  withdrawn: 'neutral',
}

/** Where an offered place is. */
export function OfferBadge({ state }: { state: OfferState }) {
  const texts = useTexts(offerTexts)
  return <StatusBadge tone={tones[state]}>{texts.states[state]}</StatusBadge>
}
