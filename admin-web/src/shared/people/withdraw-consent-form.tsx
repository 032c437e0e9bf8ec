import { withdrawConsentRefusal } from '@lidzas/domain/consents'
import { localDate } from '@lidzas/domain/dates'
import { type Consent, withdrawConsent, type WithdrawConsent } from '@lidzas/sdk'
import { Text, TextInput } from '@mantine/core'

import { ifMatch } from '../../api/client.ts'
import { useReason } from '../action-button.tsx'
import { DateField } from '../date-field.tsx'
import { SideForm } from '../side-form.tsx'
import { useTexts } from '../texts.ts'
import { useChecks, useFields } from '../use-fields.ts'
import { useSubmit } from '../use-submit.ts'
import { peopleTexts } from './people-texts.ts'

/** Says first what a withdrawal sets in motion (#16). */
export function WithdrawConsentForm({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const texts = useTexts(peopleTexts)
  const { required } = useChecks()
  const today = localDate(new Date())
  const form = useFields({ withdrawnOn: today as string | null, reason: '' }, { withdrawnOn: required })
  const { withdrawnOn } = form.values
  const submission = useSubmit({
    send: (body: WithdrawConsent) =>
      withdrawConsent({ path: { id: consent.id }, headers: ifMatch(consent), body, throwOnError: true }),
    invalidates: [
      'listConsents',
      'getEligibility',
      'listWaitingList',
      'listSessions',
      'getEnrolment',
      'listEnrolments',
      'getToday',
      'getTimeline',
    ],
    done: texts.withdrawn,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(withdrawnOn ? withdrawConsentRefusal(consent, withdrawnOn, today) : null)}
      title={texts.withdrawTitle}
      submitLabel={texts.withdraw}
      body={({ reason, ...values }) => ({ withdrawnOn: values.withdrawnOn!, reason: reason.trim() || null })}
    >
      <Text>{consent.purpose === 'PARTICIPATION' ? texts.withdrawParticipation : texts.withdrawPlain}</Text>
      <DateField label={texts.withdrawDay} required {...form.getInputProps('withdrawnOn')} />
      <TextInput label={texts.reason} {...form.getInputProps('reason')} />
    </SideForm>
  )
}
