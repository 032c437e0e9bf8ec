import { type Referral, updateApplication, updateReferral, type UpdateReferral } from '@lidzas/sdk'
import { getReferralQueryKey } from '@lidzas/sdk/query'
import { useEffect, useRef, useState } from 'react'

import { ApiError, unreachable } from '../../api/api-error.ts'
import { ifMatch } from '../../api/client.ts'
import { queryClient } from '../../api/query-client.ts'

const typingPause = 900

export type Draft = {
  /** Remembers what was typed; it is saved a moment after the last key. */
  keep: (change: UpdateReferral) => void
  /** Saves now, as the step's button does. */
  save: (change: UpdateReferral) => Promise<void>
  state: 'kept' | 'typing' | 'saving' | 'failed'
  error: ApiError | null
}

/** The referral as a draft on the server: what is typed is kept there, also when the page is left. */
export function useDraft(referral: Referral): Draft {
  const { id, channel } = referral
  const version = useRef(referral.version)
  const waiting = useRef<UpdateReferral | null>(null)
  const timer = useRef<number>(undefined)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const [state, setState] = useState<Draft['state']>('kept')
  const [error, setError] = useState<ApiError | null>(null)
  // Another step, or a consent recorded meanwhile, may have brought a newer one.
  version.current = Math.max(version.current, referral.version)

  async function write(body: UpdateReferral) {
    setState('saving')
    try {
      const change = channel === 'CASE_MANAGER' ? updateReferral : updateApplication
      const { data } = await change({
        path: { id },
        headers: ifMatch({ version: version.current }),
        body,
        throwOnError: true,
      })
      version.current = data.version
      queryClient.setQueryData(getReferralQueryKey({ path: { id } }), data)
      setError(null)
      setState(waiting.current ? 'typing' : 'kept')
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : unreachable())
      setState('failed')
      throw failure
    }
  }

  /** One after another: each save needs the version that the one before made. */
  function save(body: UpdateReferral): Promise<void> {
    window.clearTimeout(timer.current)
    waiting.current = null
    const saved = running.current.then(() => write(body))
    running.current = saved.catch(() => undefined)
    return saved
  }

  function flush() {
    if (waiting.current) void save(waiting.current).catch(() => undefined)
  }

  function keep(change: UpdateReferral) {
    waiting.current = change
    setState('typing')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(flush, typingPause)
  }

  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const leaving = () => latest.current()
    document.addEventListener('visibilitychange', leaving)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      leaving()
    }
  }, [])

  return { keep, save, state, error }
}

/** Keeps the draft up to date with a form: `body` is what the fields mean now. */
export function useAutosave(draft: Draft, body: UpdateReferral) {
  const content = JSON.stringify(body)
  const before = useRef(content)
  const keep = useRef(draft.keep)
  keep.current = draft.keep
  useEffect(() => {
    if (before.current === content) return
    before.current = content
    keep.current(JSON.parse(content) as UpdateReferral)
  }, [content])
}
