import type { Report } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions, getReportOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'

import { usePrefetched } from '../../../api/query-client.ts'
import { definePage, usePaths, useProgrammeId, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { ReportActions } from './report-actions.tsx'
import { ReportFigures } from './report-figures.tsx'
import { ReportNarrative } from './report-narrative.tsx'
import { ReportStatus } from './report-status.tsx'
import { reportTexts } from './report-texts.ts'

import classes from './report.module.css'

function ReportPage() {
  const report = usePrefetched(getReportOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(reportTexts)
  const paths = usePaths()
  return (
    <div className={classes.sheet}>
      <RecordPage
        back={{ to: paths.reports, label: texts.title }}
        title={titleOf(report, texts)}
        status={<ReportStatus state={report.state} />}
        lead={<Lead report={report} />}
        actions={
          <>
            <ReportActions report={report} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {texts.print}
            </Button>
          </>
        }
      >
        {report.returnReason && report.state !== 'accepted' && (
          <Notice tone="bad">{texts.returned(report.returnReason)}</Notice>
        )}
        <ReportNarrative key={report.version} report={report} />
        <ReportFigures report={report} />
        <Disclaimers />
      </RecordPage>
    </div>
  )
}

function titleOf(
  { participant }: Report,
  texts: { ofProgramme: string; ofPerson: (name: string) => string },
) {
  return participant
    ? texts.ofPerson(`${participant.givenName} ${participant.familyName}`)
    : texts.ofProgramme
}

/** The programme and its goal head every report (L-05). */
function Lead({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const { pick, date } = useFormat()
  const programme = usePrefetched(getProgrammeOptions({ path: { id: useProgrammeId() } }))
  const goal = programme.texts.find(({ kind }) => kind === 'GOAL')
  return (
    <>
      <strong>{pick({ lv: programme.nameLv, en: programme.nameEn })}</strong>. {goal && pick(goal)}{' '}
      <span className={classes.asOf}>{texts.asOf(date(report.figures.asOf))}</span>
    </>
  )
}

/** What a funder wants said under everything made with its money. */
function Disclaimers() {
  const { pick } = useFormat()
  const programme = usePrefetched(getProgrammeOptions({ path: { id: useProgrammeId() } }))
  const said = programme.texts.filter(({ kind }) => kind === 'DISCLAIMER')
  return said.map((text) => (
    <p key={text.lv} className={classes.disclaimer}>
      {pick(text)}
    </p>
  ))
}

export const page = definePage({
  load: ({ queryClient, programmeId, id }) =>
    Promise.all([
      queryClient.ensureQueryData(getReportOptions({ path: { id } })),
      queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
    ]),
  Component: ReportPage,
})
