import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import { listRepresentativesOptions } from '@lidzas/sdk/query'
import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'

import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { representationTexts } from './representation-texts.ts'

import classes from '../persons/people.module.css'

export type KnownPerson = { id: string; name: string; about: string | null }

const leastLetters = 3
const most = 5

/** Representatives of the programme by name: a brother's or sister's mother is already there. */
export function KnownRepresentatives({ onChoose }: { onChoose: (person: KnownPerson) => void }) {
  const texts = useTexts(representationTexts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const { data } = useQuery({
    ...listRepresentativesOptions({ query: { programmeId, q, limit: 20 } }),
    enabled: q.length >= leastLetters,
  })
  const people = new Map(
    (data?.data ?? []).map(({ representative, basis, participant }) => [
      representative.id,
      {
        id: representative.id,
        name: personName(representative),
        about: `${pick(representationBasisNames[basis])}, ${texts.represents(personName(participant))}`,
      },
    ]),
  )
  return (
    <div>
      <TextInput
        label={texts.search}
        description={texts.searchHelp}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {q.length >= leastLetters && data && people.size === 0 && (
        <p className={classes.soft}>{texts.noneFound}</p>
      )}
      {q.length >= leastLetters &&
        [...people.values()]
          .slice(0, most)
          .map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              label={texts.choose}
              onChoose={() => onChoose(person)}
            />
          ))}
    </div>
  )
}

/** People whom the new one may be. The question stands above a long form, so whoever pressed its button is brought here. */
export function FoundPeople(props: {
  people: readonly KnownPerson[]
  onSame: (person: KnownPerson) => void
  onOther: () => void
}) {
  const { people, onSame, onOther } = props
  const texts = useTexts(representationTexts)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [people])
  return (
    <div ref={panel} role="alert" tabIndex={-1}>
      <Text fw={600}>{texts.foundTitle}</Text>
      <Text size="sm" c="var(--ink-soft)">
        {texts.foundHint}
      </Text>
      {people.map((person) => (
        <PersonLine key={person.id} person={person} label={texts.same} onChoose={() => onSame(person)} />
      ))}
      <Button variant="subtle" size="xs" onClick={onOther}>
        {texts.somebodyElse}
      </Button>
    </div>
  )
}

/** A person and the one thing to do about them. */
export function PersonLine(props: { person: KnownPerson; label: string; onChoose: () => void }) {
  const { person, label, onChoose } = props
  return (
    <div className={classes.found}>
      <div>
        <strong>{person.name}</strong>
        {person.about && <p className={classes.soft}>{person.about}</p>}
      </div>
      <Button size="xs" variant="default" aria-label={`${label}: ${person.name}`} onClick={onChoose}>
        {label}
      </Button>
    </div>
  )
}
