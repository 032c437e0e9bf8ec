import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'

import { ChartDrawing } from './chart-drawing.tsx'

import classes from './chart.module.css'

export type ChartSeries = { name: string; values: readonly (number | null)[] }

export type ChartProps = {
  title: string
  kind: 'bar' | 'line'
  /** One per value, short: "sep.", "okt.". */
  labels: readonly string[]
  /** One or two series. */
  series: readonly ChartSeries[]
  /** A dashed line that must not be crossed. */
  limit?: { value: number; label: string }
  format: (value: number) => string
  /** What grid lines count in: 60 when the values are minutes and the labels hours, 100 for cents. */
  unit?: number
  words: { showTable: string; showChart: string }
}

/** A small chart, and the same numbers as a table one click away. */
export function Chart(props: ChartProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{props.title}</span>
        <UnstyledButton fz="sm" c="var(--tone-accent-ink)" onClick={() => setAsTable(!asTable)}>
          {asTable ? props.words.showChart : props.words.showTable}
        </UnstyledButton>
      </figcaption>
      {asTable ? <NumbersTable {...props} /> : <ChartDrawing {...props} />}
    </figure>
  )
}

function NumbersTable({ title, labels, series, format }: ChartProps) {
  return (
    <table className={classes.table} aria-label={title}>
      <thead>
        <tr>
          <td />
          {series.map((one) => (
            <th key={one.name} scope="col">
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map((one) => {
              const value = one.values[index]
              return <td key={one.name}>{value === null || value === undefined ? '–' : format(value)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
