import { type AgreeGoal, agreeGoal, type Goal } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { ifMatch } from '../../api/client.ts'
import { DateField } from '../../shared/date-field.tsx'
import { useFormat } from '../../shared/format.ts'
import { SideForm } from '../../shared/side-form.tsx'
import { useTexts } from '../../shared/texts.ts'
import { today } from '../../shared/today.ts'
import { useChecks, useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { GoalLevels } from './goal-levels.tsx'
import { goalTexts, levelNames } from './goal-texts.ts'
import { touched } from './touched.ts'

type Props = { goal: Goal; opened: boolean; onClose: () => void }

export function AgreeGoalForm({ goal, opened, onClose }: Props) {
  const texts = useTexts(goalTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const day = today() as string | null
  const form = useFields(
    { participantAgreedOn: day, mentorAgreedOn: day, baseline: String(goal.baseline ?? '') },
    { participantAgreedOn: required, mentorAgreedOn: required },
  )
  const submission = useSubmit({
    send: (body: AgreeGoal) =>
      agreeGoal({ path: { id: goal.id }, body, headers: ifMatch(goal), throwOnError: true }),
    invalidates: touched,
    done: texts.agreedDone,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.agreeTitle}
      submitLabel={texts.agreeSubmit}
      body={({ participantAgreedOn, mentorAgreedOn, baseline }) => ({
        participantAgreedOn: participantAgreedOn!,
        mentorAgreedOn: mentorAgreedOn!,
        ...(baseline !== '' && { baseline: Number(baseline) }),
      })}
    >
      <div>
        <Text fw={600}>{goal.title}</Text>
        <GoalLevels goal={goal} />
      </div>
      <Text>{texts.agreeLead}</Text>
      <DateField
        label={texts.participantAgreed}
        required
        maxDate={today()}
        {...form.getInputProps('participantAgreedOn')}
      />
      <DateField
        label={texts.mentorAgreed}
        required
        maxDate={today()}
        {...form.getInputProps('mentorAgreedOn')}
      />
      <NativeSelect
        label={texts.baselineLabel}
        data={[
          { value: '', label: texts.noBaseline },
          ...levelNames.map(({ score, mark, name }) => ({
            value: String(score),
            label: `${mark} · ${pick(name)}`,
          })),
        ]}
        {...form.getInputProps('baseline')}
      />
    </SideForm>
  )
}
