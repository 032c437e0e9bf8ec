import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import classes from './data-table.module.css'

export type TableColumn = {
  key: string
  header: string
  align?: 'left' | 'right'
  /** Whether this column can be sorted, and how it is sorted now. */
  sort?: { direction: 'ascending' | 'descending' | null; onToggle: () => void }
}

export type TableRow = {
  key: string
  /** One cell per column; the first names the row and is the card's title on a phone. */
  cells: readonly ReactNode[]
  /** What a click anywhere on the row does; the first cell holds the link that the keyboard reaches. */
  onOpen?: () => void
}

/** A table with a sticky header whose rows become cards on a phone. Knows nothing of data or addresses. */
export function DataTable(props: {
  label: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Shown while newer rows are on their way. */
  stale?: boolean
  /** Without a frame, inside a Panel. */
  bare?: boolean
}) {
  return (
    <div className={classes.frame} data-bare={props.bare || undefined}>
      <table className={`${classes.table} ${props.stale ? classes.fading : ''}`} aria-label={props.label}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                aria-sort={column.sort?.direction ?? undefined}
              >
                {column.sort ? <SortButton label={column.header} sort={column.sort} /> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.key} row={row} columns={props.columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, columns }: { row: TableRow; columns: readonly TableColumn[] }) {
  function open(event: React.MouseEvent) {
    const onControl = (event.target as HTMLElement).closest('a, button, input, label')
    if (!onControl && !window.getSelection()?.toString()) row.onOpen?.()
  }
  return (
    <tr className={classes.row} data-open={row.onOpen ? true : undefined} onClick={row.onOpen && open}>
      {columns.map((column, index) => (
        <td
          key={column.key}
          data-label={column.header}
          data-align={column.align}
          data-main={index === 0 || undefined}
          data-empty={row.cells[index] === null || undefined}
        >
          <span className={index === 0 ? classes.main : undefined}>{row.cells[index]}</span>
        </td>
      ))}
    </tr>
  )
}

function SortButton({ label, sort }: { label: string; sort: NonNullable<TableColumn['sort']> }) {
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[
    sort.direction ?? 'none'
  ]
  return (
    <button
      type="button"
      className={classes.sort}
      data-active={sort.direction ?? undefined}
      onClick={sort.onToggle}
    >
      {label}
      <Icon size={14} stroke={2} aria-hidden />
    </button>
  )
}

export function TableFoot({ children }: { children: ReactNode }) {
  return <div className={classes.foot}>{children}</div>
}
