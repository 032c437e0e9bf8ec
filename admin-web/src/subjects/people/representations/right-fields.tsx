import { may } from '@lidzas/domain/core/permissions'
import {
  type RepresentationBasis,
  representationBases,
  representationBasisNames,
} from '@lidzas/domain/people/code-lists/representations'
import { actingBases } from '@lidzas/domain/people/representations'
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { documentsOf } from '../documents/document-link.tsx'
import { FileField } from '../documents/file-field.tsx'
import { representationTexts } from './representation-texts.ts'

type Added = Parameters<typeof FileField>[0]['value']

/** The right itself, apart from whose it is. */
export type RightValues = {
  basis: RepresentationBasis | ''
  actsFor: string
  documentReference: string
  documentId: string
  startsOn: string | null
  endsOn: string | null
}

/** The body that these values mean; what the ground does not have is left empty. */
export function rightOf(values: RightValues) {
  const acts = values.basis !== '' && actingBases.includes(values.basis)
  return {
    basis: values.basis || null,
    actsFor: (acts && values.actsFor.trim()) || null,
    documentReference: values.documentReference.trim() || null,
    documentId: values.documentId || null,
    startsOn: values.startsOn!,
    endsOn: values.endsOn,
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
  const { basis, documentId } = form.values
  const [added, setAdded] = useState<Added>(null)
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
        required={basis !== 'PARENT' && basis !== '' && documentId === ''}
        maxLength={200}
        {...form.getInputProps('documentReference')}
      />
      {may(me, 'documents:write') && (
        <FileField
          label={texts.file}
          description={texts.fileHelp}
          participantId={participantId}
          kind="REPRESENTATION"
          value={added?.id === documentId ? added : null}
          onChange={(document) => {
            setAdded(document)
            form.setFieldValue('documentId', (document?.id ?? '') as never)
          }}
          error={form.errors.documentId as string | undefined}
        />
      )}
      {files.length > 0 && added?.id !== documentId && (
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
        label={texts.startsOn}
        description={texts.startsOnHelp}
        required
        {...form.getInputProps('startsOn')}
      />
      <DateField label={texts.endsOn} description={texts.endsOnHelp} {...form.getInputProps('endsOn')} />
    </>
  )
}
