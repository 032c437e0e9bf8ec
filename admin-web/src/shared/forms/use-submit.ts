import { useState, useRef } from 'react'

import type { Subject } from '../../api/affects.ts'
import { ApiError, unreachable } from '../../api/api-error.ts'
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
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const attempt = useRef({ content: '', key: '' })

  async function submit(values: Values) {
    if (pending) return
    const content = JSON.stringify(values)
    if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() }
    setPending(true)
    setError(null)
    try {
      const result = await options.send(values, { 'idempotency-key': attempt.current.key })
      attempt.current = { content: '', key: '' }
      // Only what changes stored data needs the query cache: the sign-in page loads without it.
      if (options.affects.length > 0) {
        const { invalidate } = await import('../../api/query-client.ts')
        await invalidate(...[options.affects].flat())
      }
      if (options.done) announce(options.done)
      options.onDone?.(result)
    } catch (failure) {
      const known = failure instanceof ApiError ? failure : unreachable()
      setError(known)
      throw known
    } finally {
      setPending(false)
    }
  }

  return { submit, pending, error }
}
