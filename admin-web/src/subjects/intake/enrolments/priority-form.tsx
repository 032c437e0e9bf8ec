import {
  waitingPriorities,
  type WaitingPriority,
  waitingPriorityNames,
} from '@lidzas/domain/intake/code-lists/enrolments'
import { type EnrolmentRow, updateEnrolment, type UpdateEnrolment, type WaitingRow } from '@lidzas/sdk'
import { NativeSelect, NumberInput, Textarea } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { enrolmentActionTexts } from './enrolment-action-texts.ts'

type Waiting = Pick<EnrolmentRow, 'id' | 'version' | 'priority'> &
  Pick<WaitingRow, 'priorityReason'> & { priorityNote?: string | null }

/** A turn ahead of the date order, with its reason (#11). A list does not know the note; left empty it stays. */
export function PriorityForm({ enrolment, onClose }: { enrolment: Waiting; onClose: () => void }) {
  const texts = useTexts(enrolmentActionTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields(
    {
      priority: enrolment.priority as number | '',
      priorityReason: enrolment.priorityReason ?? ('' as WaitingPriority | ''),
      priorityNote: enrolment.priorityNote ?? '',
    },
    {
      priority: required,
      priorityReason: (value, values) => (values.priority ? required(value) : null),
    },
  )
  const submission = useSubmit({
    send: (body: UpdateEnrolment) =>
      updateEnrolment({ path: { id: enrolment.id }, headers: ifMatch(enrolment), body, throwOnError: true }),
    affects: 'enrolment',
    done: texts.saved,
    onDone: onClose,
  })
  const ahead = Boolean(form.values.priority)
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.priorityTitle}
      submitLabel={texts.save}
      body={({ priority, priorityReason, priorityNote }) => ({
        priority: priority || 0,
        priorityReason: priority ? priorityReason || null : null,
        ...(priority && priorityNote.trim() && { priorityNote: priorityNote.trim() }),
      })}
    >
      <NumberInput
        label={texts.priorityLabel}
        description={texts.priorityHelp}
        min={0}
        max={9}
        required
        {...form.getInputProps('priority')}
      />
      {ahead && (
        <>
          <NativeSelect
            label={texts.priorityReason}
            required
            data={[
              { value: '', label: texts.chooseReason },
              ...waitingPriorities.map((value) => ({ value, label: pick(waitingPriorityNames[value]) })),
            ]}
            {...form.getInputProps('priorityReason')}
          />
          <Textarea
            label={texts.priorityNote}
            description={texts.noteHelp}
            autosize
            minRows={2}
            {...form.getInputProps('priorityNote')}
          />
        </>
      )}
    </SideForm>
  )
}
