import { listPersonsOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'

import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { defineTexts, useTexts } from '../../../shared/words/texts.ts'

const choiceTexts = defineTexts({
  lv: {
    search: 'Kura dati',
    searchHelp: 'Sāciet rakstīt vārdu. Atrod dalībniekus, mentorus un pārstāvjus.',
    person: 'Cilvēks',
    choose: 'Izvēlieties cilvēku',
    nobody: 'Neviena ar tādu vārdu nav',
  },
  en: {
    search: 'Whose data',
    searchHelp: 'Start typing the name. Finds participants, mentors and representatives.',
    person: 'Person',
    choose: 'Choose the person',
    nobody: 'Nobody by that name',
  },
})

/** Somebody found by name, in whatever role; the value is their id. */
export function PersonChoice(props: {
  value: string
  onChange: (id: string) => void
  error?: React.ReactNode
}) {
  const texts = useTexts(choiceTexts)
  const { date } = useFormat()
  const [name, setName] = useState('')
  const q = useDeferredValue(name.trim())
  const { data } = useQuery({
    ...listPersonsOptions({ query: { q, limit: 20 } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  const found = q.length > 1 ? (data?.data ?? []) : []
  return (
    <>
      <TextInput
        label={texts.search}
        description={texts.searchHelp}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          props.onChange('')
        }}
        autoComplete="off"
        required
      />
      <NativeSelect
        label={texts.person}
        required
        value={props.value}
        error={props.error}
        disabled={found.length === 0}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        data={[
          { value: '', label: q.length > 1 && data && found.length === 0 ? texts.nobody : texts.choose },
          ...found.map((person) => ({
            value: person.id,
            label: `${personName(person)}${person.birthDate ? `, ${date(person.birthDate)}` : ''}`,
          })),
        ]}
      />
    </>
  )
}
