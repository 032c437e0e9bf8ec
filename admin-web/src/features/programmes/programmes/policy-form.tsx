import { policyRefusal } from '@lidzas/domain/programmes/policy-rules'
import { addPolicyVersion, type AddPolicyVersion, type PolicyVersion } from '@lidzas/sdk'
import { NumberInput, Text, Textarea } from '@mantine/core'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { MinutesField } from '../../../shared/forms/amount-fields.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { programmeTexts } from './programme-texts.ts'
import { numberRules } from './rule-names.ts'

type Policy = PolicyVersion['policy']

/** Changes the numbers of the rules; stages and lists go on as they are. The contradiction found is the server's own. */
export function PolicyForm({ version, onClose }: { version: PolicyVersion; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields<{ policy: Policy; reason: string }>(
    { policy: structuredClone(version.policy), reason: '' },
    { reason: required },
  )
  const submission = useSubmit({
    send: (body: AddPolicyVersion, headers) =>
      addPolicyVersion({ path: { id: version.programmeId }, body, headers, throwOnError: true }),
    affects: 'policy',
    done: texts.saved,
    onDone: onClose,
  })
  const reason = useReason(policyRefusal(form.values.policy))
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.changeRules}
      submitLabel={texts.save}
      body={(values) => values}
    >
      <Text c="dimmed">{texts.changeRulesHelp}</Text>
      {numberRules.map(({ key, name, unit, optional }) => {
        const help = optional && texts.unlimitedHelp
        const { value, error } = form.getInputProps(`policy.${key}`)
        const props = { label: pick(name), description: help || undefined, error, required: !optional }
        const set = (next: number | null) => form.setFieldValue(`policy.${key}`, next as never)
        return unit === 'minutes' ? (
          <MinutesField key={key} {...props} value={value} onChange={set} />
        ) : (
          <NumberInput
            key={key}
            {...props}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            value={value ?? ''}
            onChange={(next) => set(typeof next === 'number' ? next : null)}
          />
        )
      })}
      <Textarea label={texts.reason} required autosize minRows={2} {...form.getInputProps('reason')} />
    </SideForm>
  )
}
