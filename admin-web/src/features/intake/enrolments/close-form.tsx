import { evaluatorNames, type Evaluator, evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import {
  type CloseReason,
  closeReasonNames,
  closeReasons,
  enrolmentOutcomeNames,
  type EnrolmentOutcome,
} from '@lidzas/domain/intake/code-lists/closing'
import { closeEnrolment, type CloseEnrolment, type Enrolment } from '@lidzas/sdk'
import { Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { enrolmentActionTexts } from '../../../subjects/intake/enrolments/enrolment-action-texts.ts'

/** The end of an enrolment. Outcomes are those that fit: without a mentor it never started, with one it did. */
export function CloseForm({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const texts = useTexts(enrolmentActionTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const started = enrolment.mentorships.some(({ startsOn }) => startsOn !== null)
  const outcomes: EnrolmentOutcome[] = started ? ['COMPLETED', 'ENDED_EARLY'] : ['NEVER_STARTED']
  const form = useFields(
    {
      outcome: outcomes[0]!,
      closedOn: localToday() as string | null,
      closureReason: (enrolment.consentWithdrawnOn ? 'CONSENT_WITHDRAWN' : '') as CloseReason | '',
      closureNote: '',
      excused: [] as Evaluator[],
    },
    {
      closedOn: required,
      closureReason: (value, { outcome, excused }) =>
        outcome === 'COMPLETED' && excused.length === 0 ? null : required(value),
    },
  )
  const submission = useSubmit({
    send: (body: CloseEnrolment) =>
      closeEnrolment({ path: { id: enrolment.id }, headers: ifMatch(enrolment), body, throwOnError: true }),
    affects: 'enrolment',
    done: texts.closed,
    onDone: onClose,
  })
  const isCompleted = form.values.outcome === 'COMPLETED'
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.closeTitle}
      submitLabel={texts.close}
      body={({ closureReason, closureNote, excused, ...values }) => ({
        outcome: values.outcome,
        closedOn: values.closedOn!,
        closureReason: closureReason || null,
        closureNote: closureNote.trim() || null,
        excused: isCompleted ? excused : [],
      })}
    >
      <Text>{texts.closeHelp}</Text>
      <NativeSelect
        label={texts.outcome}
        data={outcomes.map((value) => ({ value, label: pick(enrolmentOutcomeNames[value]) }))}
        {...form.getInputProps('outcome')}
      />
      <DateField label={texts.closedOn} required {...form.getInputProps('closedOn')} />
      {isCompleted && (
        <Checkbox.Group label={texts.excused} {...form.getInputProps('excused')}>
          <Stack gap="xs" mt="xs">
            {evaluators.map((side) => (
              <Checkbox key={side} value={side} label={pick(evaluatorNames[side])} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {(!isCompleted || form.values.excused.length > 0) && (
        <NativeSelect
          label={texts.closureReason}
          required
          data={[
            { value: '', label: texts.chooseReason },
            ...closeReasons.map((value) => ({ value, label: pick(closeReasonNames[value]) })),
          ]}
          {...form.getInputProps('closureReason')}
        />
      )}
      <Textarea label={texts.closureNote} autosize minRows={2} {...form.getInputProps('closureNote')} />
    </SideForm>
  )
}
