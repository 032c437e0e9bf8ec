import { addAddendum, type AddAddendum, type Evaluation } from '@lidzas/sdk'
import { Textarea } from '@mantine/core'

import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { evaluationTexts } from './evaluation-texts.ts'

/** What was submitted stays; this stands beside it. */
export function AddendumForm({ evaluation, onClose }: { evaluation: Evaluation; onClose: () => void }) {
  const texts = useTexts(evaluationTexts)
  const { required } = useChecks()
  const form = useFields({ text: '' }, { text: required })
  const submission = useSubmit({
    send: (body: AddAddendum, headers) =>
      addAddendum({ path: { id: evaluation.id }, body, headers, throwOnError: true }),
    affects: 'evaluation',
    done: texts.added,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.add}
      submitLabel={texts.add}
      body={({ text }) => ({ text: text.trim() })}
    >
      <Textarea
        label={texts.addText}
        description={texts.addHelp}
        required
        autosize
        minRows={4}
        {...form.getInputProps('text')}
      />
    </SideForm>
  )
}
