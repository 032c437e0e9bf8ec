import type { Report } from '@lidzas/sdk'
import { getCurrentPolicyOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../api/query-client.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { reportTexts } from './report-texts.ts'

/** Raw levels first, T after them: T depends on how many goals there are (#43). */
export function ReportGoals({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const { number } = useFormat()
  const { goals } = report.figures
  const t =
    goals.finalT === null
      ? null
      : `${goals.baselineT === null ? '–' : number(goals.baselineT)} → ${number(goals.finalT)}`
  return (
    <>
      <Panel title={texts.goals}>
        <Facts
          facts={[
            { label: texts.agreed, value: number(goals.agreed) },
            { label: texts.reached, value: texts.reachedOf(goals.reached, goals.rated) },
            ...(report.enrolmentId === null ? [] : [{ label: texts.tScore, value: t }]),
          ]}
        />
      </Panel>
      {goals.list.length > 0 ? (
        <Goals report={report} />
      ) : (
        goals.byDomain.length > 0 && <Domains report={report} />
      )}
    </>
  )
}

function useDomainName() {
  const texts = useTexts(reportTexts)
  const { pick } = useFormat()
  const { outcomeDomains } = usePrefetched(getCurrentPolicyOptions({ path: { id: useProgrammeId() } })).policy
  return (code: string | null) => {
    const domain = outcomeDomains.find((one) => one.code === code)
    return domain ? pick(domain) : (code ?? texts.noDomain)
  }
}

function Goals({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const domainName = useDomainName()
  return (
    <Panel flush>
      <DataTable
        bare
        label={texts.goals}
        columns={[
          { key: 'goal', header: texts.goal },
          { key: 'domain', header: texts.domain },
          { key: 'start', header: texts.atStart, align: 'right' },
          { key: 'end', header: texts.atEnd, align: 'right' },
        ]}
        rows={report.figures.goals.list.map((goal, index) => ({
          key: `${index} ${goal.title}`,
          cells: [goal.title, domainName(goal.domain), level(goal.baseline), level(goal.score)],
        }))}
      />
    </Panel>
  )
}

function Domains({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const { number } = useFormat()
  const domainName = useDomainName()
  return (
    <Panel flush>
      <DataTable
        bare
        label={texts.domain}
        columns={[
          { key: 'domain', header: texts.domain },
          { key: 'agreed', header: texts.agreed, align: 'right' },
          { key: 'rated', header: texts.rated, align: 'right' },
          { key: 'reached', header: texts.reached, align: 'right' },
        ]}
        rows={report.figures.goals.byDomain.map((row) => ({
          key: row.domain ?? '',
          cells: [domainName(row.domain), number(row.agreed), number(row.rated), number(row.reached)],
        }))}
      />
    </Panel>
  )
}

/** A level of attainment with its sign: −2 to +2. */
function level(score: number | null): string {
  if (score === null) return '–'
  return score > 0 ? `+${score}` : String(score).replace('-', '−')
}
