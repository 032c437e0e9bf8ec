import type { ReferralRow } from '@lidzas/sdk'

import { useTexts } from '../../../../shared/words/texts.ts'
import { StatusBadge } from '../../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../../ui/theme/tone.ts'
import { deadlineTexts } from './deadline-texts.ts'

const nearDays = 2

type Clock = Pick<ReferralRow, 'state' | 'workingDaysLeft' | 'clockDays'>

/** Until when an answer is awaited, in working days; nothing where none is. */
export function Deadline({ referral }: { referral: Clock }) {
  const words = useDeadlineWords()(referral)
  if (!words) return null
  const { workingDaysLeft: left } = referral
  const tone: Tone = left === null ? 'neutral' : left < 0 ? 'bad' : left <= nearDays ? 'wait' : 'info'
  return <StatusBadge tone={tone}>{words}</StatusBadge>
}

/** The same in words alone; null where no answer is awaited. */
export function useDeadlineWords() {
  const texts = useTexts(deadlineTexts)
  return ({ state, workingDaysLeft: left, clockDays }: Clock): string | null => {
    if (state === 'returned' && clockDays !== null) return texts.stands(clockDays)
    if (left === null) return null
    if (left === 0) return texts.lastDay
    return left < 0 ? texts.late(-left) : texts.left(left)
  }
}
