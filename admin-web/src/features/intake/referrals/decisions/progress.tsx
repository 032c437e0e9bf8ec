import { enrolmentOutcomeNames } from '@lidzas/domain/intake/code-lists/closing'
import {
  nextStep,
  progressPhaseNames,
  waitingBandNames,
} from '@lidzas/domain/intake/referrals/referral-progress'
import { reportMachine } from '@lidzas/domain/results/states'
import type { ReferralRow } from '@lidzas/sdk'

import { AppLink } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { type Fact, Facts } from '../../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../../ui/theme/tone.ts'
import { referralTexts } from '../referral-texts.ts'

type Progress = NonNullable<ReferralRow['progress']>

const tones: Record<Progress['phase'], Tone> = {
  WAITING: 'wait',
  OFFERED: 'accent',
  MATCHING: 'info',
  PROPOSED: 'info',
  MENTORED: 'good',
  SUSPENDED: 'wait',
  ENDED: 'neutral',
  NEVER_STARTED: 'neutral',
}

/** Where the person is now, in two or three words. */
export function Phase({ progress }: { progress: Progress }) {
  const { pick } = useFormat()
  return <StatusBadge tone={tones[progress.phase]}>{pick(progressPhaseNames[progress.phase])}</StatusBadge>
}

/** What became of a referral, as facts: the answer to the call that nobody has to make. */
export function ProgressFacts({ progress }: { progress: Progress }) {
  const texts = useTexts(referralTexts)
  const { date, pick } = useFormat()
  const paths = usePaths()
  const { mentorship, report, lastContactOn, lastSessionOn, outcome, admittedOn, waitingBand } = progress
  const when = (on: string | null): string | null => on && date(on)
  const next = nextStep(progress.phase, report !== null)
  const known = (label: string, value: Fact['value']): Fact[] => (value ? [{ label, value }] : [])
  return (
    <Facts
      facts={[
        {
          label: texts.now,
          value: (
            <>
              <Phase progress={progress} />{' '}
              <AppLink to={paths.enrolment(progress.enrolmentId)}>{texts.toEnrolment}</AppLink>
            </>
          ),
        },
        ...known(texts.nextStep, next && pick(next)),
        ...known(texts.queue, waitingBand && pick(waitingBandNames[waitingBand])),
        ...known(texts.offer, when(progress.offerAnswerDueOn)),
        ...known(texts.admitted, when(admittedOn)),
        ...known(
          texts.mentor,
          mentorship && <AppLink to={paths.mentorship(mentorship.id)}>{mentorship.mentorGivenName}</AppLink>,
        ),
        ...known(texts.stage, mentorship && pick(mentorship.stage)),
        ...(outcome
          ? [{ label: texts.outcome, value: `${pick(outcomeNames(outcome))}, ${when(progress.closedOn)}` }]
          : known(texts.plannedEnd, when(progress.plannedEndOn))),
        ...known(texts.lastSession, when(lastSessionOn)),
        ...known(texts.lastContact, when(lastContactOn)),
        ...known(
          texts.report,
          report && (
            <AppLink to={paths.report(report.id)}>{pick(reportMachine.states[report.state])}</AppLink>
          ),
        ),
      ]}
    />
  )
}

function outcomeNames(outcome: string) {
  return enrolmentOutcomeNames[outcome as keyof typeof enrolmentOutcomeNames]
}
