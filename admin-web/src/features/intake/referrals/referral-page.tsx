import { wholeYears } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { getReferralOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { ChecksList } from '../../../shared/records/checks-list.tsx'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { codeListsOptions, useCodeList } from '../../../shared/words/code-lists.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { prefetchAdmission, useAdmission } from './decisions/admission.ts'
import { useDeadlineWords } from './decisions/deadline.tsx'
import { ProgressFacts } from './decisions/progress.tsx'
import { ReasonsFacts } from './decisions/reasons.tsx'
import { Story } from './decisions/story.tsx'
import { useWrites } from './drafts/use-writes.ts'
import { Needs, Strengths } from './plan-facts.tsx'
import { ReferralActions } from './referral-actions.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'
import { Asked } from './steps/asked.tsx'

import classes from './referrals.module.css'

function useReferral() {
  return usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
}

function ReferralPage() {
  const referral = useReferral()
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const stats = useStats()
  return (
    <RecordPage
      back={{ to: paths.referrals, label: texts.title }}
      title={personName(referral.participant)}
      status={<ReferralStatus state={referral.state} />}
      lead={<AppLink to={paths.participant(referral.participantId)}>{texts.toParticipant}</AppLink>}
      actions={<ReferralActions referral={referral} />}
      stats={stats}
      intro={<Decision />}
      tabs={[
        {
          key: 'details',
          label: texts.details,
          content: () => <Details checks={may(me, 'consents:read')} />,
        },
        { key: 'story', label: texts.story, content: () => <Story referral={referral} /> },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="referral" objectId={referral.id} />,
        },
      ]}
    />
  )
}

function useStats() {
  const { participant, caseManager, channel, sentAt, decidedAt, decidedBy, ...referral } = useReferral()
  const texts = useTexts(referralTexts)
  const { day, date } = useFormat()
  const deadline = useDeadlineWords()(referral)
  const age = participant.birthDate ? wholeYears(participant.birthDate, localToday()) : null
  const isReferral = channel === 'CASE_MANAGER'
  return [
    { label: texts.age, value: age === null ? '–' : texts.years(age) },
    {
      label: isReferral ? texts.sentOn : texts.entered,
      value: sentAt ? day(sentAt) : texts.notYet,
      note: caseManager.displayName,
    },
    // Sent again after it was given back, it waits for a new answer.
    deadline
      ? {
          label: texts.deadline,
          value: referral.dueOn ? date(referral.dueOn) : texts.clockStands,
          note: deadline,
        }
      : {
          label: texts.decided,
          value: decidedAt ? day(decidedAt) : texts.notYet,
          note: decidedBy?.displayName,
        },
  ]
}

/** What the coordinator said when giving it back or declining, or why it was taken back. */
function Decision() {
  const referral = useReferral()
  const texts = useTexts(referralTexts)
  const writes = useWrites(referral)
  const declined = useCodeList('REFERRAL_DECLINE')
  const withdrawn = useCodeList('REFERRAL_WITHDRAW')
  const { state, decisionReason, decisionNote } = referral
  if (state === 'returned') return <Asked referral={referral} links={writes} />
  if (!decisionReason || (state !== 'declined' && state !== 'withdrawn')) return null
  const reason = (state === 'declined' ? declined : withdrawn).nameOf(decisionReason)
  return (
    <div className={classes.notice} role="note">
      <strong>{state === 'declined' ? texts.declinedBecause : texts.withdrawnBecause}</strong>
      {[reason, decisionNote].filter(Boolean).join('. ')}
    </div>
  )
}

function Details({ checks }: { checks: boolean }) {
  const referral = useReferral()
  const texts = useTexts(referralTexts)
  const isOpen = ['draft', 'sent', 'returned'].includes(referral.state)
  return (
    <div className={isOpen && checks ? classes.columns : undefined}>
      <div>
        {!isOpen && (
          <Panel title={texts.became} hint={texts.becameHint}>
            {referral.progress ? (
              <ProgressFacts progress={referral.progress} />
            ) : (
              <EmptyState title={texts.nothingYet} />
            )}
          </Panel>
        )}
        {referral.reasons && (
          <>
            <Panel title={texts.strengths}>
              <Strengths strengths={referral.strengths} />
            </Panel>
            <Panel title={texts.needs}>
              <Needs needs={referral.needs} />
            </Panel>
            <Panel title={referral.channel === 'CASE_MANAGER' ? texts.why : texts.whyApplied}>
              <ReasonsFacts referral={referral} />
            </Panel>
          </>
        )}
      </div>
      {isOpen && checks && <Conditions />}
    </div>
  )
}

/** The rules of admission over what is recorded so far; the same functions that the server asks. */
function Conditions() {
  const texts = useTexts(referralTexts)
  const { lines } = useAdmission(useReferral())
  return (
    <Panel title={texts.conditions} hint={texts.conditionsHint}>
      <ChecksList checks={lines} />
    </Panel>
  )
}

export const page = definePage({
  load: async ({ queryClient, id, programmeId, me }) => {
    const lists = queryClient.ensureQueryData(codeListsOptions)
    const referral = await queryClient.ensureQueryData(getReferralOptions({ path: { id } }))
    if (may(me, 'consents:read')) await prefetchAdmission(queryClient, programmeId, referral.participantId)
    await lists
  },
  Component: ReferralPage,
})
