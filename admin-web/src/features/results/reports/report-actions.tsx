import { may } from '@lidzas/domain/core/permissions'
import { acceptReportRefusal, returnReportRefusal, submitReportRefusal } from '@lidzas/domain/results/reports'
import { acceptReport, type Report, returnReport, submitReport } from '@lidzas/sdk'
import { getProgrammeOptions } from '@lidzas/sdk/query'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { reportTexts } from './report-texts.ts'

export function ReportActions({ report }: { report: Report }) {
  const me = usePrefetched(meOptions)
  const isOpen = report.state === 'draft' || report.state === 'returned'
  return (
    <>
      {isOpen && may(me, 'reports:write') && <Submit report={report} />}
      {report.state === 'submitted' && may(me, 'reports:accept') && <Decide report={report} />}
    </>
  )
}

function Submit({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const programme = usePrefetched(getProgrammeOptions({ path: { id: useProgrammeId() } }))
  const { completed, endedEarly, neverStarted } = report.figures.enrolments
  const isClosed = completed + endedEarly + neverStarted > 0
  const subject =
    report.enrolmentId === null
      ? { programme: { state: programme.state, endsOn: programme.endsOn } }
      : { enrolment: { state: isClosed ? ('closed' as const) : ('active' as const) } }
  const submission = useSubmit({
    send: () => submitReport({ path: { id: report.id }, headers: ifMatch(report), throwOnError: true }),
    affects: 'report',
    done: texts.submitted,
  })
  return (
    <ConfirmAction
      refusal={submitReportRefusal(report, subject, localToday())}
      submission={submission}
      title={texts.submitTitle}
      text={texts.submitText}
      confirmLabel={texts.submit}
    >
      {texts.submit}
    </ConfirmAction>
  )
}

function Decide({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const me = usePrefetched(meOptions)
  const version = { path: { id: report.id }, headers: ifMatch(report), throwOnError: true } as const
  const accept = useSubmit<string, unknown>({
    send: () => acceptReport(version),
    affects: 'report',
    done: texts.saved,
  })
  const giveBack = useSubmit<string, unknown>({
    send: (reason) => returnReport({ ...version, body: { reason } }),
    affects: 'report',
    done: texts.saved,
  })
  return (
    <>
      <ConfirmAction
        refusal={acceptReportRefusal(me, report)}
        submission={accept}
        title={texts.acceptTitle}
        text={texts.acceptText}
        confirmLabel={texts.accept}
      >
        {texts.accept}
      </ConfirmAction>
      <ConfirmAction
        variant="default"
        refusal={returnReportRefusal(me, report, texts.return)}
        submission={giveBack}
        title={texts.returnTitle}
        text={texts.returnText}
        confirmLabel={texts.return}
        asksReason
      >
        {texts.return}
      </ConfirmAction>
    </>
  )
}
