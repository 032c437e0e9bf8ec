import type { ReactNode } from 'react'

import { type Tone, toneStyle } from '../theme/tone.ts'

import classes from './notices.module.css'

/** One sentence that must be seen before the rest of the page. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <p className={classes.notice} style={toneStyle(tone)}>
      {children}
    </p>
  )
}
