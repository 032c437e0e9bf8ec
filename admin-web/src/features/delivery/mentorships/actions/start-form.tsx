import { enrolmentEndsOn } from '@lidzas/domain/delivery/duration'
import { type Mentorship, startMentorship } from '@lidzas/sdk'
import { Text } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
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

export function StartForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { date } = useFormat()
  const { required } = useChecks()
  const form = useFields({ startsOn: localToday() as string | null }, { startsOn: required })
  const submission = useSubmit({
    send: (body: { startsOn: string }) =>
      startMentorship({
        path: { id: mentorship.id },
        body,
        headers: ifMatch(mentorship),
        throwOnError: true,
      }),
    affects: 'mentorship',
    done: texts.started,
    onDone: onClose,
  })
  const { startsOn } = form.values
  const running = clockOf(mentorship)
  const { programmeEndsOn } = mentorship.enrolment
  const enrolment = running ?? (startsOn && { startedOn: startsOn, extendedMonths: 0, programmeEndsOn })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.startTitle}
      submitLabel={texts.start}
      body={(values) => ({ startsOn: values.startsOn! })}
    >
      <DateField
        label={texts.startsOn}
        description={texts.startsOnHelp}
        required
        maxDate={localToday()}
        {...form.getInputProps('startsOn')}
      />
      {enrolment && (
        <div className={classes.outlook} role="status">
          <Text fw={600}>{texts.endWillBe(date(enrolmentEndsOn(enrolment, mentorship.terms)))}</Text>
          <Text size="sm">{running ? texts.endGoesOn : texts.endWhy(mentorship.terms.baseMonths)}</Text>
        </div>
      )}
    </SideForm>
  )
}
