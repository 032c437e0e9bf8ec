import { flagConflictRefusal, liftConflictRefusal } from '@lidzas/domain/people/representations'
import {
  flagConflict,
  type FlagConflict,
  liftConflict,
  type LiftConflict,
  type Representation,
} from '@lidzas/sdk'
import { getRepresentationOptions } from '@lidzas/sdk/query'
import { Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { representationTexts } from './representation-texts.ts'

import classes from '../persons/people.module.css'

type Props = { representation: Representation; onClose: () => void }

/** From a day on this representative may not sign; the rule that the server asks says at once whether that can be. */
export function FlagConflictForm({ representation, onClose }: Props) {
  const texts = useTexts(representationTexts)
  const { required } = useChecks()
  const today = localToday()
  const form = useFields({ startsOn: today as string | null, note: '' }, { startsOn: required })
  const { startsOn } = form.values
  const submission = useSubmit({
    send: (body: FlagConflict) =>
      flagConflict({
        path: { id: representation.id },
        headers: ifMatch(representation),
        body,
        throwOnError: true,
      }),
    affects: 'representation',
    done: texts.flagDone,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(startsOn ? flagConflictRefusal(representation, startsOn, today) : null)}
      title={texts.flagTitle}
      submitLabel={texts.save}
      body={(values) => ({ startsOn: values.startsOn!, note: values.note.trim() || null })}
    >
      <Text>{texts.flagLead}</Text>
      <DateField label={texts.conflictStartsOn} required {...form.getInputProps('startsOn')} />
      <Textarea label={texts.note} autosize minRows={3} maxLength={4_000} {...form.getInputProps('note')} />
    </SideForm>
  )
}

export function LiftConflictForm({ representation, onClose }: Props) {
  const texts = useTexts(representationTexts)
  const { required } = useChecks()
  const today = localToday()
  const form = useFields({ liftedOn: today as string | null, note: '' }, { liftedOn: required })
  const { liftedOn } = form.values
  const submission = useSubmit({
    send: (body: LiftConflict) =>
      liftConflict({
        path: { id: representation.id },
        headers: ifMatch(representation),
        body,
        throwOnError: true,
      }),
    affects: 'representation',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(liftedOn ? liftConflictRefusal(representation, liftedOn, today) : null)}
      title={texts.liftTitle}
      submitLabel={texts.save}
      body={(values) => ({ liftedOn: values.liftedOn!, note: values.note.trim() || null })}
    >
      <Text>{texts.liftLead}</Text>
      <DateField label={texts.liftedOn} required {...form.getInputProps('liftedOn')} />
      <Textarea
        label={texts.liftNote}
        autosize
        minRows={3}
        maxLength={4_000}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}

/** Shown on demand: reading them leaves an event of its own. */
export function ConflictNotes({ representationId }: { representationId: string }) {
  const texts = useTexts(representationTexts)
  const { data } = useQuery(getRepresentationOptions({ path: { id: representationId } }))
  if (!data) return null
  const notes = data.conflicts.flatMap(({ note, liftNote }) => [note, liftNote]).filter(Boolean)
  return (
    <>
      {notes.length === 0 && <p className={classes.soft}>{texts.noNote}</p>}
      {notes.map((note) => (
        <p key={note} className={classes.soft}>
          {note}
        </p>
      ))}
    </>
  )
}
