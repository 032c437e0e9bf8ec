import { referralDeclineReasonNames, type ReferralDeclineReason } from '@lidzas/domain/code-lists/admission'
import { localDate, wholeYears } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import { getReferralOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { ChecksList } from '../../shared/checks-list.tsx'
import { useFormat } from '../../shared/format.ts'
import { History } from '../../shared/history.tsx'
import { AppLink } from '../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { RecordPage } from '../../shared/record-page.tsx'
import { useTexts } from '../../shared/texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { prefetchAdmission, useAdmission } from './admission.ts'
import { ProgressFacts } from './progress.tsx'
import { ReasonsFacts } from './reasons.tsx'
import { ReferralActions } from './referral-actions.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

function ReferralPage() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const { day } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const { participant, caseManager, sentAt, decidedAt, decidedBy } = referral
  // Sent again after it was given back, it waits for a new answer.
  const waits = referral.state === 'sent'
  const age = participant.birthDate ? wholeYears(participant.birthDate, localDate(new Date())) : null
  return (
    <RecordPage
      back={{ to: paths.referrals, label: texts.title }}
      title={personName(participant)}
      status={<ReferralStatus state={referral.state} />}
      lead={<AppLink to={paths.participant(participant.id)}>{texts.toParticipant}</AppLink>}
      actions={<ReferralActions referral={referral} />}
      stats={[
        { label: texts.age, value: age === null ? '–' : texts.years(age) },
        {
          label: texts.sentOn,
          value: sentAt ? day(sentAt) : texts.notYet,
          note: caseManager.displayName,
        },
        {
          label: texts.decided,
          value: decidedAt && !waits ? day(decidedAt) : texts.notYet,
          note: waits ? undefined : decidedBy?.displayName,
        },
      ]}
      intro={<Decision />}
      tabs={[
        {
          key: 'details',
          label: texts.details,
          content: () => <Details checks={may(me, 'consents:read')} />,
        },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="referral" objectId={referral.id} />,
        },
      ]}
    />
  )
}

/** What the coordinator said when giving it back or declining. */
function Decision() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { state, decisionReason, decisionNote } = referral
  if (!decisionReason || (state !== 'returned' && state !== 'declined')) return null
  const reason =
    state === 'declined'
      ? pick(referralDeclineReasonNames[decisionReason as ReferralDeclineReason])
      : decisionReason
  return (
    <div className={classes.notice} role="note">
      <strong>{state === 'returned' ? texts.returnedBecause : texts.declinedBecause}</strong>
      {[reason, decisionNote].filter(Boolean).join('. ')}
    </div>
  )
}

function Details({ checks }: { checks: boolean }) {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
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
          <Panel title={texts.why}>
            <ReasonsFacts referral={referral} />
          </Panel>
        )}
      </div>
      {isOpen && checks && <Conditions />}
    </div>
  )
}

/** The rules of admission over what is recorded so far; the same functions that the server asks. */
function Conditions() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const { lines } = useAdmission(referral)
  return (
    <Panel title={texts.conditions} hint={texts.conditionsHint}>
      <ChecksList checks={lines} />
    </Panel>
  )
}

export const page = definePage({
  load: async ({ queryClient, id, programmeId, me }) => {
    const referral = await queryClient.ensureQueryData(getReferralOptions({ path: { id } }))
    if (!may(me, 'consents:read')) return
    await prefetchAdmission(queryClient, programmeId, referral.participantId)
  },
  Component: ReferralPage,
})
