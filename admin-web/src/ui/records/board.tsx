import type { ReactNode } from 'react'

import classes from './board.module.css'

export type BoardColumn = {
  key: string
  title: string
  /** Said when there is nothing in it. */
  empty: string
  cards: readonly { key: string; content: ReactNode }[]
}

/** Cards in columns by where they stand; the columns stack on a phone. */
export function Board({ columns }: { columns: readonly BoardColumn[] }) {
  return (
    <div className={classes.board}>
      {columns.map((column) => (
        <section key={column.key} className={classes.column} aria-label={column.title}>
          <h2 className={classes.head}>
            {column.title} <small>{column.cards.length}</small>
          </h2>
          {column.cards.length === 0 && <p className={classes.empty}>{column.empty}</p>}
          <ul className={classes.cards}>
            {column.cards.map((card) => (
              <li key={card.key} className={classes.card}>
                {card.content}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
