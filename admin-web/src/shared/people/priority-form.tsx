import { type EnrolmentRow, updateEnrolment, type UpdateEnrolment, type WaitingRow } from '@lidzas/sdk'
import { NumberInput, TextInput } from '@mantine/core'

import { ifMatch } from '../../api/client.ts'
import { SideForm } from '../side-form.tsx'
import { useTexts } from '../texts.ts'
import { useChecks, useFields } from '../use-fields.ts'
import { useSubmit } from '../use-submit.ts'
import { stayOutOfDate, stayTexts } from './stay-texts.ts'

type Waiting = Pick<EnrolmentRow, 'id' | 'version' | 'priority'> & Pick<WaitingRow, 'priorityReason'>

/** A turn ahead of the date order, with its reason (#11). */
export function PriorityForm({ enrolment, onClose }: { enrolment: Waiting; onClose: () => void }) {
  const texts = useTexts(stayTexts)
  const { required } = useChecks()
  const form = useFields(
    { priority: enrolment.priority as number | '', priorityReason: enrolment.priorityReason ?? '' },
    {
      priority: required,
      priorityReason: (value, values) => (values.priority ? required(value) : null),
    },
  )
  const submission = useSubmit({
    send: (body: UpdateEnrolment) =>
      updateEnrolment({ path: { id: enrolment.id }, headers: ifMatch(enrolment), body, throwOnError: true }),
    invalidates: stayOutOfDate,
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.priorityTitle}
      submitLabel={texts.save}
      body={({ priority, priorityReason }) => ({
        priority: priority || 0,
        priorityReason: priorityReason.trim() || null,
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
      <TextInput
        label={texts.priorityReason}
        required={Boolean(form.values.priority)}
        {...form.getInputProps('priorityReason')}
      />
    </SideForm>
  )
}
