import { IconCloudOff, IconLock, IconMapQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { toneStyle } from '../theme/tone.ts'

import classes from './notices.module.css'

const kinds = {
  broken: { icon: IconCloudOff, tone: 'bad' },
  missing: { icon: IconMapQuestion, tone: 'neutral' },
  forbidden: { icon: IconLock, tone: 'neutral' },
} as const

/** What went wrong, in words, with a way to go on and the number to quote when asking for help. */
export function ErrorState(props: {
  kind?: keyof typeof kinds
  title: string
  text?: string
  reference?: string
  action?: ReactNode
}) {
  const { icon: Icon, tone } = kinds[props.kind ?? 'broken']
  return (
    <div className={classes.empty} role="alert">
      <span className={classes.mark} style={toneStyle(tone)} aria-hidden>
        <Icon size={22} stroke={1.6} />
      </span>
      <p className={classes.title}>{props.title}</p>
      {props.text && <p className={classes.hint}>{props.text}</p>}
      {props.action && <div className={classes.step}>{props.action}</div>}
      {props.reference && <p className={classes.code}>{props.reference}</p>}
    </div>
  )
}
