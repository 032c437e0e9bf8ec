import { otherCode } from '@lidzas/domain/programmes/code-lists/editable'
import { type NeedLevel, needLevelNames, needLevels } from '@lidzas/domain/programmes/code-lists/needs'
import type { Referral } from '@lidzas/sdk'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'

import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { Beside } from './beside.tsx'
import { CodeChoices } from './code-choices.tsx'
import { StepForm } from './step-form.tsx'
import { stepTexts } from './step-texts.ts'

import classes from '../referrals.module.css'

type Need = { level: NeedLevel; words: string }
type Needs = Record<string, Need>

/** What the young person can, first; then what they need and how much (L-06). */
export function NeedsForm({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const { needs = [], strengths } = referral
  const able = useCodeList('STRENGTH', strengths?.codes)
  const form = useFields({
    strengths: strengths?.codes ?? [],
    strengthWords: strengths?.words ?? '',
    needs: Object.fromEntries(
      needs.map(({ code, level, words }) => [code, { level, words: words ?? '' }]),
    ) as Needs,
  })
  return (
    <Beside>
      <StepForm
        {...{ referral, form }}
        step="needs"
        body={(given) => ({
          strengths: { codes: given.strengths, words: given.strengthWords.trim() || null },
          needs: Object.entries(given.needs).map(([code, { level, words }]) => ({
            code,
            level,
            words: words.trim() || null,
          })),
        })}
      >
        <CodeChoices
          label={texts.strengths}
          description={texts.strengthsHelp}
          choices={able.choices}
          {...form.getInputProps('strengths')}
        />
        <Textarea
          label={form.values.strengths.includes(otherCode) ? texts.strengthOther : texts.strengthWords}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('strengthWords')}
        />
        <NeedsChoice
          value={form.values.needs}
          kept={needs.map(({ code }) => code)}
          onChange={(value) => form.setFieldValue('needs', value)}
        />
      </StepForm>
    </Beside>
  )
}

/** Each need that is ticked asks how much of it there is, and takes a few words. */
function NeedsChoice(props: { value: Needs; kept: string[]; onChange: (value: Needs) => void }) {
  const { value, kept, onChange } = props
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const { choices } = useCodeList('NEED', kept)
  const levels = needLevels.map((level) => ({ value: level, label: pick(needLevelNames[level]) }))

  function toggle(code: string, chosen: boolean) {
    const { [code]: _, ...others } = value
    onChange(chosen ? { ...value, [code]: { level: 'CLEAR', words: '' } } : others)
  }

  return (
    <fieldset className={classes.needs}>
      <legend>{texts.needsTitle}</legend>
      {choices.map(({ value: code, label }) => {
        const need = value[code]
        const change = (part: Partial<Need>) => onChange({ ...value, [code]: { ...need!, ...part } })
        return (
          <div key={code} className={classes.need}>
            <Checkbox
              label={label}
              checked={Boolean(need)}
              onChange={(event) => toggle(code, event.currentTarget.checked)}
            />
            {need && (
              <div className={classes.needMore}>
                <NativeSelect
                  aria-label={`${label}: ${texts.needLevel}`}
                  data={levels}
                  value={need.level}
                  onChange={(event) => change({ level: event.currentTarget.value as NeedLevel })}
                />
                <TextInput
                  aria-label={`${label}: ${texts.needWords}`}
                  placeholder={code === otherCode ? texts.needOther : texts.needWords}
                  maxLength={500}
                  value={need.words}
                  onChange={(event) => change({ words: event.currentTarget.value })}
                />
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
