import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'

import type { Subject } from '../../api/affects.ts'
import { ApiError, unreachable } from '../../api/api-error.ts'
import { invalidate, queryClient } from '../../api/query-client.ts'
import { announce } from '../../ui/feedback/toaster.tsx'

export type Submission<Values> = {
  submit: (values: Values) => Promise<void>
  pending: boolean
  error: ApiError | null
}

/**
 * Sends a form or an action. The idempotency key stays the same while the same content is sent again after a lost
 * answer, and changes with the content. `affects` names what the sending changes, so that every answer that shows it
 * is fetched anew; `[]` says that nothing changes that the web has stored.
 */
export function useSubmit<Values, Result>(options: {
  send: (values: Values, headers: { 'idempotency-key': string }) => Promise<Result>
  affects: Subject | readonly Subject[]
  /** Announced when it worked: "Saved". */
  done?: string
  onDone?: (result: Result) => void
}): Submission<Values> {
  const attempt = useRef({ content: '', key: '' })
  const { mutateAsync, isPending, error } = useMutation<Result, ApiError, Values>(
    {
      // Sent at once without a connection too: it fails, the words stay, and the person hears of it.
      networkMode: 'always',
      mutationFn: async (values) => {
        const content = JSON.stringify(values)
        if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() }
        try {
          return await options.send(values, { 'idempotency-key': attempt.current.key })
        } catch (failure) {
          throw failure instanceof ApiError ? failure : unreachable()
        }
      },
      onSuccess: async (result) => {
        attempt.current = { content: '', key: '' }
        await invalidate(...[options.affects].flat())
        if (options.done) announce(options.done)
        options.onDone?.(result)
      },
    },
    queryClient,
  )

  async function submit(values: Values) {
    if (!isPending) await mutateAsync(values)
  }

  return { submit, pending: isPending, error }
}
