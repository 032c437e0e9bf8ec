import { type Goal, rateGoal, type RateGoal } from '@lidzas/sdk'
import { Text, Textarea } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { goalTexts, levelNames } from './goal-texts.ts'

import classes from './goals.module.css'

type Props = { goal: Goal; opened: boolean; onClose: () => void }

/** Rating by the words the two chose themselves; the number only stands beside them. */
export function RateGoalForm({ goal, opened, onClose }: Props) {
  const texts = useTexts(goalTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields(
    { score: goal.score, ratedOn: localToday() as string | null, outcomeNote: goal.outcomeNote ?? '' },
    { score: (value) => (value === null ? texts.chooseLevel : null), ratedOn: required },
  )
  const submission = useSubmit({
    send: (body: RateGoal) =>
      rateGoal({ path: { id: goal.id }, body, headers: ifMatch(goal), throwOnError: true }),
    affects: 'mentorship',
    done: texts.ratedDone,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.rateTitle}
      submitLabel={texts.rateSubmit}
      body={({ score, ratedOn, outcomeNote }) => ({
        score: score!,
        ratedOn: ratedOn!,
        ...(outcomeNote.trim() && { outcomeNote }),
      })}
    >
      <div>
        <Text fw={600}>{goal.title}</Text>
        <Text size="sm" c="var(--ink-soft)">
          {texts.rateLead}
        </Text>
      </div>
      <div role="radiogroup" aria-label={texts.rateTitle}>
        {form.errors.score && (
          <p className={classes.error} role="alert">
            {form.errors.score}
          </p>
        )}
        {levelNames.toReversed().map(({ score, mark, name }) => (
          <label key={score} className={classes.pick} data-chosen={form.values.score === score || undefined}>
            <input
              type="radio"
              name={`score ${goal.id}`}
              checked={form.values.score === score}
              onChange={() => form.setFieldValue('score', score)}
            />
            <span>
              {goal.levelTexts[score + 2]}
              <span className={classes.soft}>
                {mark} · {pick(name)}
                {goal.baseline === score && ` · ${texts.baseline}`}
              </span>
            </span>
          </label>
        ))}
      </div>
      <DateField label={texts.ratedDay} required maxDate={localToday()} {...form.getInputProps('ratedOn')} />
      <Textarea label={texts.outcome} autosize minRows={3} {...form.getInputProps('outcomeNote')} />
    </SideForm>
  )
}
