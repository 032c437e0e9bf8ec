import { type Named, type Refusal, refusal } from '@lidzas/domain/core/refusal'
import { earliestEnrolmentEnd } from '@lidzas/domain/delivery/duration'
import { type Closure, type EndMentorship, endMentorship, type Mentorship } from '@lidzas/sdk'
import { getClosureOptions } from '@lidzas/sdk/query'
import { Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { useReason } from '../../../../shared/forms/action-button.tsx'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { clockOf } from '../clock.ts'
import { actionTexts } from './action-texts.ts'
import { ReasonSelect, type ReasonValue } from './reason-select.tsx'

type Props = { mentorship: Mentorship; opened: boolean; onClose: () => void }
type Side = 'PARTICIPANT' | 'MENTOR'
type Fields = {
  outcome: EndMentorship['outcome']
  endedOn: string | null
  endReason: ReasonValue
  endNote: string
  excused: Side[]
}

/** The closing steps that an ending as completed would still be refused for. */
function missingRefusal({ steps }: Closure, { outcome, excused }: Fields): Refusal | null {
  if (outcome !== 'COMPLETED') return null
  const missing = steps
    .filter((step) => !step.done && !excused.some((side) => step.code === `EVALUATION_${side}`))
    .flatMap((step): Named[] =>
      (step.missing.length > 0 ? step.missing : [step.name]).map(({ lv, en }) => ({
        code: step.code,
        lv,
        en,
      })),
    )
  return missing.length === 0 ? null : refusal('CLOSURE_INCOMPLETE', { missing })
}

export function EndForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { date } = useFormat()
  const { required } = useChecks()
  const closure = usePrefetched(getClosureOptions({ path: { id: mentorship.id } }))
  const enrolment = clockOf(mentorship)
  const earliest = enrolment && earliestEnrolmentEnd(enrolment, mentorship.terms)
  const isEarly = ({ outcome, endedOn }: Fields) =>
    outcome === 'COMPLETED' && earliest !== null && endedOn !== null && endedOn < earliest
  const needsReason = (values: Fields) =>
    values.outcome !== 'COMPLETED' || values.excused.length > 0 || isEarly(values)
  const form = useFields<Fields>(
    {
      outcome: closure.complete ? 'COMPLETED' : 'ENDED_EARLY',
      endedOn: localToday(),
      endReason: '',
      endNote: '',
      excused: [],
    },
    {
      endedOn: required,
      endReason: (value, values) => (needsReason(values) ? required(value) : null),
      endNote: (value, values) => (values.excused.length > 0 ? required(value) : null),
    },
  )
  const submission = useSubmit({
    send: (body: EndMentorship) =>
      endMentorship({ path: { id: mentorship.id }, body, headers: ifMatch(mentorship), throwOnError: true }),
    affects: 'mentorship',
    done: texts.ended,
    onDone: onClose,
  })
  const { values } = form
  const unheard = closure.steps.flatMap(({ code, done }): Side[] =>
    done
      ? []
      : code === 'EVALUATION_PARTICIPANT'
        ? ['PARTICIPANT']
        : code === 'EVALUATION_MENTOR'
          ? ['MENTOR']
          : [],
  )
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.endTitle}
      submitLabel={texts.end}
      reason={useReason(missingRefusal(closure, values))}
      body={({ endReason, endNote, excused, outcome, endedOn }) => ({
        outcome,
        endedOn: endedOn!,
        ...(endReason && { endReason }),
        ...(endNote.trim() && { endNote }),
        ...(outcome === 'COMPLETED' && excused.length > 0 && { excused }),
      })}
    >
      <Radio.Group label={texts.how} {...form.getInputProps('outcome')}>
        <Stack gap="sm" mt="xs">
          <Radio value="COMPLETED" label={texts.completed} description={texts.completedHelp} />
          <Radio value="ENDED_EARLY" label={texts.endedEarly} description={texts.endedEarlyHelp} />
          <Radio value="MENTOR_CHANGED" label={texts.mentorLeaves} description={texts.mentorLeavesHelp} />
        </Stack>
      </Radio.Group>
      {values.outcome === 'COMPLETED' && unheard.length > 0 && (
        <Checkbox.Group
          label={texts.excused}
          description={texts.excusedHelp}
          {...form.getInputProps('excused')}
        >
          <Stack gap="xs" mt="xs">
            {unheard.map((side) => (
              <Checkbox
                key={side}
                value={side}
                label={side === 'PARTICIPANT' ? texts.excusedParticipant : texts.excusedMentor}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <DateField label={texts.endedOn} required maxDate={localToday()} {...form.getInputProps('endedOn')} />
      {isEarly(values) && earliest && <Text size="sm">{texts.early(date(earliest))}</Text>}
      {needsReason(values) && <ReasonSelect required {...form.getInputProps('endReason')} />}
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        required={values.excused.length > 0}
        autosize
        minRows={3}
        {...form.getInputProps('endNote')}
      />
    </SideForm>
  )
}
