import { acceptPlaceOffer, type WaitingRow } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DeclineForm, WithdrawForm } from './answer-form.tsx'
import { OfferForm } from './offer-form.tsx'
import { offerTexts } from './offer-texts.ts'
import { isOffered, useVacancyRefusal } from './vacancy.ts'

type Waiting = Pick<WaitingRow, 'id' | 'programmeId' | 'participant' | 'offer'>
type Live = { id: string; version: number; state: string }

/** The next step with a place for somebody who waits: offer it, note the answer, or take it back. */
export function OfferActions({ row, size = 'xs' }: { row: Waiting; size?: 'xs' | 'sm' }) {
  if (row.offer && isOffered(row)) return <Answers row={row} offer={row.offer} size={size} />
  return <Offer row={row} size={size} />
}

function Offer({ row, size }: { row: Waiting; size: 'xs' | 'sm' }) {
  const texts = useTexts(offerTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton
        size={size}
        variant="default"
        refusal={useVacancyRefusal(row.programmeId)}
        onClick={() => setOpen(true)}
      >
        {texts.offer}
      </ActionButton>
      {open && <OfferForm enrolment={row} onClose={() => setOpen(false)} />}
    </>
  )
}

function Answers({ row, offer, size }: { row: Waiting; offer: Live; size: 'xs' | 'sm' }) {
  const texts = useTexts(offerTexts)
  const [open, setOpen] = useState<'decline' | 'withdraw' | null>(null)
  const accept = useSubmit({
    send: () => acceptPlaceOffer({ path: { id: offer.id }, headers: ifMatch(offer), throwOnError: true }),
    affects: 'placeOffer',
    done: texts.accepted,
  })
  const form = { offer, name: personName(row.participant), onClose: () => setOpen(null) }
  return (
    <>
      {offer.state === 'open' && (
        <ConfirmAction
          size={size}
          variant="default"
          refusal={null}
          submission={accept}
          title={texts.acceptTitle}
          text={texts.acceptText}
          confirmLabel={texts.accept}
        >
          {texts.accept}
        </ConfirmAction>
      )}
      <Button size={size} variant="default" onClick={() => setOpen('decline')}>
        {texts.decline}
      </Button>
      <Button size={size} variant="subtle" onClick={() => setOpen('withdraw')}>
        {texts.withdraw}
      </Button>
      {open === 'decline' && <DeclineForm {...form} />}
      {open === 'withdraw' && <WithdrawForm {...form} />}
    </>
  )
}
