import type { ReactNode } from 'react'

import { Gauge } from '../charts/gauge.tsx'
import { type Tone, toneStyle } from '../theme/tone.ts'

import classes from './stat-tiles.module.css'

export type Stat = {
  label: string
  value: ReactNode
  /** What the value is out of, set smaller: "of 24". */
  of?: string
  note?: ReactNode
  tone?: Tone
  /** 0 to 1 draws a gauge under the value. */
  share?: number
}

/** The two to four numbers that matter, in one quiet row. */
export function StatTiles({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className={classes.tiles}>
      {stats.map((stat) => (
        <div key={stat.label} className={classes.tile}>
          <dt className={classes.label}>{stat.label}</dt>
          <dd className={classes.value}>
            {stat.value} {stat.of && <small>{stat.of}</small>}
          </dd>
          {stat.share !== undefined && (
            <dd className={classes.note}>
              <Gauge share={stat.share} label={stat.label} tone={stat.tone} />
            </dd>
          )}
          {stat.note && (
            <dd className={classes.note} data-tone={stat.tone} style={stat.tone && toneStyle(stat.tone)}>
              {stat.note}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
