import { Button, Group, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

import { ApiError } from '../../api/api-error.ts'
import { ReasonButton } from '../../ui/feedback/reason-button.tsx'
import { defineTexts, useTexts } from '../words/texts.ts'
import { ErrorSummary, fieldOf } from './error-summary.tsx'
import type { Submission } from './use-submit.ts'

const formTexts = defineTexts({
  lv: { cancel: 'Atcelt' },
  en: { cancel: 'Cancel' },
})

export type FormShellProps<Values extends object, Body> = {
  form: UseFormReturnType<Values>
  /** From `useSubmit`: pending and error cannot be forgotten. */
  submission: Submission<Body>
  /** The API body that these values mean. */
  body: (values: Values) => Body
  submitLabel: string
  /** Why saving is impossible now: `useReason(rule)`; null or absent when it is possible. */
  reason?: string | null
  onCancel?: () => void
  children: ReactNode
}

/**
 * One column of fields, a summary of what is wrong on top, the buttons below. Fields are checked when left; what
 * the server finds stands at its field and in the summary, which takes the focus. A failed save keeps every word.
 */
export function FormShell<Values extends object, Body>(props: FormShellProps<Values, Body>) {
  const { form, submission } = props
  const texts = useTexts(formTexts)
  const summary = useRef<HTMLDivElement>(null)
  const [failures, setFailures] = useState(0)
  const failed = () => setFailures((count) => count + 1)
  // Together with the sentence itself: a later focus would take the keyboard from somebody already typing again.
  useLayoutEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])

  async function save(values: Values) {
    try {
      await submission.submit(props.body(values))
    } catch (error) {
      if (error instanceof ApiError) {
        form.setErrors(Object.fromEntries(error.errors.map((one) => [fieldOf(one.pointer), one.text])))
      }
      failed()
    }
  }

  return (
    <form onSubmit={form.onSubmit(save, failed)} noValidate>
      <ErrorSummary ref={summary} form={form} error={submission.error} shown={failures > 0} />
      <Stack gap="lg">
        {props.children}
        <Group gap="sm" mt="xs">
          <ReasonButton type="submit" reason={props.reason ?? null} loading={submission.pending} explain>
            {props.submitLabel}
          </ReasonButton>
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              {texts.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
