import { otherCode } from '@lidzas/domain/programmes/code-lists/editable'
import { truancies, truancyNames } from '@lidzas/domain/programmes/code-lists/needs'
import { targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import type { Referral } from '@lidzas/sdk'
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'

import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { useAdmission } from '../decisions/admission.ts'
import { Beside } from './beside.tsx'
import { CodeChoices } from './code-choices.tsx'
import { StepForm } from './step-form.tsx'
import { stepTexts } from './step-texts.ts'

type Truancy = NonNullable<NonNullable<Referral['education']>['truancy']>

/** Why somebody is referred: group, coded reasons, the case manager's words, how school goes. */
export function ReasonsForm({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const { policy } = useAdmission(referral)
  const { choices } = useCodeList('REFERRAL_REASON', referral.reasons)
  const { education } = referral
  const form = useFields(
    {
      targetGroups: (referral.targetGroups ?? []) as string[],
      reasons: referral.reasons ?? [],
      reasonWords: referral.reasonWords ?? '',
      summary: referral.summary ?? '',
      truancy: education?.truancy ?? '',
      absentWeeks: education?.absentWeeks ?? ('' as number | ''),
      gradesRepeated: education?.gradesRepeated ?? ('' as number | ''),
    },
    { targetGroups: (groups) => (groups.length === 0 ? texts.chooseGroup : null) },
  )
  const { values } = form
  return (
    <Beside targetGroups={values.targetGroups as TargetGroup[]}>
      <StepForm
        {...{ referral, form }}
        step="reasons"
        body={(given) => ({
          targetGroups: given.targetGroups as TargetGroup[],
          reasons: given.reasons,
          reasonWords: (given.reasons.includes(otherCode) && given.reasonWords.trim()) || null,
          summary: given.summary.trim() || null,
          education: {
            truancy: (given.truancy || null) as Truancy | null,
            absentWeeks: given.absentWeeks === '' ? null : given.absentWeeks,
            gradesRepeated: given.gradesRepeated === '' ? null : given.gradesRepeated,
          },
        })}
      >
        <CodeChoices
          label={texts.targetGroups}
          choices={policy.targetGroups.map((value) => ({ value, label: pick(targetGroupNames[value]) }))}
          {...form.getInputProps('targetGroups')}
        />
        <CodeChoices label={texts.reasonCodes} choices={choices} {...form.getInputProps('reasons')} />
        {values.reasons.includes(otherCode) && (
          <TextInput label={texts.otherReason} maxLength={300} {...form.getInputProps('reasonWords')} />
        )}
        <Textarea
          label={texts.summary}
          description={texts.summaryHelp}
          autosize
          minRows={4}
          maxLength={8_000}
          {...form.getInputProps('summary')}
        />
        <NativeSelect
          label={texts.truancy}
          data={[
            { value: '', label: texts.notChosen },
            ...truancies.map((value) => ({ value, label: pick(truancyNames[value]) })),
          ]}
          {...form.getInputProps('truancy')}
        />
        <NumberInput
          label={texts.absentWeeks}
          description={texts.absentWeeksHelp}
          min={0}
          max={200}
          allowDecimal={false}
          {...form.getInputProps('absentWeeks')}
        />
        <NumberInput
          label={texts.gradesRepeated}
          min={0}
          max={12}
          allowDecimal={false}
          {...form.getInputProps('gradesRepeated')}
        />
      </StepForm>
    </Beside>
  )
}
