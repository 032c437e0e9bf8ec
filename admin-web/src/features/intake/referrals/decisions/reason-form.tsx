import type { Refusal } from '@lidzas/domain/core/refusal'
import type { EditableList } from '@lidzas/domain/programmes/code-lists/editable'
import { NativeSelect, Textarea } from '@mantine/core'

import { useReason } from '../../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { decisionTexts } from './decision-texts.ts'

import classes from '../referrals.module.css'

type Body = { reason: string; note: string | null }

/** Ends a referral: a reason of the authority's list, and words to it. The first reason is nobody's default. */
export function ReasonForm(props: {
  list: EditableList
  title: string
  text: string
  submitLabel: string
  noteLabel: string
  done: string
  refusal: (reason: string, note: string | null) => Refusal | null
  send: (body: Body) => Promise<unknown>
  onClose: () => void
}) {
  const { list, title, text, submitLabel, noteLabel, done, onClose } = props
  const texts = useTexts(decisionTexts)
  const { choices } = useCodeList(list)
  const form = useFields({ reason: '', note: '' }, { reason: (code) => (code ? null : texts.chooseReason) })
  const submission = useSubmit({ send: props.send, affects: 'referral', done, onDone: onClose })
  const body = ({ reason, note }: typeof form.values): Body => ({ reason, note: note.trim() || null })
  const { reason, note } = body(form.values)
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, body, title, submitLabel }}
      reason={useReason(props.refusal(reason, note))}
    >
      <p className={classes.soft}>{text}</p>
      <NativeSelect
        label={texts.reason}
        required
        data={[{ value: '', label: texts.choose }, ...choices]}
        {...form.getInputProps('reason')}
      />
      <Textarea label={noteLabel} autosize minRows={3} maxLength={2_000} {...form.getInputProps('note')} />
    </SideForm>
  )
}
