import { withdrawConsentRefusal } from '@lidzas/domain/intake/consents/consents'
import { type Consent, withdrawConsent, type WithdrawConsent } from '@lidzas/sdk'
import { previewWithdrawalOptions } from '@lidzas/sdk/query'
import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { consentTexts } from './consent-words.ts'
import { WithdrawalEffects } from './withdrawal-effects.tsx'

/** Says first, by the same function that will do it, what a withdrawal sets in motion (#16). */
export function WithdrawConsentForm({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const texts = useTexts(consentTexts)
  const { required } = useChecks()
  const today = localToday()
  const form = useFields({ withdrawnOn: today as string | null, reason: '' }, { withdrawnOn: required })
  const { withdrawnOn } = form.values
  const refused = withdrawnOn ? withdrawConsentRefusal(consent, withdrawnOn, today) : null
  const { data: effects } = useQuery({
    ...previewWithdrawalOptions({ path: { id: consent.id }, query: { withdrawnOn: withdrawnOn ?? today } }),
    enabled: withdrawnOn !== null && refused === null,
    placeholderData: keepPreviousData,
    // Meetings may be planned meanwhile: each look is a new one.
    staleTime: 0,
    gcTime: 0,
  })
  const submission = useSubmit({
    send: (body: WithdrawConsent) =>
      withdrawConsent({ path: { id: consent.id }, headers: ifMatch(consent), body, throwOnError: true }),
    affects: 'consent',
    done: texts.withdrawn,
    onDone: onClose,
  })
  const count = effects?.sessions.length ?? 0
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refused) ?? (effects ? null : texts.looking)}
      title={texts.withdrawTitle}
      submitLabel={count > 0 ? texts.withdrawAnd(count) : texts.withdraw}
      body={({ reason, ...values }) => ({ withdrawnOn: values.withdrawnOn!, reason: reason.trim() || null })}
    >
      <DateField label={texts.withdrawDay} required maxDate={today} {...form.getInputProps('withdrawnOn')} />
      <TextInput label={texts.reason} maxLength={500} {...form.getInputProps('reason')} />
      {effects ? <WithdrawalEffects effects={effects} /> : <TableSkeleton label={texts.looking} />}
    </SideForm>
  )
}
