import { educationStatuses, educationStatusNames } from '@lidzas/domain/intake/code-lists/enrolments'
import { genderNames, genders } from '@lidzas/domain/people/code-lists/genders'
import { externalSystemNames, externalSystems } from '@lidzas/domain/people/code-lists/persons'
import { personRefusal } from '@lidzas/domain/people/persons'
import { territoriesOn } from '@lidzas/domain/programmes/territories'
import { type Participant, updateParticipant, type UpdateParticipant } from '@lidzas/sdk'
import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { LanguagesField } from '../../../subjects/people/persons/languages-field.tsx'
import { participantTexts } from './participant-texts.ts'

export function EditParticipantForm({
  participant,
  onClose,
}: {
  participant: Participant
  onClose: () => void
}) {
  const texts = useTexts(participantTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const form = useFields(
    {
      givenName: participant.givenName,
      familyName: participant.familyName,
      birthDate: participant.birthDate,
      gender: participant.gender ?? '',
      phone: participant.phone ?? '',
      email: participant.email ?? '',
      languages: [...participant.languages],
      territoryCode: participant.territoryCode ?? '',
      educationStatus: participant.educationStatus ?? '',
      school: participant.school ?? '',
      strengths: participant.strengths ?? '',
      system: 'SOPA',
      number: '',
      confirmedNew: false,
      confirmedBirthDate: false,
    },
    { givenName: required, familyName: required, birthDate: required },
  )
  const { birthDate } = form.values
  const submission = useSubmit({
    send: (body: UpdateParticipant) =>
      updateParticipant({
        path: { id: participant.id },
        headers: ifMatch(participant),
        body,
        throwOnError: true,
      }),
    affects: 'participant',
    done: texts.saved,
    onDone: onClose,
  })
  const none = { value: '', label: texts.notGiven }
  // What the server wants confirmed can be confirmed.
  const asked = submission.error?.code
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(birthDate ? personRefusal({ birthDate }, today) : null)}
      title={texts.editTitle}
      submitLabel={texts.save}
      body={(values) => ({
        givenName: values.givenName.trim(),
        familyName: values.familyName.trim(),
        birthDate: values.birthDate!,
        gender: (values.gender || null) as Participant['gender'],
        phone: values.phone.trim() || null,
        email: values.email.trim() || null,
        languages: values.languages as UpdateParticipant['languages'],
        territoryCode: values.territoryCode || null,
        educationStatus: (values.educationStatus || null) as Participant['educationStatus'],
        school: values.school.trim() || null,
        strengths: values.strengths.trim() || null,
        ...(values.confirmedNew && { confirmedNew: true }),
        ...(values.confirmedBirthDate && { confirmed: ['BIRTH_DATE' as const] }),
        ...(values.number.trim() && {
          addExternalId: { system: values.system, externalId: values.number.trim() },
        }),
      })}
    >
      <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
      <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
      <DateField label={texts.birthDate} required {...form.getInputProps('birthDate')} />
      {asked === 'DUPLICATE_PERSON' && (
        <Checkbox label={texts.otherHuman} {...form.getInputProps('confirmedNew', { type: 'checkbox' })} />
      )}
      {asked === 'BIRTH_DATE_MISMATCH' && (
        <Checkbox
          label={texts.bothRight}
          {...form.getInputProps('confirmedBirthDate', { type: 'checkbox' })}
        />
      )}
      <NativeSelect
        label={texts.gender}
        data={[none, ...genders.map((value) => ({ value, label: pick(genderNames[value]) }))]}
        {...form.getInputProps('gender')}
      />
      <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
      <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
      <LanguagesField label={texts.languages} inputProps={form.getInputProps('languages')} />
      <NativeSelect
        label={texts.territory}
        data={[none, ...territoriesOn(today).map((one) => ({ value: one.code, label: pick(one) }))]}
        {...form.getInputProps('territoryCode')}
      />
      <NativeSelect
        label={texts.education}
        data={[
          none,
          ...educationStatuses.map((value) => ({ value, label: pick(educationStatusNames[value]) })),
        ]}
        {...form.getInputProps('educationStatus')}
      />
      <TextInput label={texts.school} {...form.getInputProps('school')} />
      <Textarea
        label={texts.strengths}
        description={texts.strengthsHelp}
        autosize
        minRows={3}
        {...form.getInputProps('strengths')}
      />
      <Group grow align="flex-end">
        <NativeSelect
          label={texts.addNumber}
          data={externalSystems.map((value) => ({ value, label: pick(externalSystemNames[value]) }))}
          {...form.getInputProps('system')}
        />
        <TextInput aria-label={texts.newNumber} {...form.getInputProps('number')} />
      </Group>
    </SideForm>
  )
}
