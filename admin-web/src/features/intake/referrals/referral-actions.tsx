import { may } from '@lidzas/domain/core/permissions'
import {
  declineReferralRefusal,
  editReferralRefusal,
  withdrawReferralRefusal,
} from '@lidzas/domain/intake/referrals/referrals'
import { declineReferral, type Referral, withdrawApplication, withdrawReferral } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Accept } from './decisions/accept.tsx'
import { decisionTexts } from './decisions/decision-texts.ts'
import { ReasonForm } from './decisions/reason-form.tsx'
import { ReturnForm } from './decisions/return-form.tsx'
import { useWrites } from './drafts/use-writes.ts'

type Form = 'return' | 'decline' | 'withdraw'
const underWay = ['draft', 'sent', 'returned']

/** What can be done with the referral now, by the reader's role. */
export function ReferralActions({ referral }: { referral: Referral }) {
  const texts = useTexts(decisionTexts)
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const writes = useWrites(referral)
  const [form, setForm] = useState<Form | null>(null)
  const decides = may(me, 'referrals:decide') && referral.state === 'sent'
  const isReferral = referral.channel === 'CASE_MANAGER'
  const onClose = () => setForm(null)
  return (
    <>
      {decides && <Accept referral={referral} />}
      {writes && editReferralRefusal(referral) === null && (
        <LinkButton to={paths.editReferral(referral.id)} variant={decides ? 'default' : 'filled'}>
          {isReferral ? texts.edit : texts.complete}
        </LinkButton>
      )}
      {decides && isReferral && (
        <Button variant="default" onClick={() => setForm('return')}>
          {texts.return}
        </Button>
      )}
      {decides && (
        <Button variant="default" onClick={() => setForm('decline')}>
          {texts.decline}
        </Button>
      )}
      {writes && underWay.includes(referral.state) && (
        <Button variant="default" onClick={() => setForm('withdraw')}>
          {texts.withdraw}
        </Button>
      )}
      {form === 'return' && <ReturnForm {...{ referral, onClose }} />}
      {form === 'decline' && <Decline {...{ referral, onClose }} />}
      {form === 'withdraw' && <Withdraw {...{ referral, onClose }} />}
    </>
  )
}

function Decline({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const texts = useTexts(decisionTexts)
  const isReferral = referral.channel === 'CASE_MANAGER'
  return (
    <ReasonForm
      list="REFERRAL_DECLINE"
      title={isReferral ? texts.declineTitle : texts.declineApplication}
      text={isReferral ? texts.declineText : texts.declineApplicationText}
      submitLabel={texts.decline}
      noteLabel={isReferral ? texts.note : texts.ownNote}
      done={isReferral ? texts.declined : texts.declinedApplication}
      refusal={(reason, note) => declineReferralRefusal(referral, reason, note)}
      send={(body) =>
        declineReferral({ path: { id: referral.id }, headers: ifMatch(referral), body, throwOnError: true })
      }
      onClose={onClose}
    />
  )
}

function Withdraw({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const texts = useTexts(decisionTexts)
  const isReferral = referral.channel === 'CASE_MANAGER'
  const send = isReferral ? withdrawReferral : withdrawApplication
  return (
    <ReasonForm
      list="REFERRAL_WITHDRAW"
      title={isReferral ? texts.withdrawTitle : texts.withdrawApplication}
      text={isReferral ? texts.withdrawText : texts.withdrawApplicationText}
      submitLabel={texts.withdraw}
      noteLabel={texts.ownNote}
      done={isReferral ? texts.withdrawn : texts.withdrawnApplication}
      refusal={(reason, note) => withdrawReferralRefusal(referral, reason, note)}
      send={(body) =>
        send({ path: { id: referral.id }, headers: ifMatch(referral), body, throwOnError: true })
      }
      onClose={onClose}
    />
  )
}
