import { personRoleNames } from '@lidzas/domain/people/code-lists/persons'
import type { PersonCandidates } from '@lidzas/sdk'
import { Button, Group, Text } from '@mantine/core'

import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { whoTexts } from './who-texts.ts'

import classes from './people.module.css'

type Candidate = PersonCandidates['data'][number]

/** People who may be the one meant: chosen, or said to be somebody else. */
export function Candidates(props: {
  candidates: readonly Candidate[]
  onSame: (person: Candidate) => Promise<void>
  /** Null where a code or number says for certain who it is, or no name is known yet. */
  onOther: (() => Promise<void>) | null
  onBack: () => void
}) {
  const { candidates, onSame, onOther, onBack } = props
  const texts = useTexts(whoTexts)
  const failureText = useFailureText()
  const choose = useSubmit({
    send: async (person: Candidate | null) => (person === null ? onOther?.() : onSame(person)),
    affects: 'participant',
  })
  // The failure stands below the choices.
  const chosen = (person: Candidate | null) => void choose.submit(person).catch(() => undefined)
  const certain = candidates.some(({ matchedBy }) => matchedBy !== 'NAME_AND_BIRTH_DATE')
  return (
    <Panel title={texts.foundTitle} hint={texts.foundHint}>
      {candidates.map((person) => (
        <div key={person.id} className={classes.found}>
          <div>
            <strong>{personName(person)}</strong>
            <Recognise person={person} />
          </div>
          <Button loading={choose.pending} onClick={() => chosen(person)}>
            {texts.same}
          </Button>
        </div>
      ))}
      {choose.error && (
        <Text c="red" role="alert">
          {failureText(choose.error)}
        </Text>
      )}
      <Group mt="md">
        {!certain && onOther && (
          <Button variant="default" loading={choose.pending} onClick={() => chosen(null)}>
            {texts.somebodyElse}
          </Button>
        )}
        <Button variant="subtle" onClick={onBack}>
          {texts.back}
        </Button>
      </Group>
    </Panel>
  )
}

/** What little tells one person from another, and how they were found. */
function Recognise({ person }: { person: Candidate }) {
  const texts = useTexts(whoTexts)
  const { date, pick } = useFormat()
  const { birthDate, maskedCode, roles, matchedBy, nearness } = person
  const near = matchedBy === 'NAME_AND_BIRTH_DATE' && nearness < 100
  const facts = [
    birthDate && date(birthDate),
    maskedCode,
    ...roles.map((role) => pick(personRoleNames[role])),
    near ? texts.similar(nearness) : texts.by[matchedBy],
  ]
  return <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
}
