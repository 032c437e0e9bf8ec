import { membershipScopeRefusal } from '@lidzas/domain/accounts/memberships'
import { type Role, roles } from '@lidzas/domain/core/permissions'
import type { AddMembership } from '@lidzas/sdk'
import {
  listMentorsWithoutAccountOptions,
  listOrganisationsOptions,
  listProgrammesOptions,
} from '@lidzas/sdk/query'
import { NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'

import { DateField } from '../../../shared/forms/date-field.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { userTexts } from './user-texts.ts'

/** A membership as a form holds it: empty text is "not narrowed". */
export type MembershipValues = {
  role: Role
  organisationId: string
  programmeId: string
  personId: string
  endsOn: string | null
}
export const newMembership: MembershipValues = {
  role: 'coordinator',
  organisationId: '',
  programmeId: '',
  personId: '',
  endsOn: null,
}

export function membershipBody({ role, endsOn, ...scope }: MembershipValues): AddMembership {
  return {
    role,
    endsOn,
    organisationId: scope.organisationId || null,
    programmeId: scope.programmeId || null,
    personId: scope.personId || null,
  }
}

/** Why this membership cannot be given yet, as the server would say it. */
export function membershipRefusal(values: MembershipValues) {
  const { role, organisationId, programmeId, personId } = membershipBody(values)
  return membershipScopeRefusal({
    role,
    organisationId: organisationId ?? null,
    programmeId: programmeId ?? null,
    personId: personId ?? null,
  })
}

/** Role, where it holds, and until when. Used by an invitation and by giving one more role. */
export function MembershipFields<Values extends MembershipValues>({
  form,
}: {
  form: UseFormReturnType<Values>
}) {
  const texts = useTexts(userTexts)
  const { pick } = useFormat()
  const { role } = form.values
  const organisations = useQuery(listOrganisationsOptions({ query: { limit: 100, isActive: true } })).data
    ?.data
  const programmes = useQuery(listProgrammesOptions({ query: { limit: 100 } })).data?.data
  return (
    <>
      <NativeSelect
        label={texts.role}
        data={roles.map((value) => ({ value, label: pick(roleNames[value]) }))}
        {...form.getInputProps('role')}
      />
      {role === 'provider_coordinator' && (
        <NativeSelect
          label={texts.organisation}
          required
          data={[
            { value: '', label: '' },
            ...(organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('organisationId')}
        />
      )}
      {role === 'mentor' && <MentorChoice form={form} />}
      <NativeSelect
        label={texts.programme}
        data={[
          { value: '', label: texts.everyProgramme },
          ...(programmes ?? []).map(({ id, nameLv, nameEn }) => ({
            value: id,
            label: pick({ lv: nameLv, en: nameEn }),
          })),
        ]}
        {...form.getInputProps('programmeId')}
      />
      <DateField label={texts.endsOn} {...form.getInputProps('endsOn')} />
    </>
  )
}

function MentorChoice<Values extends MembershipValues>({ form }: { form: UseFormReturnType<Values> }) {
  const texts = useTexts(userTexts)
  const mentors = useQuery(listMentorsWithoutAccountOptions()).data?.data ?? []
  return (
    <NativeSelect
      label={texts.mentor}
      description={texts.mentorHelp}
      required
      data={[
        { value: '', label: '' },
        ...mentors.map((mentor) => ({ value: mentor.id, label: `${mentor.givenName} ${mentor.familyName}` })),
      ]}
      {...form.getInputProps('personId')}
    />
  )
}
