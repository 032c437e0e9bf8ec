import { IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { toneStyle } from './tone.ts'

import classes from './notices.module.css'

/** What went wrong, in words, with a way to go on and the number to quote when asking for help. */
export function ErrorState(props: { title: string; text?: string; reference?: string; action?: ReactNode }) {
  return (
    <div className={classes.empty} role="alert">
      <span className={classes.mark} style={toneStyle('bad')} aria-hidden>
        <IconCloudOff size={22} stroke={1.6} />
      </span>
      <p className={classes.title}>{props.title}</p>
      {props.text && <p className={classes.hint}>{props.text}</p>}
      {props.action && <div className={classes.step}>{props.action}</div>}
      {props.reference && <p className={classes.code}>{props.reference}</p>}
    </div>
  )
}
