import type { ParticipantCandidates } from '@lidzas/sdk'
import { Button, Group, Text } from '@mantine/core'

import { Panel } from '../../ui/panel.tsx'
import { useFailureText } from '../failure.tsx'
import { useFormat } from '../format.ts'
import { personName } from '../person-name.ts'
import { useTexts } from '../texts.ts'
import { useSubmit } from '../use-submit.ts'
import { whoTexts } from './who-texts.ts'

import classes from './people.module.css'

/** People who may be the one meant: chosen, or said to be somebody else. */
export function Candidates(props: {
  candidates: ParticipantCandidates['data']
  onSame: (participantId: string) => Promise<void>
  onOther: () => Promise<void>
  onBack: () => void
}) {
  const { candidates, onSame, onOther, onBack } = props
  const texts = useTexts(whoTexts)
  const { date } = useFormat()
  const failureText = useFailureText()
  const choose = useSubmit({
    send: (participantId: string | null) => (participantId === null ? onOther() : onSame(participantId)),
    invalidates: ['listReferrals', 'listParticipants'],
  })
  // The failure stands below the choices.
  const chosen = (participantId: string | null) => void choose.submit(participantId).catch(() => undefined)
  const byNumber = candidates.some(({ matchedBy }) => matchedBy === 'EXTERNAL_ID')
  return (
    <Panel title={texts.foundTitle} hint={texts.foundHint}>
      {candidates.map((person) => (
        <div key={person.id} className={classes.found}>
          <div>
            <strong>{personName(person)}</strong>
            <p className={classes.soft}>
              {person.birthDate && `${date(person.birthDate)} · `}
              {person.matchedBy === 'EXTERNAL_ID' ? texts.byNumber : texts.byName}
            </p>
          </div>
          <Button loading={choose.pending} onClick={() => chosen(person.id)}>
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
        {!byNumber && (
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
