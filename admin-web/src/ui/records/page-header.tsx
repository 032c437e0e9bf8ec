import type { ReactNode } from 'react'

import classes from './page-header.module.css'

/** The top of a page: what it is (the largest words on it), its state, one line of help, its actions. */
export function PageHeader(props: {
  title: string
  /** A way back, above the title. */
  above?: ReactNode
  /** StatusBadge, beside the title. */
  status?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className={classes.header}>
      <title>{`${props.title} · Līdzās`}</title>
      <div className={classes.words}>
        {props.above && <div className={classes.above}>{props.above}</div>}
        <div className={classes.titleRow}>
          <h1 className={classes.title}>{props.title}</h1>
          {props.status}
        </div>
        {props.lead && <div className={classes.lead}>{props.lead}</div>}
      </div>
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </header>
  )
}
