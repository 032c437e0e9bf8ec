import { importStateNames } from '@lidzas/domain/import/states'
import type { Import } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Tone } from '../../ui/tone.ts'

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
