import {
  type ConsentForm,
  consentFormNames,
  consentForms,
  type ConsentGiver,
  type ConsentLanguage,
  consentLanguageNames,
  consentLanguages,
  type ConsentPurpose,
  consentPurposeNames,
  consentPurposes,
  representationBasisNames,
} from '@lidzas/domain/code-lists/admission'
import { mayRepresent, recordConsentRefusal } from '@lidzas/domain/consents'
import { localDate } from '@lidzas/domain/dates'
import { refusal } from '@lidzas/domain/refusal'
import { recordConsent, type RecordConsent } from '@lidzas/sdk'
import { getParticipantOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'

import { usePrefetched } from '../../api/query-client.ts'
import { useReason } from '../action-button.tsx'
import { DateField } from '../date-field.tsx'
import { useFormat } from '../format.ts'
import { personName } from '../person-name.ts'
import { SideForm } from '../side-form.tsx'
import { useTexts } from '../texts.ts'
import { useChecks, useFields } from '../use-fields.ts'
import { useSubmit } from '../use-submit.ts'
import { peopleTexts } from './people-texts.ts'
import { representationsOf } from './representatives-panel.tsx'

const self = 'PARTICIPANT'
const giverOf = (choice: string): ConsentGiver => (choice === self ? 'PARTICIPANT' : 'REPRESENTATIVE')

/** One consent: the rule that the server asks says at once whether this person may give it on that day. */
export function RecordConsentForm(props: {
  participantId: string
  programmeId: string
  onClose: () => void
}) {
  const { participantId, programmeId, onClose } = props
  const texts = useTexts(peopleTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data: representations } = usePrefetched(representationsOf(participantId))
  const today = localDate(new Date())
  const form = useFields(
    {
      purpose: 'PARTICIPATION' as ConsentPurpose,
      giver: self,
      givenOn: today as string | null,
      form: 'PAPER' as ConsentForm,
      textVersion: '',
      language: 'lv' as ConsentLanguage,
    },
    { givenOn: required, textVersion: required },
  )
  const { giver, givenOn, purpose, language } = form.values
  const representation = representations.find(({ id }) => id === giver) ?? null
  const stands =
    birthDate && givenOn
      ? recordConsentRefusal(
          {
            purposes: [purpose],
            givenBy: giverOf(giver),
            givenOn,
            // An empty version is said at its field.
            textVersion: form.values.textVersion || '-',
            language,
            representation,
          },
          { birthDate, representations },
          today,
        )
      : birthDate
        ? null
        : refusal('BIRTH_DATE_REQUIRED')
  const submission = useSubmit({
    send: (body: RecordConsent, headers) =>
      recordConsent({ path: { id: participantId }, body, headers, throwOnError: true }),
    invalidates: ['listConsents', 'getEligibility', 'listWaitingList', 'getToday', 'getTimeline'],
    done: texts.saved,
    onDone: onClose,
  })
  const signers = representations.filter((row) => birthDate && mayRepresent(row, birthDate, givenOn ?? today))
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(stands)}
      title={texts.addConsent}
      submitLabel={texts.save}
      body={({ giver: by, ...values }) => ({
        programmeId,
        purpose: values.purpose,
        givenBy: giverOf(by),
        representationId: by === self ? null : by,
        givenOn: values.givenOn!,
        form: values.form,
        textVersion: values.textVersion.trim(),
        language: values.language,
      })}
    >
      <NativeSelect
        label={texts.purpose}
        data={consentPurposes.map((value) => ({ value, label: pick(consentPurposeNames[value]) }))}
        {...form.getInputProps('purpose')}
      />
      <NativeSelect
        label={texts.givenBy}
        data={[
          { value: self, label: texts.himself },
          ...signers.map((row) => ({
            value: row.id,
            label: `${personName(row.representative)} – ${pick(representationBasisNames[row.basis]).toLowerCase()}`,
          })),
        ]}
        {...form.getInputProps('giver')}
      />
      <DateField label={texts.givenOn} required {...form.getInputProps('givenOn')} />
      <NativeSelect
        label={texts.form}
        data={consentForms.map((value) => ({ value, label: pick(consentFormNames[value]) }))}
        {...form.getInputProps('form')}
      />
      <TextInput
        label={texts.textVersion}
        description={texts.textVersionHelp}
        required
        {...form.getInputProps('textVersion')}
      />
      <NativeSelect
        label={texts.language}
        data={consentLanguages.map((value) => ({ value, label: pick(consentLanguageNames[value]) }))}
        {...form.getInputProps('language')}
      />
    </SideForm>
  )
}
