import { stayEndsOn } from '@lidzas/domain/duration'
import { type Mentorship, startMentorship } from '@lidzas/sdk'
import { Text } from '@mantine/core'

import { ifMatch } from '../../api/client.ts'
import { DateField } from '../../shared/date-field.tsx'
import { useFormat } from '../../shared/format.ts'
import { SideForm } from '../../shared/side-form.tsx'
import { useTexts } from '../../shared/texts.ts'
import { today } from '../../shared/today.ts'
import { useChecks, useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { actionTexts } from './action-texts.ts'
import { stayOf } from './stay.ts'
import { touched } from './touched.ts'

import classes from './mentorships.module.css'

type Props = { mentorship: Mentorship; opened: boolean; onClose: () => void }

export function StartForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { date } = useFormat()
  const { required } = useChecks()
  const form = useFields({ startsOn: today() as string | null }, { startsOn: required })
  const submission = useSubmit({
    send: (body: { startsOn: string }) =>
      startMentorship({
        path: { id: mentorship.id },
        body,
        headers: ifMatch(mentorship),
        throwOnError: true,
      }),
    invalidates: touched,
    done: texts.started,
    onDone: onClose,
  })
  const { startsOn } = form.values
  const running = stayOf(mentorship)
  const { programmeEndsOn } = mentorship.enrolment
  const stay = running ?? (startsOn && { startedOn: startsOn, extendedMonths: 0, programmeEndsOn })
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
        maxDate={today()}
        {...form.getInputProps('startsOn')}
      />
      {stay && (
        <div className={classes.outlook} role="status">
          <Text fw={600}>{texts.endWillBe(date(stayEndsOn(stay, mentorship.terms)))}</Text>
          <Text size="sm">{running ? texts.endGoesOn : texts.endWhy(mentorship.terms.baseMonths)}</Text>
        </div>
      )}
    </SideForm>
  )
}
