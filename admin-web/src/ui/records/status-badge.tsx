import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconClock,
  IconInfoCircle,
} from '@tabler/icons-react'

import { type Tone, toneStyle } from '../theme/tone.ts'

import classes from './status-badge.module.css'

const icons = {
  neutral: IconCircle,
  info: IconInfoCircle,
  good: IconCircleCheck,
  wait: IconClock,
  bad: IconAlertTriangle,
  accent: IconCircleDot,
}

/** A state in words, with a shape and a colour of its own, so that neither colour nor shape is needed to read it. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const Icon = icons[tone]
  return (
    <span className={classes.badge} style={toneStyle(tone)}>
      <Icon size={14} stroke={2} aria-hidden />
      {children}
    </span>
  )
}
