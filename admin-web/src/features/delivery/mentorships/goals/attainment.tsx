import type { GoalPage } from '@lidzas/sdk'

import { type Format, useFormat } from '../../../../shared/words/format.ts'
import { useTexts, type Words } from '../../../../shared/words/texts.ts'
import { DataTable } from '../../../../ui/records/data-table.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { goalTexts } from './goal-texts.ts'

type Line = GoalPage['attainment'][number]

/** How far the goals were reached, in all and per domain, before and after. Absent until something is rated. */
export function Attainment(props: {
  attainment: readonly Line[]
  domains: readonly (Words & { code: string })[]
}) {
  const texts = useTexts(goalTexts)
  const format = useFormat()
  const rated = props.attainment.filter(({ goals }) => goals > 0)
  if (rated.length === 0) return null
  const nameOf = ({ domain }: Line) => {
    const known = props.domains.find(({ code }) => code === domain)
    return known ? format.pick(known) : texts.all
  }
  return (
    <Panel title={texts.attainment} hint={texts.attainmentHint} flush>
      <DataTable
        bare
        label={texts.attainment}
        columns={[
          { key: 'domain', header: texts.domain },
          { key: 'goals', header: texts.goals, align: 'right' },
          { key: 'before', header: texts.before, align: 'right' },
          { key: 'after', header: texts.after, align: 'right' },
          { key: 'change', header: texts.change, align: 'right' },
        ]}
        rows={rated.map((line) => ({
          key: line.domain ?? 'all',
          cells: [
            nameOf(line),
            line.goals,
            points(line.baseline, format),
            points(line.score, format),
            changeOf(line, format),
          ],
        }))}
      />
    </Panel>
  )
}

function points(value: number | null, { number }: Format): string {
  return value === null ? '–' : number(value)
}

function changeOf({ baseline, score }: Line, { number }: Format): string {
  if (baseline === null || score === null) return '–'
  const change = Math.round((score - baseline) * 100) / 100
  return change > 0 ? `+${number(change)}` : number(change).replace('-', '−')
}
