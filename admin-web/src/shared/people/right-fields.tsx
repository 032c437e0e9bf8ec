import {
  type RepresentationBasis,
  representationBases,
  representationBasisNames,
} from '@lidzas/domain/code-lists/admission'
import { may } from '@lidzas/domain/permissions'
import { actingBases } from '@lidzas/domain/representations'
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { DateField } from '../date-field.tsx'
import { useFormat } from '../format.ts'
import { useTexts } from '../texts.ts'
import { documentsOf } from './document-link.tsx'
import { representationTexts } from './representation-texts.ts'

/** The right itself, apart from whose it is. */
export type RightValues = {
  basis: RepresentationBasis | ''
  actsFor: string
  documentReference: string
  documentId: string
  validFrom: string | null
  validTo: string | null
}

/** The body that these values mean; what the ground does not have is left empty. */
export function rightOf(values: RightValues) {
  const acts = values.basis !== '' && actingBases.includes(values.basis)
  return {
    basis: values.basis || null,
    actsFor: (acts && values.actsFor.trim()) || null,
    documentReference: values.documentReference.trim() || null,
    documentId: values.documentId || null,
    validFrom: values.validFrom!,
    validTo: values.validTo,
  }
}

/** On what ground, by which document and when somebody represents. */
export function RightFields<Values extends RightValues>(props: {
  form: UseFormReturnType<Values>
  participantId: string
}) {
  const { form, participantId } = props
  const texts = useTexts(representationTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const { data } = useQuery({ ...documentsOf(participantId), enabled: may(me, 'documents:read') })
  const files = (data?.data ?? []).filter(({ kind }) => kind === 'REPRESENTATION')
  const { basis } = form.values
  return (
    <>
      <NativeSelect
        label={texts.basis}
        required
        data={[
          { value: '', label: texts.chooseBasis },
          ...representationBases.map((value) => ({ value, label: pick(representationBasisNames[value]) })),
        ]}
        {...form.getInputProps('basis')}
      />
      {basis !== '' && actingBases.includes(basis) && (
        <TextInput
          label={texts.actsFor}
          description={texts.actsForHelp}
          maxLength={200}
          {...form.getInputProps('actsFor')}
        />
      )}
      <TextInput
        label={texts.reference}
        description={texts.referenceHelp}
        required={basis !== 'PARENT' && basis !== '' && form.values.documentId === ''}
        maxLength={200}
        {...form.getInputProps('documentReference')}
      />
      {files.length > 0 && (
        <NativeSelect
          label={texts.chooseFile}
          description={texts.chooseFileHelp}
          data={[
            { value: '', label: texts.noFile },
            ...files.map(({ id, fileName }) => ({ value: id, label: fileName })),
          ]}
          {...form.getInputProps('documentId')}
        />
      )}
      <DateField
        label={texts.validFrom}
        description={texts.validFromHelp}
        required
        {...form.getInputProps('validFrom')}
      />
      <DateField label={texts.validTo} description={texts.validToHelp} {...form.getInputProps('validTo')} />
    </>
  )
}
