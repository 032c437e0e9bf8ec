import { referralDeclineReasonNames, referralDeclineReasons } from '@lidzas/domain/code-lists/admission'
import { localDate } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import { acceptReferralRefusal } from '@lidzas/domain/referrals'
import { refusal } from '@lidzas/domain/refusal'
import {
  acceptReferral,
  declineReferral,
  type DeclineReferral,
  type Referral,
  returnReferral,
  withdrawReferral,
} from '@lidzas/sdk'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../api/client.ts'
import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { ConfirmAction } from '../../shared/confirm-action.tsx'
import { useFormat } from '../../shared/format.ts'
import { LinkButton } from '../../shared/links.tsx'
import { usePaths } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { SideForm } from '../../shared/side-form.tsx'
import { useTexts } from '../../shared/texts.ts'
import { useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { useAdmission } from './admission.ts'
import { referralTexts } from './referral-texts.ts'

const outOfDate = [
  'getReferral',
  'listReferrals',
  'listWaitingList',
  'getProgrammeOverview',
  'getToday',
  'getTimeline',
]

/** What can be done with the referral now, by the reader's role. */
export function ReferralActions({ referral }: { referral: Referral }) {
  const me = usePrefetched(meOptions)
  const writes = may(me, 'referrals:write') && referral.caseManager.id === me.id
  const { state } = referral
  return (
    <>
      {may(me, 'referrals:decide') && state === 'sent' && <Decide referral={referral} />}
      {writes && <OwnActions referral={referral} />}
    </>
  )
}

function OwnActions({ referral }: { referral: Referral }) {
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  const withdraw = useSubmit({
    send: () =>
      withdrawReferral({ path: { id: referral.id }, headers: ifMatch(referral), throwOnError: true }),
    invalidates: outOfDate,
    done: texts.withdrawn,
  })
  if (!['draft', 'sent', 'returned'].includes(referral.state)) return null
  return (
    <>
      {referral.state !== 'sent' && (
        <LinkButton to={paths.editReferral(referral.id)}>{texts.edit}</LinkButton>
      )}
      <ConfirmAction
        variant="default"
        refusal={null}
        submission={withdraw}
        title={texts.withdrawTitle}
        text={texts.withdrawText}
        confirmLabel={texts.withdraw}
        danger
      >
        {texts.withdraw}
      </ConfirmAction>
    </>
  )
}

function Decide({ referral }: { referral: Referral }) {
  const texts = useTexts(referralTexts)
  const [declining, setDeclining] = useState(false)
  const { programme, policy, consentFacts } = useAdmission(referral)
  const accept = useSubmit({
    send: () => acceptReferral({ path: { id: referral.id }, headers: ifMatch(referral), throwOnError: true }),
    invalidates: outOfDate,
    done: texts.accepted,
  })
  const giveBack = useSubmit({
    send: (reason: string) =>
      returnReferral({
        path: { id: referral.id },
        headers: ifMatch(referral),
        body: { reason },
        throwOnError: true,
      }),
    invalidates: outOfDate,
    done: texts.returned,
  })
  const asked = { state: referral.state, targetGroups: referral.targetGroups ?? [] }
  const stands = consentFacts
    ? acceptReferralRefusal(asked, programme, policy, consentFacts, false, localDate(new Date()))
    : refusal('BIRTH_DATE_REQUIRED')
  return (
    <>
      <ConfirmAction
        refusal={stands}
        submission={accept}
        title={texts.acceptTitle}
        text={texts.acceptText(personName(referral.participant))}
        confirmLabel={texts.accept}
      >
        {texts.accept}
      </ConfirmAction>
      <ConfirmAction
        variant="default"
        refusal={null}
        submission={giveBack}
        title={texts.giveBackTitle}
        text={texts.giveBackText}
        confirmLabel={texts.giveBack}
        asksReason
        reasonHelp={texts.giveBackHelp}
      >
        {texts.giveBack}
      </ConfirmAction>
      <Button variant="default" onClick={() => setDeclining(true)}>
        {texts.decline}
      </Button>
      {declining && <DeclineForm referral={referral} onClose={() => setDeclining(false)} />}
    </>
  )
}

function DeclineForm({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const form = useFields<{ reason: DeclineReferral['reason']; note: string }>({
    reason: 'NOT_ELIGIBLE',
    note: '',
  })
  const submission = useSubmit({
    send: (body: DeclineReferral) =>
      declineReferral({ path: { id: referral.id }, headers: ifMatch(referral), body, throwOnError: true }),
    invalidates: outOfDate,
    done: texts.declined,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.declineTitle}
      submitLabel={texts.decline}
      body={({ reason, note }) => ({ reason, note: note.trim() || null })}
    >
      <NativeSelect
        label={texts.declineReason}
        data={referralDeclineReasons.map((value) => ({
          value,
          label: pick(referralDeclineReasonNames[value]),
        }))}
        {...form.getInputProps('reason')}
      />
      <Textarea label={texts.note} autosize minRows={3} {...form.getInputProps('note')} />
    </SideForm>
  )
}
