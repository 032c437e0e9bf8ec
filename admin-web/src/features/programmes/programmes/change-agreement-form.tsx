import { type Agreement, updateAgreement, type UpdateAgreement } from '@lidzas/sdk'
import { Button, Fieldset, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { programmeTexts } from './programme-texts.ts'

type Signatory = Agreement['signatories'][number]

/** Signing an agreement, or ending it: who signed, in which position, for whom (L-09). */
export function ChangeAgreementForm({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const form = useFields({
    signedOn: agreement.signedOn,
    endsOn: agreement.endsOn,
    documentReference: agreement.documentReference ?? '',
    signatories: structuredClone(agreement.signatories),
  })
  const submission = useSubmit({
    send: (body: UpdateAgreement) =>
      updateAgreement({ path: { id: agreement.id }, headers: ifMatch(agreement), body, throwOnError: true }),
    affects: 'agreement',
    done: texts.saved,
    onDone: onClose,
  })
  const signatory: Signatory = { name: '', position: '', organisation: agreement.organisationName }
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={agreement.organisationName}
      submitLabel={texts.save}
      body={(values) => ({
        ...values,
        documentReference: values.documentReference.trim() || null,
        signatories: values.signatories.filter(({ name }) => name.trim()),
      })}
    >
      <DateField label={texts.signedOn} {...form.getInputProps('signedOn')} />
      <DateField label={texts.endsOn} {...form.getInputProps('endsOn')} />
      <TextInput label={texts.documentReference} {...form.getInputProps('documentReference')} />
      {form.values.signatories.map((_, index) => (
        <Fieldset key={index} legend={texts.signatories}>
          <TextInput label={texts.personName} {...form.getInputProps(`signatories.${index}.name`)} />
          <TextInput label={texts.position} {...form.getInputProps(`signatories.${index}.position`)} />
          <TextInput
            label={texts.organisation}
            {...form.getInputProps(`signatories.${index}.organisation`)}
          />
        </Fieldset>
      ))}
      <Button variant="default" onClick={() => form.insertListItem('signatories', signatory)}>
        {texts.addSignatory}
      </Button>
    </SideForm>
  )
}
