import { refusalText } from '@lidzas/domain/core/refusal'
import { addRepresentation, type AddRepresentation } from '@lidzas/sdk'
import { getParticipantOptions } from '@lidzas/sdk/query'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { announce } from '../../../ui/feedback/toaster.tsx'
import { codeRefusal, PersonalCodeField } from '../persons/personal-code-field.tsx'
import { refusalOf } from './edit-representation-form.tsx'
import { FoundPeople, type KnownPerson, KnownRepresentatives } from './known-people.tsx'
import { representationTexts } from './representation-texts.ts'
import { personOf, sameOrFailure, useFindSame } from './representative-lookup.ts'
import { RightFields, rightOf, type RightValues } from './right-fields.tsx'

/** Who may represent a participant from now on: somebody known is found before anybody is entered. */
export function RepresentationForm(props: {
  participantId: string
  /** The decision of an orphan's court that appointed somebody. */
  appointed?: { reference: string; on: string }
  onClose: () => void
}) {
  const { participantId, appointed, onClose } = props
  const texts = useTexts(representationTexts)
  const { required } = useChecks()
  const { language } = useFormat()
  const { birthDate: ofParticipant } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const [known, setKnown] = useState<KnownPerson | null>(null)
  const [found, setFound] = useState<KnownPerson[]>([])
  const [isSomebodyElse, setSomebodyElse] = useState(false)
  const name = (value: string) => (known ? null : required(value))
  const form = useFields(
    {
      givenName: '',
      familyName: '',
      birthDate: null as string | null,
      personalCode: '',
      confirmed: [] as string[],
      phone: '',
      email: '',
      basis: (appointed ? 'GUARDIAN' : 'PARENT') as RightValues['basis'],
      actsFor: '',
      documentReference: appointed?.reference ?? '',
      documentId: '',
      startsOn: (appointed?.on ?? null) as string | null,
      endsOn: null as string | null,
    },
    {
      givenName: name,
      familyName: name,
      personalCode: (_, values) => {
        const refused = known ? null : codeRefusal(values)
        return refused && refusalText(refused, language)
      },
      basis: required,
      startsOn: required,
    },
  )
  const find = useFindSame(texts.roles)
  const submission = useSubmit({
    send: async (body: AddRepresentation, headers) => {
      const same = body.representative && !body.confirmedNew ? await find(body.representative) : []
      if (same.length > 0) return same
      try {
        await addRepresentation({ path: { id: participantId }, body, headers, throwOnError: true })
        return []
      } catch (error) {
        const [person, failure] = sameOrFailure(error)
        if (person) return [person]
        throw failure
      }
    },
    affects: 'representation',
    onDone: (same) => {
      setFound(same)
      if (same.length > 0) return
      announce(texts.saved)
      onClose()
    },
  })
  const refused = refusalOf(form.values, {
    participantId,
    representativeId: known?.id ?? '',
    birthDate: ofParticipant,
  })
  function choose(person: KnownPerson) {
    setKnown(person)
    setFound([])
  }
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refused)}
      title={texts.add}
      submitLabel={texts.save}
      body={(values) => ({
        ...(known ? { representativeId: known.id } : { representative: personOf(values) }),
        ...(isSomebodyElse && { confirmedNew: true }),
        ...rightOf(values),
      })}
    >
      {found.length > 0 && (
        <FoundPeople
          people={found}
          onSame={choose}
          onOther={() => {
            setSomebodyElse(true)
            setFound([])
          }}
        />
      )}
      {known ? (
        <Group justify="space-between">
          <div>
            <Text size="sm" c="var(--ink-soft)">
              {texts.chosen}
            </Text>
            <Text fw={600}>{known.name}</Text>
          </div>
          <Button variant="subtle" size="xs" onClick={() => setKnown(null)}>
            {texts.another}
          </Button>
        </Group>
      ) : (
        <>
          <KnownRepresentatives onChoose={choose} />
          <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
          <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
          <PersonalCodeField form={form} />
          <DateField
            label={texts.birthDate}
            description={texts.birthDateHelp}
            {...form.getInputProps('birthDate')}
          />
          <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
          <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
        </>
      )}
      <RightFields form={form} participantId={participantId} />
    </SideForm>
  )
}
