import { enrolmentOutcomeNames, type EnrolmentOutcome } from '@lidzas/domain/code-lists/closing'
import { reportMachine } from '@lidzas/domain/states'
import type { ReferralRow } from '@lidzas/sdk'

import { EnrolmentStatus } from '../../shared/enrolment-status.tsx'
import { useFormat } from '../../shared/format.ts'
import { AppLink } from '../../shared/links.tsx'
import { usePaths } from '../../shared/page.ts'
import { useTexts } from '../../shared/texts.ts'
import { Facts } from '../../ui/panel.tsx'
import { referralTexts } from './referral-texts.ts'

type Progress = NonNullable<ReferralRow['progress']>

/** What became of a referral, as facts: the answer to the call that nobody has to make. */
export function ProgressFacts({ progress }: { progress: Progress }) {
  const texts = useTexts(referralTexts)
  const { date, pick } = useFormat()
  const paths = usePaths()
  const { mentorship, report, lastContactOn, lastSessionOn } = progress
  const outcome = progress.outcome as EnrolmentOutcome | null
  return (
    <Facts
      facts={[
        {
          label: texts.stay,
          value: (
            <>
              <EnrolmentStatus state={progress.enrolmentState} />{' '}
              <AppLink to={paths.enrolment(progress.enrolmentId)}>{texts.toEnrolment}</AppLink>
            </>
          ),
        },
        ...(progress.admittedOn ? [{ label: texts.admitted, value: date(progress.admittedOn) }] : []),
        ...(outcome
          ? [
              {
                label: texts.outcome,
                value: `${pick(enrolmentOutcomeNames[outcome])}, ${date(progress.closedOn!)}`,
              },
            ]
          : [{ label: texts.plannedEnd, value: progress.plannedEndOn && date(progress.plannedEndOn) }]),
        {
          label: texts.mentor,
          value: mentorship && (
            <AppLink to={paths.mentorship(mentorship.id)}>{mentorship.mentorGivenName}</AppLink>
          ),
        },
        { label: texts.stage, value: mentorship && pick(mentorship.stage) },
        { label: texts.lastSession, value: lastSessionOn && date(lastSessionOn) },
        { label: texts.lastContact, value: lastContactOn && date(lastContactOn) },
        {
          label: texts.report,
          value: report && (
            <AppLink to={paths.report(report.id)}>{pick(reportMachine.states[report.state])}</AppLink>
          ),
        },
      ]}
    />
  )
}
