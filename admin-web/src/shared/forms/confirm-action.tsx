import type { Refusal } from '@lidzas/domain/core/refusal'
import type { ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { useFailureText } from '../records/failure.tsx'
import { defineTexts, useTexts } from '../words/texts.ts'
import { ActionButton } from './action-button.tsx'
import type { Submission } from './use-submit.ts'

const confirmTexts = defineTexts({
  lv: { cancel: 'Atcelt', reason: 'Iemesls', missing: 'Norādiet iemeslu.' },
  en: { cancel: 'Cancel', reason: 'Reason', missing: 'Give the reason.' },
})

/** A button that first says what will happen and, with `asksReason`, wants to know why. The reason is the body. */
export function ConfirmAction(
  props: ButtonProps & {
    children: ReactNode
    refusal: Refusal | null
    submission: Submission<string>
    title: string
    text: string
    confirmLabel: string
    danger?: boolean
    asksReason?: boolean
    reasonHelp?: string
  },
) {
  const { submission, title, text, confirmLabel, danger, asksReason, reasonHelp, ...button } = props
  const [opened, setOpened] = useState(false)
  const texts = useTexts(confirmTexts)
  const failureText = useFailureText()
  return (
    <>
      <ActionButton {...button} onClick={() => setOpened(true)} />
      <ConfirmDialog
        {...{ opened, title, text, confirmLabel, danger }}
        onClose={() => setOpened(false)}
        cancelLabel={texts.cancel}
        reason={asksReason ? { label: texts.reason, help: reasonHelp, missing: texts.missing } : undefined}
        pending={submission.pending}
        error={submission.error && failureText(submission.error)}
        onConfirm={(reason) => submission.submit(reason).then(() => setOpened(false))}
      />
    </>
  )
}
