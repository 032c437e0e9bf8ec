import { type Mentorship, withdrawMentorship, type WithdrawMentorship } from '@lidzas/sdk'
import { Textarea } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { actionTexts } from './action-texts.ts'
import { ReasonSelect, type ReasonValue } from './reason-select.tsx'

type Props = { mentorship: Mentorship; opened: boolean; onClose: () => void }

export function WithdrawForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { required } = useChecks()
  const form = useFields({ reason: '' as ReasonValue, note: '' }, { reason: required })
  const submission = useSubmit({
    send: (body: WithdrawMentorship) =>
      withdrawMentorship({
        path: { id: mentorship.id },
        body,
        headers: ifMatch(mentorship),
        throwOnError: true,
      }),
    affects: 'mentorship',
    done: texts.withdrawn,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.withdrawTitle}
      submitLabel={texts.withdraw}
      body={({ reason, note }) => ({ reason: reason || 'OTHER', ...(note.trim() && { note }) })}
    >
      <ReasonSelect required {...form.getInputProps('reason')} />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={3}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}
