import type { MentorRow } from '@lidzas/sdk'

import { StatusBadge } from '../../ui/records/status-badge.tsx'
import type { Tone } from '../../ui/theme/tone.ts'
import { useFormat } from '../words/format.ts'
import type { Words } from '../words/texts.ts'

export type MentorState = MentorRow['state']

export const stateWords: Record<MentorState, Words> = {
  candidate: { lv: 'Kandidāts', en: 'Candidate' },
  selected: { lv: 'Atlasīts', en: 'Selected' },
  trained: { lv: 'Apmācīts', en: 'Trained' },
  ready: { lv: 'Gatavs', en: 'Ready' },
  suspended: { lv: 'Apturēts', en: 'Suspended' },
  rejected: { lv: 'Noraidīts', en: 'Turned down' },
  left: { lv: 'Aizgājis', en: 'Gone' },
}

const tones: Record<MentorState, Tone> = {
  candidate: 'neutral',
  selected: 'info',
  trained: 'accent',
  ready: 'good',
  suspended: 'wait',
  rejected: 'neutral',
  left: 'neutral',
}

/** Where the mentor is in the pipeline. A ready mentor who lacks something again is shown as waiting for it. */
export function MentorStatus({ state, fit = true }: { state: MentorState; fit?: boolean }) {
  const { pick } = useFormat()
  const tone = state === 'ready' && !fit ? 'bad' : tones[state]
  return <StatusBadge tone={tone}>{pick(stateWords[state])}</StatusBadge>
}
