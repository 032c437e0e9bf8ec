import { type AgreeGoal, agreeGoal, type Goal } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { GoalLevels } from './goal-levels.tsx'
import { goalTexts, levelNames } from './goal-texts.ts'

type Props = { goal: Goal; opened: boolean; onClose: () => void }

export function AgreeGoalForm({ goal, opened, onClose }: Props) {
  const texts = useTexts(goalTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const day = localToday() as string | null
  const form = useFields(
    { participantAgreedOn: day, mentorAgreedOn: day, baseline: String(goal.baseline ?? '') },
    { participantAgreedOn: required, mentorAgreedOn: required },
  )
  const submission = useSubmit({
    send: (body: AgreeGoal) =>
      agreeGoal({ path: { id: goal.id }, body, headers: ifMatch(goal), throwOnError: true }),
    affects: 'mentorship',
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
        maxDate={localToday()}
        {...form.getInputProps('participantAgreedOn')}
      />
      <DateField
        label={texts.mentorAgreed}
        required
        maxDate={localToday()}
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
