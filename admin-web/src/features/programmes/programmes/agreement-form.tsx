import { agreementRoleNames, agreementRoles } from '@lidzas/domain/programmes/code-lists/agreements'
import { addAgreement, type AddAgreement, type Programme } from '@lidzas/sdk'
import { listOrganisationsOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { programmeTexts } from './programme-texts.ts'

export function AgreementForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const organisations =
    useQuery(listOrganisationsOptions({ query: { limit: 100, isActive: true } })).data?.data ?? []
  const form = useFields(
    {
      organisationId: '',
      role: 'PARTNER' as AddAgreement['role'],
      startsOn: programme.startsOn as string | null,
      endsOn: programme.endsOn as string | null,
      signedOn: null as string | null,
      documentReference: '',
    },
    { organisationId: required, startsOn: required },
  )
  const submission = useSubmit({
    send: (body: AddAgreement, headers) =>
      addAgreement({ path: { id: programme.id }, body, headers, throwOnError: true }),
    affects: 'agreement',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.addAgreement}
      submitLabel={texts.save}
      body={({ startsOn, documentReference, ...values }) => ({
        ...values,
        startsOn: startsOn!,
        documentReference: documentReference.trim() || null,
      })}
    >
      <NativeSelect
        label={texts.organisation}
        required
        data={[
          { value: '', label: '' },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('organisationId')}
      />
      <NativeSelect
        label={texts.part}
        data={agreementRoles.map((value) => ({ value, label: pick(agreementRoleNames[value]) }))}
        {...form.getInputProps('role')}
      />
      <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
      <DateField label={texts.endsOn} {...form.getInputProps('endsOn')} />
      <DateField label={texts.signedOn} {...form.getInputProps('signedOn')} />
      <TextInput label={texts.documentReference} {...form.getInputProps('documentReference')} />
    </SideForm>
  )
}
