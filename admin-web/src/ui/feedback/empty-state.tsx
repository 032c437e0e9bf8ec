import { IconSeedling } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { toneStyle } from '../theme/tone.ts'

import classes from './notices.module.css'

/** An empty page says what belongs here and offers the first step. */
export function EmptyState(props: { title: string; hint?: string; icon?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <span className={classes.mark} style={toneStyle('accent')} aria-hidden>
        {props.icon ?? <IconSeedling size={22} stroke={1.6} />}
      </span>
      <p className={classes.title}>{props.title}</p>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.action && <div className={classes.step}>{props.action}</div>}
    </div>
  )
}
