import {
  type ActivityType,
  activityTypeNames,
  activityTypes,
  type SessionMode,
  sessionModeNames,
  sessionModes,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { type Session, updateSession, type UpdateSession } from '@lidzas/sdk'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { useReason } from '../../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { useSessionRefusal } from '../hours-left.tsx'
import { logTexts, sessionTexts } from '../session-texts.ts'
import { timeValuesOf } from './record-form.tsx'
import { instantsOf, TimeFields, type TimeValues, useTimeChecks } from './time-fields.tsx'

type Fields = TimeValues & {
  title: string
  activityType: ActivityType
  mode: SessionMode
  venue: string
  note: string
}

/** A planned session that moves or is better described. */
export function EditForm({ session, onClose }: { session: Session; onClose: () => void }) {
  const texts = useTexts(sessionTexts)
  const log = useTexts(logTexts)
  const { pick } = useFormat()
  const form = useFields<Fields>(
    {
      ...timeValuesOf(session),
      title: session.title ?? '',
      activityType: session.activityType,
      mode: session.mode,
      venue: session.venue ?? '',
      note: session.note ?? '',
    },
    useTimeChecks(),
  )
  const { refusal } = useSessionRefusal({ ...form.values, state: 'planned', overrideReason: '' }, undefined)
  const submission = useSubmit({
    send: (body: UpdateSession) =>
      updateSession({ path: { id: session.id }, body, headers: ifMatch(session), throwOnError: true }),
    affects: 'session',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.editTitle}
      submitLabel={texts.save}
      reason={useReason(refusal)}
      body={({ title, venue, note, day, start, minutes, ...fields }) => ({
        ...fields,
        ...instantsOf({ day, start, minutes }),
        title: title.trim() || null,
        venue: venue.trim() || null,
        note: note.trim() || null,
      })}
    >
      {session.kind === 'GROUP' && <TextInput label={log.name} {...form.getInputProps('title')} />}
      <TimeFields form={form} />
      <NativeSelect
        label={log.activityPlanned}
        data={activityTypes.map((value) => ({ value, label: pick(activityTypeNames[value]) }))}
        {...form.getInputProps('activityType')}
      />
      <NativeSelect
        label={log.mode}
        data={sessionModes.map((value) => ({ value, label: pick(sessionModeNames[value]) }))}
        {...form.getInputProps('mode')}
      />
      <TextInput label={log.venue} {...form.getInputProps('venue')} />
      <Textarea label={log.note} autosize minRows={3} {...form.getInputProps('note')} />
    </SideForm>
  )
}
