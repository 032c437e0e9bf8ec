import type { ReactNode } from 'react'

import classes from './skeletons.module.css'

/** Keeps its place from the start and becomes visible after 200 ms, so that a quick answer never flashes. */
export function Late({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.late} role="status" aria-label={label}>
      {children}
    </div>
  )
}

const widths = ['34%', '16%', '22%', '12%']

export function TableSkeleton({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <Late label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          {widths.map((width, index) => (
            <span
              key={width}
              className={classes.bar}
              style={{ width, opacity: 1 - row * 0.09 - index * 0.05 }}
            />
          ))}
        </div>
      ))}
    </Late>
  )
}

export function RecordSkeleton({ label }: { label: string }) {
  return (
    <Late label={label}>
      <span className={classes.bar} style={{ width: '8rem', marginBottom: '1rem' }} />
      <span
        className={classes.bar}
        style={{ width: 'min(22rem, 80%)', height: '2rem', marginBottom: '2rem' }}
      />
      <span className={classes.bar} style={{ width: '100%', height: '6rem', marginBottom: '2rem' }} />
      <span className={classes.bar} style={{ width: '100%', height: '16rem' }} />
    </Late>
  )
}
