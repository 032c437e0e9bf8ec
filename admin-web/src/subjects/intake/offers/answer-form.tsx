import {
  declineReasons,
  offerAnswerReasonNames,
  withdrawReasons,
} from '@lidzas/domain/intake/code-lists/offers'
import { declinePlaceOffer, withdrawPlaceOffer } from '@lidzas/sdk'
import { Checkbox, NativeSelect, Text, Textarea } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { offerTexts } from './offer-texts.ts'

type Props = { offer: { id: string; version: number }; name: string; onClose: () => void }
type Decline = (typeof declineReasons)[number]
type Withdraw = (typeof withdrawReasons)[number]

/** The family does not take the place. */
export function DeclineForm({ offer, name, onClose }: Props) {
  const texts = useTexts(offerTexts)
  const { required } = useChecks()
  const form = useFields({ reason: '' as Decline | '', note: '', offerNext: true }, { reason: required })
  const submission = useSubmit({
    send: (body: { reason: Decline; note: string | null; offerNext: boolean }) =>
      declinePlaceOffer({ path: { id: offer.id }, headers: ifMatch(offer), body, throwOnError: true }),
    affects: 'placeOffer',
    done: texts.declined,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.declineTitle(name)}
      submitLabel={texts.decline}
      body={({ reason, note, offerNext }) => ({
        reason: reason || 'OTHER',
        note: note.trim() || null,
        offerNext,
      })}
    >
      <Text>{texts.declineHelp}</Text>
      <Reason reasons={declineReasons} input={form.getInputProps('reason')} />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      <Checkbox label={texts.offerNext} {...form.getInputProps('offerNext', { type: 'checkbox' })} />
    </SideForm>
  )
}

/** The offer is taken back. */
export function WithdrawForm({ offer, name, onClose }: Props) {
  const texts = useTexts(offerTexts)
  const { required } = useChecks()
  const form = useFields({ reason: '' as Withdraw | '', note: '' }, { reason: required })
  const submission = useSubmit({
    send: (body: { reason: Withdraw; note: string | null }) =>
      withdrawPlaceOffer({ path: { id: offer.id }, headers: ifMatch(offer), body, throwOnError: true }),
    affects: 'placeOffer',
    done: texts.withdrawn,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.withdrawTitle(name)}
      submitLabel={texts.withdraw}
      body={({ reason, note }) => ({ reason: reason || 'OTHER', note: note.trim() || null })}
    >
      <Text>{texts.withdrawHelp}</Text>
      <Reason reasons={withdrawReasons} input={form.getInputProps('reason')} />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}

function Reason(props: { reasons: readonly (Decline | Withdraw)[]; input: object }) {
  const texts = useTexts(offerTexts)
  const { pick } = useFormat()
  return (
    <NativeSelect
      label={texts.reason}
      required
      data={[
        { value: '', label: texts.chooseReason },
        ...props.reasons.map((value) => ({ value, label: pick(offerAnswerReasonNames[value]) })),
      ]}
      {...props.input}
    />
  )
}
