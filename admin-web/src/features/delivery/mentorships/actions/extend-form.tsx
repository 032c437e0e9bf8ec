import { extendableMonths, latestEnrolmentEnd, enrolmentEndsOn } from '@lidzas/domain/delivery/duration'
import { extendMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'
import { type ExtendMentorship, extendMentorship, type Mentorship } from '@lidzas/sdk'
import { NativeSelect, Text, Textarea } from '@mantine/core'

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

import classes from '../mentorships.module.css'

type Props = { mentorship: Mentorship; opened: boolean; onClose: () => void }

export function ExtendForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { date } = useFormat()
  const { required } = useChecks()
  const { terms, enrolment } = mentorship
  const form = useFields(
    { months: '1', reason: '', decidedOn: localToday() as string | null },
    { reason: required, decidedOn: required },
  )
  const submission = useSubmit({
    send: (body: ExtendMentorship, headers) =>
      extendMentorship({ path: { id: mentorship.id }, body, headers, throwOnError: true }),
    affects: 'mentorship',
    done: texts.extended,
    onDone: onClose,
  })
  const clock = clockOf(mentorship) ?? {
    startedOn: localToday(),
    extendedMonths: 0,
    programmeEndsOn: enrolment.programmeEndsOn,
  }
  const endAfter = (months: number) =>
    enrolmentEndsOn({ ...clock, extendedMonths: clock.extendedMonths + months }, terms)
  const choices = Array.from({ length: extendableMonths(clock, terms) }, (_, index) => index + 1)
  const { reason, decidedOn } = form.values
  const months = Number(form.values.months)
  const asked = { months, reason: reason || 'not yet', decidedOn: decidedOn ?? localToday() }
  const facts = { mentorship, enrolment: { state: enrolment.state as 'active' }, clock }
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.extendTitle}
      submitLabel={texts.extend}
      reason={useReason(extendMentorshipRefusal(facts, asked, terms, localToday()))}
      body={(values) => ({ months, reason: values.reason, decidedOn: values.decidedOn! })}
    >
      <NativeSelect
        label={texts.months}
        data={choices.map((count) => ({
          value: String(count),
          label: texts.monthsUntil(count, date(endAfter(count))),
        }))}
        {...form.getInputProps('months')}
      />
      <div className={classes.outlook} role="status">
        <Text fw={600}>{texts.newEnd(date(endAfter(months)))}</Text>
        <Text size="sm">{texts.latest(terms.maxMonths, date(latestEnrolmentEnd(clock, terms)))}</Text>
      </div>
      <Textarea label={texts.extendReason} required autosize minRows={3} {...form.getInputProps('reason')} />
      <DateField
        label={texts.decidedOn}
        description={texts.decidedOnHelp(date(enrolmentEndsOn(clock, terms)))}
        required
        maxDate={localToday()}
        {...form.getInputProps('decidedOn')}
      />
    </SideForm>
  )
}
