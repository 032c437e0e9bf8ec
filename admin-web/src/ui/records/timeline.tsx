import type { ReactNode } from 'react'

import { type Tone, toneStyle } from '../theme/tone.ts'

import classes from './timeline.module.css'

export type TimelineEvent = {
  key: string
  /** The sentence: who did what. */
  text: ReactNode
  /** Already in words: "21.11.2026., 14.05". */
  when: string
  detail?: ReactNode
  tone?: Tone
}

/** Everything that happened, in words, in the order given. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {events.map((event) => (
        <li key={event.key} className={classes.event} style={event.tone && toneStyle(event.tone)}>
          <div>{event.text}</div>
          <div className={classes.when}>{event.when}</div>
          {event.detail && <div className={classes.detail}>{event.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
