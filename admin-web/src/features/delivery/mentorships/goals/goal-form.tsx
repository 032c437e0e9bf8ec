import { goalRefusal } from '@lidzas/domain/delivery/goals'
import { addGoal, type AddGoal, type Goal, type Mentorship, reviseGoal, updateGoal } from '@lidzas/sdk'
import { Fieldset, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { useReason } from '../../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { goalTexts, levelNames } from './goal-texts.ts'

type Props = {
  mentorship: Mentorship
  title: string
  opened: boolean
  onClose: () => void
  /** The goal that is changed, or given a new version with `revising`; none: a new one. */
  goal?: Goal
  revising?: boolean
}
type Fields = {
  title: string
  domain: string
  levelTexts: string[]
  weight: number | string
  baseline: string
  reason: string
}

export function GoalForm({ mentorship, goal, revising, title, opened, onClose }: Props) {
  const texts = useTexts(goalTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const domains = mentorship.terms.outcomeDomains
  const form = useFields<Fields>(
    {
      title: goal?.title ?? '',
      domain: goal?.domain ?? '',
      levelTexts: goal?.levelTexts ?? ['', '', '', '', ''],
      weight: goal?.weight ?? 1,
      baseline: String(goal?.baseline ?? (goal ? '' : -1)),
      reason: '',
    },
    {
      title: required,
      domain: (value) => (domains.length > 0 ? required(value) : null),
      reason: (value) => (revising ? required(value) : null),
    },
  )
  const submission = useSubmit({
    send: (body: AddGoal & { reason?: string }, headers): Promise<unknown> => {
      const { reason = '', ...written } = body
      if (!goal) return addGoal({ path: { id: mentorship.id }, body: written, headers, throwOnError: true })
      const known = { path: { id: goal.id }, headers: ifMatch(goal), throwOnError: true } as const
      return revising
        ? reviseGoal({ ...known, body: { ...written, reason } })
        : updateGoal({ ...known, body: written })
    },
    affects: 'mentorship',
    done: texts.saved,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  const written = ({ levelTexts, weight, ...values }: Fields) => ({
    title: values.title,
    levelTexts: levelTexts.map((text) => text.trim()) as AddGoal['levelTexts'],
    domain: values.domain || null,
    weight: Number(weight),
    baseline: values.baseline === '' ? null : Number(values.baseline),
  })
  const started = form.values.levelTexts.every((text) => text.trim())
  return (
    <SideForm
      {...{ opened, onClose, form, submission, title }}
      submitLabel={texts.save}
      // Only once everything is filled in: until then the fields speak for themselves.
      reason={useReason(started ? goalRefusal(written(form.values), mentorship.terms) : null)}
      body={(values) => ({ ...written(values), ...(revising && { reason: values.reason }) })}
    >
      {revising && <Text>{texts.reviseLead}</Text>}
      <TextInput
        label={texts.name}
        description={texts.nameHelp}
        required
        maxLength={200}
        {...form.getInputProps('title')}
      />
      {domains.length > 0 && (
        <NativeSelect
          label={texts.domain}
          required
          data={[
            { value: '', label: texts.chooseDomain },
            ...domains.map((domain) => ({ value: domain.code, label: pick(domain) })),
          ]}
          {...form.getInputProps('domain')}
        />
      )}
      <Fieldset legend={texts.levels}>
        <Stack gap="md">
          <Text size="sm">{texts.levelsHelp}</Text>
          {levelNames.toReversed().map(({ score, mark, name, help }) => (
            <Textarea
              key={score}
              label={`${mark} · ${pick(name)}`}
              description={pick(help)}
              required
              autosize
              minRows={1}
              maxLength={300}
              {...form.getInputProps(`levelTexts.${score + 2}`)}
            />
          ))}
          {form.errors.levelTexts && <Text c="red">{form.errors.levelTexts}</Text>}
        </Stack>
      </Fieldset>
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
      <NumberInput
        label={texts.weightLabel}
        description={texts.weightHelp}
        min={1}
        max={9}
        allowDecimal={false}
        {...form.getInputProps('weight')}
      />
      {revising && (
        <Textarea label={texts.reason} required autosize minRows={2} {...form.getInputProps('reason')} />
      )}
    </SideForm>
  )
}
