import { UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'

import { gridStep } from './chart-drawing.tsx'

import classes from './band-chart.module.css'
import chart from './chart.module.css'

export type BandPoint = {
  /** The day, as the table says it. */
  label: string
  /** What stands below the drawing at this point, where anything does. */
  tick: string | null
  /** What was, up to today. */
  past: number | null
  /** What is expected from today on: in one of ten, in half and in nine of ten courses at most. */
  ahead: { low: number; mid: number; high: number } | null
}

export type BandChartProps = {
  title: string
  points: readonly BandPoint[]
  limit?: { value: number; label: string }
  format: (value: number) => string
  words: { showTable: string; showChart: string; past: string; mid: string; band: string; day: string }
}

/** What was and what is expected, with how sure that is; the same numbers as a table one click away. */
export function BandChart(props: BandChartProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={chart.figure}>
      <figcaption className={chart.head}>
        <span className={chart.title}>{props.title}</span>
        <UnstyledButton fz="sm" c="var(--tone-accent-ink)" onClick={() => setAsTable(!asTable)}>
          {asTable ? props.words.showChart : props.words.showTable}
        </UnstyledButton>
      </figcaption>
      {asTable ? <NumbersTable {...props} /> : <Drawing {...props} />}
    </figure>
  )
}

const height = 240
const top = 22
const bottom = 28

function Drawing({ title, points, limit, format, words }: BandChartProps) {
  const { ref, width: measured } = useElementSize()
  const width = measured || 640
  const highest = Math.max(1, limit?.value ?? 0, ...points.map(({ past, ahead }) => ahead?.high ?? past ?? 0))
  const step = gridStep(highest)
  const ceiling = Math.ceil((highest * 1.02) / step) * step
  const lines = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => index * step)
  const left = 12 + 7 * Math.max(...lines.map((line) => format(line).length))
  const right = 8
  const x = (index: number) => left + ((width - left - right) * index) / Math.max(1, points.length - 1)
  const y = (value: number) => top + (height - top - bottom) * (1 - value / ceiling)
  const shown = points.map((point, index) => ({ ...point, at: x(index) }))
  const ahead = shown.flatMap(({ at, ahead: value }) => (value ? [{ at, ...value }] : []))
  const past = shown.flatMap(({ at, past: value }) => (value === null ? [] : [{ at, value }]))
  const line = (list: readonly { at: number; value: number }[]) =>
    list.map(({ at, value }) => `${at},${y(value)}`).join(' ')
  const today = ahead[0]?.at
  const ticks = shown.filter(({ tick }) => tick !== null)
  const every = Math.ceil(ticks.length / Math.max(1, Math.floor(width / 64)))
  const last = ahead.at(-1)
  const summary = [
    past.length > 0 ? `${words.past}: ${format(past.at(-1)!.value)}` : null,
    last ? `${words.mid}: ${format(last.mid)} (${format(last.low)}–${format(last.high)})` : null,
  ]
  return (
    <div ref={ref}>
      <ul className={chart.legend}>
        <li>
          <span className={chart.key} style={{ background: 'var(--chart-2)' }} />
          {words.past}
        </li>
        <li>
          <span className={chart.key} style={{ background: 'var(--chart-1)' }} />
          {words.mid}
        </li>
        <li>
          <span className={`${chart.key} ${classes.bandKey}`} />
          {words.band}
        </li>
      </ul>
      <svg
        className={chart.svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}. ${summary.filter(Boolean).join('; ')}`}
      >
        {lines.map((value) => (
          <g key={value}>
            <line className={chart.grid} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end">
              {format(value)}
            </text>
          </g>
        ))}
        {ticks.map(
          ({ at, tick, label }, index) =>
            index % every === 0 && (
              <text
                key={label}
                x={Math.min(Math.max(at, left + 14), width - right - 14)}
                y={height - 8}
                textAnchor="middle"
              >
                {tick}
              </text>
            ),
        )}
        <polygon
          className={classes.band}
          points={[
            ...ahead.map(({ at, high }) => `${at},${y(high)}`),
            ...ahead.toReversed().map(({ at, low }) => `${at},${y(low)}`),
          ].join(' ')}
        />
        <polyline className={classes.past} points={line(past)} />
        <polyline className={classes.mid} points={line(ahead.map(({ at, mid }) => ({ at, value: mid })))} />
        {today !== undefined && (
          <line className={classes.today} x1={today} x2={today} y1={top} y2={height - bottom} />
        )}
        {limit && (
          <g>
            <line
              className={chart.limit}
              x1={left}
              x2={width - right}
              y1={y(limit.value)}
              y2={y(limit.value)}
            />
            <text className={chart.limitLabel} x={width - right} y={y(limit.value) - 6} textAnchor="end">
              {limit.label}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}

function NumbersTable({ title, points, format, words }: BandChartProps) {
  return (
    // Scrolled by keyboard too.
    <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={chart.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.past}</th>
            <th scope="col">{words.mid}</th>
            <th scope="col">{words.band}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, past, ahead }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{past === null ? '–' : format(past)}</td>
              <td>{ahead ? format(ahead.mid) : '–'}</td>
              <td>{ahead ? `${format(ahead.low)}–${format(ahead.high)}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
