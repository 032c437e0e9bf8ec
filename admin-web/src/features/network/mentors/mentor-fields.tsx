import {
  type EngagementType,
  engagementTypeNames,
  engagementTypes,
} from '@lidzas/domain/network/code-lists/mentors'
import { territoriesOn } from '@lidzas/domain/programmes/territories'
import { listOrganisationsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { LanguagesField } from '../../../subjects/people/persons/languages-field.tsx'
import { mentorFormTexts } from './mentor-form-texts.ts'

export type MentorFields = {
  givenName: string
  familyName: string
  birthDate: string | null
  engagement: EngagementType
  organisationId: string
  email: string
  phone: string
  languages: string[]
  territoryCode: string
  interests: string
  about: string
  motivation: string
}

const activeOrganisations = listOrganisationsOptions({ query: { isActive: true, limit: 100 } })

/** The organisations this reader may place a mentor in: a partner's coordinator only in the partner's own. */
function useOrganisationChoices() {
  const me = usePrefetched(meOptions)
  const { compare } = useFormat()
  const { data } = useQuery(activeOrganisations)
  const placing = me.memberships.filter(
    ({ role }) => role === 'coordinator' || role === 'provider_coordinator',
  )
  const everywhere = placing.some(({ role }) => role === 'coordinator')
  const own = placing.map(({ organisationId }) => organisationId)
  return (data?.data ?? [])
    .filter(({ id }) => everywhere || own.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, other) => compare(one.label, other.label))
}

export function MentorFieldSet({ form }: { form: UseFormReturnType<MentorFields> }) {
  const texts = useTexts(mentorFormTexts)
  const { pick, compare } = useFormat()
  const organisations = useOrganisationChoices()
  const territories = territoriesOn(localToday())
    .map(({ code, ...name }) => ({ value: code, label: pick(name) }))
    .toSorted((one, other) => compare(one.label, other.label))
  return (
    <>
      <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
      <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
      <DateField
        label={texts.birthDate}
        description={texts.birthDateHelp}
        required
        {...form.getInputProps('birthDate')}
      />
      <NativeSelect
        label={texts.organisation}
        required
        data={[{ value: '', label: texts.choose, disabled: true }, ...organisations]}
        {...form.getInputProps('organisationId')}
      />
      <NativeSelect
        label={texts.engagement}
        description={texts.engagementHelp}
        data={engagementTypes.map((value) => ({ value, label: pick(engagementTypeNames[value]) }))}
        {...form.getInputProps('engagement')}
      />
      <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
      <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
      <LanguagesField label={texts.languages} inputProps={form.getInputProps('languages')} />
      <NativeSelect
        label={texts.territory}
        data={[{ value: '', label: texts.noTerritory }, ...territories]}
        {...form.getInputProps('territoryCode')}
      />
      <TextInput
        label={texts.interests}
        description={texts.interestsHelp}
        {...form.getInputProps('interests')}
      />
      <Textarea
        label={texts.about}
        description={texts.aboutHelp}
        autosize
        minRows={3}
        {...form.getInputProps('about')}
      />
      <Textarea
        label={texts.motivation}
        description={texts.motivationHelp}
        autosize
        minRows={3}
        {...form.getInputProps('motivation')}
      />
    </>
  )
}
