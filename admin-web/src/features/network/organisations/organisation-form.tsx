import {
  type OrganisationKind,
  organisationKindNames,
  organisationKinds,
  type Specialisation,
  specialisationNames,
  specialisations,
} from '@lidzas/domain/network/code-lists/organisations'
import {
  createOrganisation,
  type CreateOrganisation,
  type Organisation,
  updateOrganisation,
  type UpdateOrganisation,
} from '@lidzas/sdk'
import { listOrganisationsOptions } from '@lidzas/sdk/query'
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { organisationTexts } from './organisation-texts.ts'

type Fields = {
  name: string
  kind: OrganisationKind
  registrationNumber: string
  parentId: string
  specialisations: Specialisation[]
  email: string
  phone: string
  website: string
  isActive: boolean
}

const nothing: Fields = {
  name: '',
  kind: 'ASSOCIATION',
  registrationNumber: '',
  parentId: '',
  specialisations: [],
  email: '',
  phone: '',
  website: '',
  isActive: true,
}

const allOrganisations = listOrganisationsOptions({ query: { limit: 100 } })

/** What the fields mean to the API: an empty one is none. */
function bodyOf({ registrationNumber, parentId, email, phone, website, ...rest }: Fields) {
  return {
    ...rest,
    registrationNumber: registrationNumber.trim() || null,
    parentId: parentId || null,
    email: email.trim() || null,
    phone: phone.trim() || null,
    website: website.trim() || null,
  }
}

export function AddOrganisationForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts(organisationTexts)
  const { required } = useChecks()
  const paths = usePaths()
  const navigate = useNavigate()
  const form = useFields<Fields>(nothing, { name: required })
  const submission = useSubmit({
    send: (body: CreateOrganisation, headers) => createOrganisation({ body, headers, throwOnError: true }),
    affects: 'organisation',
    done: texts.added,
    onDone: ({ data }) => void navigate({ to: paths.organisation(data.id) }),
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.addTitle}
      submitLabel={texts.save}
      body={bodyOf}
    >
      <OrganisationFields form={form} />
    </SideForm>
  )
}

export function EditOrganisationForm(props: {
  organisation: Organisation
  opened: boolean
  onClose: () => void
}) {
  const { organisation, opened, onClose } = props
  const texts = useTexts(organisationTexts)
  const { required } = useChecks()
  const form = useFields<Fields>(
    {
      name: organisation.name,
      kind: organisation.kind,
      registrationNumber: organisation.registrationNumber ?? '',
      parentId: organisation.parentId ?? '',
      specialisations: organisation.specialisations,
      email: organisation.email ?? '',
      phone: organisation.phone ?? '',
      website: organisation.website ?? '',
      isActive: organisation.isActive,
    },
    { name: required },
  )
  const submission = useSubmit({
    send: (body: UpdateOrganisation) =>
      updateOrganisation({
        path: { id: organisation.id },
        headers: ifMatch(organisation),
        body,
        throwOnError: true,
      }),
    affects: 'organisation',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.editTitle}
      submitLabel={texts.save}
      body={bodyOf}
    >
      <OrganisationFields form={form} ownId={organisation.id} />
      <Checkbox
        label={texts.isActive}
        description={texts.isActiveHelp}
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </SideForm>
  )
}

function OrganisationFields({ form, ownId }: { form: UseFormReturnType<Fields>; ownId?: string }) {
  const texts = useTexts(organisationTexts)
  const { pick } = useFormat()
  const { data } = useQuery(allOrganisations)
  const parents = (data?.data ?? []).filter(({ id, parentId }) => id !== ownId && parentId === null)
  return (
    <>
      <TextInput label={texts.name} required {...form.getInputProps('name')} />
      <NativeSelect
        label={texts.kind}
        data={organisationKinds.map((value) => ({ value, label: pick(organisationKindNames[value]) }))}
        {...form.getInputProps('kind')}
      />
      <Checkbox.Group label={texts.specialisations} {...form.getInputProps('specialisations')}>
        <Stack gap="xs" mt="xs">
          {specialisations.map((value) => (
            <Checkbox key={value} value={value} label={pick(specialisationNames[value])} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={texts.parent}
        data={[
          { value: '', label: texts.noParent },
          ...parents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('parentId')}
      />
      <TextInput
        label={texts.registrationNumber}
        description={texts.registrationHelp}
        inputMode="numeric"
        {...form.getInputProps('registrationNumber')}
      />
      <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
      <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
      <TextInput
        label={texts.website}
        description={texts.websiteHelp}
        type="url"
        {...form.getInputProps('website')}
      />
    </>
  )
}
