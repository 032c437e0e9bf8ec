import {
  type RepresentationBasis,
  representationBases,
  representationBasisNames,
} from '@lidzas/domain/code-lists/admission'
import { localDate } from '@lidzas/domain/dates'
import { recordRepresentationRefusal } from '@lidzas/domain/representations'
import {
  addRepresentation,
  type AddRepresentation,
  endRepresentation,
  type EndRepresentation,
  type Representation,
} from '@lidzas/sdk'
import { NativeSelect, TextInput } from '@mantine/core'

import { ifMatch } from '../../api/client.ts'
import { useReason } from '../action-button.tsx'
import { DateField } from '../date-field.tsx'
import { useFormat } from '../format.ts'
import { SideForm } from '../side-form.tsx'
import { useTexts } from '../texts.ts'
import { useChecks, useFields } from '../use-fields.ts'
import { useSubmit } from '../use-submit.ts'
import { peopleTexts } from './people-texts.ts'

const outOfDate = [
  'listRepresentations',
  'listRepresentatives',
  'getEligibility',
  'listWaitingList',
  'getToday',
  'getTimeline',
]

export function RepresentationForm({
  participantId,
  onClose,
}: {
  participantId: string
  onClose: () => void
}) {
  const texts = useTexts(peopleTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields(
    {
      givenName: '',
      familyName: '',
      phone: '',
      email: '',
      basis: 'PARENT' as RepresentationBasis,
      documentReference: '',
      validFrom: null as string | null,
      validTo: null as string | null,
    },
    { givenName: required, familyName: required, validFrom: required },
  )
  const { values } = form
  const refusal = values.validFrom
    ? recordRepresentationRefusal({
        participantId,
        representativeId: '',
        basis: values.basis,
        validFrom: values.validFrom,
        validTo: values.validTo,
        documentReference: values.documentReference,
      })
    : null
  const submission = useSubmit({
    send: (body: AddRepresentation, headers) =>
      addRepresentation({ path: { id: participantId }, body, headers, throwOnError: true }),
    invalidates: outOfDate,
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refusal)}
      title={texts.addRepresentative}
      submitLabel={texts.save}
      body={(given) => ({
        representative: {
          givenName: given.givenName,
          familyName: given.familyName,
          phone: given.phone.trim() || null,
          email: given.email.trim() || null,
        },
        basis: given.basis,
        documentReference: given.documentReference.trim() || null,
        validFrom: given.validFrom!,
        validTo: given.validTo,
      })}
    >
      <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
      <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
      <NativeSelect
        label={texts.basis}
        data={representationBases.map((value) => ({ value, label: pick(representationBasisNames[value]) }))}
        {...form.getInputProps('basis')}
      />
      <TextInput
        label={texts.document}
        description={texts.documentHelp}
        required={values.basis !== 'PARENT'}
        {...form.getInputProps('documentReference')}
      />
      <DateField
        label={texts.validFrom}
        description={texts.validFromHelp}
        required
        {...form.getInputProps('validFrom')}
      />
      <DateField label={texts.validTo} description={texts.validToHelp} {...form.getInputProps('validTo')} />
      <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
      <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
    </SideForm>
  )
}

export function EndRepresentationForm(props: { representation: Representation; onClose: () => void }) {
  const { representation, onClose } = props
  const texts = useTexts(peopleTexts)
  const { required } = useChecks()
  const form = useFields({ validTo: localDate(new Date()) as string | null }, { validTo: required })
  const submission = useSubmit({
    send: (body: EndRepresentation) =>
      endRepresentation({
        path: { id: representation.id },
        headers: ifMatch(representation),
        body,
        throwOnError: true,
      }),
    invalidates: outOfDate,
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.endRepresentation}
      submitLabel={texts.save}
      body={({ validTo }) => ({ validTo: validTo! })}
    >
      <DateField
        label={texts.validTo}
        description={texts.endHelp}
        required
        {...form.getInputProps('validTo')}
      />
    </SideForm>
  )
}
