import { importStateNames } from '@lidzas/domain/integration/import/states'
import type { Import } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const tones: Record<Import['state'], Tone> = {
  uploading: 'wait',
  ready: 'accent',
  checking: 'wait',
  checked: 'accent',
  running: 'wait',
  done: 'good',
  cancelled: 'neutral',
  failed: 'bad',
}

export function ImportStatus({ state }: Pick<Import, 'state'>) {
  const { pick } = useFormat()
  const name = pick(importStateNames[state])
  return <StatusBadge tone={tones[state]}>{name}</StatusBadge>
}
