/** The figures as tables that a person reads. */
import type { ContenderName } from './contenders.ts'
import { contenderNames } from './contenders.ts'
import type { Counts } from './counts.ts'
import { ratioOf, type Spread, spreadOf, type Turn } from './measure.ts'
import { type OperationName, titles } from './operations.ts'

export type SizeResult = {
  sessions: number
  counts: Counts
  turns: Partial<Record<OperationName, Turn[]>>
}

/** Of the bare statement, from performance goals that hold for any machine since they are ratios. */
const goals: Record<OperationName, { ofBare: number; tail: number }> = {
  a: { ofBare: 0.2, tail: 3.5 },
  b: { ofBare: 0.28, tail: 4 },
  c: { ofBare: 0.65, tail: 3 },
  d: { ofBare: 0.75, tail: 2 },
  r: { ofBare: 0.2, tail: 3.5 },
}

export function reportOf(results: SizeResult[]): string {
  const largest = results.at(-1)!
  const parts = [
    `### ${grouped(largest.sessions)} sessions, operation by operation`,
    absolutes(largest),
    `### Ratios of requests per second inside a turn, ${grouped(largest.sessions)} sessions`,
    ratios(largest),
  ]
  if (results.length > 1) parts.push('### How each grows', growth(results))
  return `${parts.join('\n\n')}\n`
}

function absolutes({ turns, counts }: SizeResult): string {
  const rows = entries(turns).flatMap(([operation, ofOperation]) =>
    contenderNames.map((name) => {
      const median = medianOf(ofOperation, name)
      const traffic =
        name === 'bare' ? { roundTrips: 1, statements: 1, unprepared: 0 } : counts[operation][name]
      return [
        name === 'bare' ? `${operation} ${titles[operation]}` : '',
        name,
        grouped(median('perSecond')),
        median('p50').toFixed(1),
        median('p99').toFixed(1),
        grouped(median('nodeUsPerRequest')),
        grouped(median('postgresUsPerRequest')),
        traffic.roundTrips,
        traffic.statements,
        traffic.unprepared,
        name === 'bare' ? '' : grouped(median('bytes')),
        ofOperation.reduce((sum, turn) => sum + turn[name].turnedAway, 0),
      ]
    }),
  )
  const heads = ['operation', 'contender', 'req/s', 'p50 ms', 'p99 ms', 'Node us', 'PostgreSQL us']
  return table([...heads, 'round trips', 'statements', 'unnamed', 'bytes', '503'], rows)
}

function ratios({ turns }: SizeResult): string {
  const rows = entries(turns).map(([operation, ofOperation]) => {
    const ofBare = ratioOf(ofOperation, 'product', 'bare')
    const tail = spreadOf(ofOperation.map(({ product }) => product.p99 / product.p50)).median
    const goal = goals[operation]
    return [
      `${operation} ${titles[operation]}`,
      shown(ofBare),
      `${goal.ofBare}${ofBare.median >= goal.ofBare ? ' met' : ` missed by ${Math.round((1 - ofBare.median / goal.ofBare) * 100)} %`}`,
      shown(ratioOf(ofOperation, 'product', 'twin')),
      shown(ratioOf(ofOperation, 'twin', 'bare')),
      `${tail.toFixed(1)} (${tail <= goal.tail ? 'within' : 'over'} ${goal.tail})`,
    ]
  })
  return table(['operation', 'product / bare', 'goal', 'product / twin', 'twin / bare', 'p99 / p50'], rows)
}

function growth(results: SizeResult[]): string {
  const rows = entries(results[0]!.turns).flatMap(([operation]) =>
    (['bare', 'product'] as const).map((name) => [
      name === 'bare' ? `${operation} ${titles[operation]}` : '',
      name,
      ...results.map(({ turns }) => {
        const median = medianOf(turns[operation]!, name)
        return `${median('p50').toFixed(1)} ms, ${grouped(median('postgresUsPerRequest'))} us`
      }),
    ]),
  )
  const heads = results.map(({ sessions }) => `${grouped(sessions)}: p50, PostgreSQL`)
  return table(['operation', 'contender', ...heads], rows)
}

function entries(turns: SizeResult['turns']) {
  return Object.entries(turns) as [OperationName, Turn[]][]
}

function medianOf(turns: Turn[], name: ContenderName) {
  return (figure: keyof Turn[ContenderName]) => spreadOf(turns.map((turn) => turn[name][figure] ?? 0)).median
}

function shown({ median, least, most }: Spread): string {
  return `**${median.toFixed(2)}** (${least.toFixed(2)}..${most.toFixed(2)})`
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function table(heads: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
