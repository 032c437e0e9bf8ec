import {
  dataRequesterNames,
  dataRequesters,
  dataRequestFormNames,
  dataRequestForms,
  dataRequestKindNames,
  dataRequestKinds,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { type CreateDataRequest, createDataRequest } from '@lidzas/sdk'
import { listRepresentationsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { PersonChoice } from './person-choice.tsx'
import { requestTexts } from './request-texts.ts'

type Fields = Omit<CreateDataRequest, 'receivedOn' | 'details' | 'representationId'> & {
  receivedOn: string | null
  details: string
  representationId: string
}

/** What somebody asks about their data. With `personId` it is about the person of the page. */
export function EnterRequestForm({ personId = '', onClose }: { personId?: string; onClose: () => void }) {
  const texts = useTexts(requestTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields<Fields>(
    {
      personId,
      kind: 'ACCESS',
      requester: 'SELF',
      form: 'IN_PERSON',
      receivedOn: localToday(),
      representationId: '',
      details: '',
    },
    { personId: required, receivedOn: required },
  )
  const { values } = form
  const submission = useSubmit({
    send: (body: CreateDataRequest, headers) => createDataRequest({ body, headers, throwOnError: true }),
    affects: 'dataRequest',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.enter}
      submitLabel={texts.save}
      body={({ receivedOn, details, representationId, ...rest }) => ({
        ...rest,
        receivedOn: receivedOn!,
        details: details.trim() || null,
        representationId: rest.requester === 'REPRESENTATIVE' ? representationId || null : null,
      })}
    >
      {personId === '' && (
        <PersonChoice
          value={values.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
          error={form.errors.personId}
        />
      )}
      <NativeSelect
        label={texts.kind}
        data={dataRequestKinds.map((value) => ({ value, label: pick(dataRequestKindNames[value]) }))}
        {...form.getInputProps('kind')}
      />
      <NativeSelect
        label={texts.requester}
        description={texts.minor}
        data={dataRequesters.map((value) => ({ value, label: pick(dataRequesterNames[value]) }))}
        {...form.getInputProps('requester')}
      />
      {values.requester === 'REPRESENTATIVE' && values.personId !== '' && (
        <RepresentativeChoice personId={values.personId} {...form.getInputProps('representationId')} />
      )}
      <NativeSelect
        label={texts.form}
        data={dataRequestForms.map((value) => ({ value, label: pick(dataRequestFormNames[value]) }))}
        {...form.getInputProps('form')}
      />
      <DateField
        label={texts.receivedOn}
        description={texts.receivedHelp}
        required
        {...form.getInputProps('receivedOn')}
      />
      <Textarea
        label={texts.details}
        description={texts.detailsHelp}
        autosize
        minRows={3}
        {...form.getInputProps('details')}
      />
    </SideForm>
  )
}

function RepresentativeChoice({ personId, ...input }: { personId: string }) {
  const texts = useTexts(requestTexts)
  const { data } = useQuery(listRepresentationsOptions({ path: { id: personId } }))
  const choices = (data?.data ?? []).map((one) => ({
    value: one.id,
    label: personName(one.representative),
  }))
  return (
    <NativeSelect
      label={texts.representative}
      required
      data={[
        { value: '', label: data && choices.length === 0 ? texts.noRepresentative : texts.representative },
        ...choices,
      ]}
      {...input}
    />
  )
}
