import { useElementSize } from '@mantine/hooks'

import type { ChartProps } from './chart.tsx'

import classes from './chart.module.css'

const height = 220
const top = 18
const bottom = 26
const colours = ['var(--chart-1)', 'var(--chart-2)']

/** A round step that gives about four grid lines: 1, 2, 2.5 or 5 times a power of ten, counted in `unit`s. */
export function gridStep(max: number, unit = 1): number {
  const rough = max / unit / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const times = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough && Number.isInteger(one * power)) ?? 10
  return times * power * unit
}

export function ChartDrawing({ title, kind, labels, series, limit, format, unit }: ChartProps) {
  const { ref, width: measured } = useElementSize()
  const width = measured || 640
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const max = Math.max(unit ?? 1, ...values, limit?.value ?? 0)
  const step = gridStep(max, unit)
  const ceiling = Math.ceil(max / step) * step
  const lines = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => index * step)
  const left = 12 + 7 * Math.max(...lines.map((line) => format(line).length))
  const slot = (width - left) / labels.length
  const x = (index: number) => left + slot * (index + 0.5)
  const y = (value: number) => top + (height - top - bottom) * (1 - value / ceiling)
  const every = Math.ceil(44 / slot)
  const summary = labels
    .map((label, index) => `${label}: ${series.map((one) => format(one.values[index] ?? 0)).join(', ')}`)
    .join('; ')

  return (
    <div ref={ref}>
      {series.length > 1 && (
        <ul className={classes.legend}>
          {series.map((one, index) => (
            <li key={one.name}>
              <span className={classes.key} style={{ background: colours[index] }} />
              {one.name}
            </li>
          ))}
        </ul>
      )}
      <svg
        className={classes.svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}. ${summary}`}
      >
        {lines.map((line) => (
          <g key={line}>
            <line className={classes.grid} x1={left} x2={width} y1={y(line)} y2={y(line)} />
            <text x={left - 8} y={y(line) + 4} textAnchor="end">
              {format(line)}
            </text>
          </g>
        ))}
        {labels.map(
          (label, index) =>
            index % every === 0 && (
              <text key={label} x={x(index)} y={height - 6} textAnchor="middle">
                {label}
              </text>
            ),
        )}
        {series.map((one, index) =>
          kind === 'bar' ? (
            <Bars
              key={one.name}
              values={one.values}
              index={index}
              count={series.length}
              {...{ slot, x, y, format }}
            />
          ) : (
            <Line key={one.name} values={one.values} index={index} {...{ x, y }} />
          ),
        )}
        {limit && (
          <g>
            <line className={classes.limit} x1={left} x2={width} y1={y(limit.value)} y2={y(limit.value)} />
            <text className={classes.limitLabel} x={width} y={y(limit.value) - 6} textAnchor="end">
              {limit.label}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}

type Scale = { x: (index: number) => number; y: (value: number) => number }
type Series = { values: readonly (number | null)[]; index: number }

function Bars(props: Scale & Series & { count: number; slot: number; format: (value: number) => string }) {
  const barWidth = Math.min(40, (props.slot * 0.64) / props.count)
  const shift = (props.index - (props.count - 1) / 2) * (barWidth + 2)
  return props.values.map((value, index) =>
    value === null ? null : (
      <rect
        key={props.x(index)}
        x={props.x(index) + shift - barWidth / 2}
        y={props.y(value)}
        width={barWidth}
        height={Math.max(0, props.y(0) - props.y(value))}
        rx={3}
        fill={colours[props.index]}
      >
        <title>{props.format(value)}</title>
      </rect>
    ),
  )
}

function Line({ values, index, x, y }: Scale & Series) {
  const points = values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value) }]))
  return (
    <g>
      <polyline
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke={colours[index]}
        strokeWidth={2.5}
        strokeLinejoin="round"
        strokeDasharray={index === 1 ? '6 4' : undefined}
      />
      {points.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r={3.5} fill={colours[index]} />
      ))}
    </g>
  )
}
