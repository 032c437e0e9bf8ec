import type { OfferState } from '@lidzas/domain/offers'

import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Tone } from '../../ui/tone.ts'
import { useTexts } from '../texts.ts'
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
