import type { Tone } from '../theme/tone.ts'

import classes from './gauge.module.css'

/** A thin bar for a share from 0 to 1. The number itself stands beside it in words. */
export function Gauge({ share, label, tone }: { share: number; label: string; tone?: Tone }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <span
      className={classes.track}
      role="meter"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span className={classes.fill} data-tone={tone} style={{ width: `${percent}%` }} />
    </span>
  )
}
