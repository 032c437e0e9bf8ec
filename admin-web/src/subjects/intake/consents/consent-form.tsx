import { refusal } from '@lidzas/domain/core/refusal'
import { recordConsentRefusal } from '@lidzas/domain/intake/consents/consents'
import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import { mayRepresent } from '@lidzas/domain/people/representing'
import {
  consentFormNames,
  consentForms,
  type ConsentGiver,
  consentLanguageNames,
  consentLanguages,
  type ConsentPurpose,
  consentPurposeNames,
  consentPurposes,
} from '@lidzas/domain/programmes/code-lists/consents'
import { textInForce } from '@lidzas/domain/programmes/consent-texts'
import { type Consent, correctConsent, recordConsent, type RecordConsent } from '@lidzas/sdk'
import { getParticipantOptions, listConsentTextsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { FileField } from '../../people/documents/file-field.tsx'
import { representationsOf } from '../../people/representations/representatives-panel.tsx'
import { bodyOf, self, startOf, type Values } from './consent-values.ts'
import { consentTexts } from './consent-words.ts'
import { SignedText } from './signed-text.tsx'

/**
 * One consent, or the corrected record of one. Nothing is chosen beforehand but what the reader came to record (#18); the
 * rule that the server asks says at once whether this person may give it on that day.
 */
export function RecordConsentForm(props: {
  participantId: string
  programmeId: string
  purpose?: ConsentPurpose
  givenBy?: ConsentGiver
  corrects?: Consent
  onClose: () => void
}) {
  const { participantId, programmeId, corrects, onClose } = props
  const texts = useTexts(consentTexts)
  const { required } = useChecks()
  const { pick } = useFormat()
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data: representations } = usePrefetched(representationsOf(participantId))
  const { data: kept } = useQuery(listConsentTextsOptions({ query: { programmeId, limit: 100 } }))
  const today = localToday()
  const signersOn = (day: string) =>
    representations.filter((row) => birthDate && mayRepresent(row, birthDate, day))
  const form = useFields<Values>(
    startOf(props, { signer: signersOn(today)[0]?.id ?? '', scan: texts.hasScan }, today),
    {
      purpose: required,
      giver: required,
      givenOn: required,
      form: required,
      witnessName: (name, { form: how }) => (how === 'ORAL_WITNESSED' ? required(name) : null),
    },
  )
  const { giver, givenOn, purpose, language, form: how } = form.values
  const representation = representations.find(({ id }) => id === giver) ?? null
  const text = purpose && givenOn ? textInForce(kept?.data ?? [], purpose, givenOn) : null
  const body = (values: Values) => bodyOf(values, programmeId, text)
  const stands =
    birthDate && givenOn && purpose && giver && how
      ? recordConsentRefusal(
          // What is missing at a field is said there.
          {
            ...body(form.values),
            purposes: [purpose],
            textVersion: '-',
            representation,
            witnessName: how === 'ORAL_WITNESSED' ? '-' : null,
          },
          { birthDate, representations },
          today,
        )
      : birthDate
        ? null
        : refusal('BIRTH_DATE_REQUIRED', undefined, '')
  const submission = useSubmit({
    send: (sent: RecordConsent, headers) =>
      corrects
        ? correctConsent({
            path: { id: corrects.id },
            body: sent,
            headers: ifMatch(corrects),
            throwOnError: true,
          })
        : recordConsent({ path: { id: participantId }, body: sent, headers, throwOnError: true }),
    affects: 'consent',
    done: corrects ? texts.corrected : texts.saved,
    onDone: onClose,
  })
  const unset = { value: '', label: texts.choose, disabled: true }
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, body }}
      reason={useReason(stands)}
      title={corrects ? texts.correctTitle : texts.recordTitle}
      submitLabel={texts.save}
    >
      {corrects && <Text>{texts.correctLead}</Text>}
      <NativeSelect
        label={texts.purpose}
        required
        disabled={corrects !== undefined}
        data={[
          unset,
          ...consentPurposes.map((value) => ({ value, label: pick(consentPurposeNames[value]) })),
        ]}
        {...form.getInputProps('purpose')}
      />
      <NativeSelect
        label={texts.givenBy}
        required
        data={[
          unset,
          { value: self, label: texts.himself },
          ...signersOn(givenOn ?? today).map((row) => ({
            value: row.id,
            label: `${personName(row.representative)} – ${pick(representationBasisNames[row.basis]).toLowerCase()}`,
          })),
        ]}
        {...form.getInputProps('giver')}
      />
      <DateField label={texts.givenOn} required maxDate={today} {...form.getInputProps('givenOn')} />
      {text ? (
        <SignedText
          text={text}
          language={language}
          reading={form.values.reading}
          onLanguage={(value) => form.setFieldValue('language', value)}
          onReading={(value) => form.setFieldValue('reading', value)}
        />
      ) : (
        purpose &&
        kept && (
          <>
            <TextInput
              label={texts.textVersion}
              description={`${texts.noText} ${texts.textVersionHelp}`}
              required
              {...form.getInputProps('textVersion')}
            />
            <NativeSelect
              label={texts.language}
              data={consentLanguages.map((value) => ({ value, label: pick(consentLanguageNames[value]) }))}
              {...form.getInputProps('language')}
            />
          </>
        )
      )}
      <NativeSelect
        label={texts.how}
        required
        data={[unset, ...consentForms.map((value) => ({ value, label: pick(consentFormNames[value]) }))]}
        {...form.getInputProps('form')}
      />
      {how === 'ORAL_WITNESSED' && (
        <TextInput
          label={texts.witness}
          description={texts.witnessHelp}
          required
          {...form.getInputProps('witnessName')}
        />
      )}
      {how !== '' && how !== 'ORAL_WITNESSED' && (
        <FileField
          label={how === 'ELECTRONIC' ? texts.signedFile : texts.scan}
          description={how === 'ELECTRONIC' ? texts.signedFileHelp : `${texts.scanHelp} ${texts.scanLater}`}
          required={how === 'ELECTRONIC'}
          participantId={participantId}
          kind="CONSENT"
          value={form.values.document}
          onChange={(document) => form.setFieldValue('document', document)}
          error={form.errors.documentId as string | undefined}
        />
      )}
      <DateField label={texts.endsOn} description={texts.endsOnHelp} {...form.getInputProps('endsOn')} />
    </SideForm>
  )
}
