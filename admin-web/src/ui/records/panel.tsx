import type { ReactNode } from 'react'

import classes from './panel.module.css'

/** One subject on a record page: a heading, perhaps its action, and what belongs to it. */
export function Panel(props: {
  title?: string
  hint?: ReactNode
  action?: ReactNode
  /** No inner margin, for tables. */
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className={classes.panel}>
      {(props.title || props.action) && (
        <div className={classes.head}>
          <div>
            {props.title && <h2 className={classes.title}>{props.title}</h2>}
            {props.hint && <p className={classes.hint}>{props.hint}</p>}
          </div>
          {props.action}
        </div>
      )}
      <div className={classes.body} data-flush={props.flush || undefined}>
        {props.children}
      </div>
    </section>
  )
}

export type Fact = { label: string; value: ReactNode }

/** Label and value pairs; an absent value is a dash, never an empty hole. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.flatMap((fact) => [
        <dt key={`${fact.label} label`}>{fact.label}</dt>,
        <dd key={fact.label}>
          {fact.value === null || fact.value === undefined || fact.value === '' ? (
            <span className={classes.none}>–</span>
          ) : (
            fact.value
          )}
        </dd>,
      ])}
    </dl>
  )
}
