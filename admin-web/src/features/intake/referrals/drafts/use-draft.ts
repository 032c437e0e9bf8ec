import { type Referral, updateApplication, updateReferral, type UpdateReferral } from '@lidzas/sdk'
import { getReferralQueryKey } from '@lidzas/sdk/query'
import { useEffect, useRef, useState } from 'react'

import { ApiError, unreachable } from '../../../../api/api-error.ts'
import { ifMatch } from '../../../../api/client.ts'
import { queryClient } from '../../../../api/query-client.ts'
import { type DraftQueue, draftQueue, type DraftState } from './draft-queue.ts'

const typingPause = 900

export type Draft = Pick<DraftQueue<UpdateReferral>, 'keep' | 'save'> & {
  state: DraftState
  error: ApiError | null
}

/** The referral as a draft on the server: what is typed is kept there, also when the page is left. */
export function useDraft(referral: Referral): Draft {
  const [{ state, error }, setState] = useState<Pick<Draft, 'state' | 'error'>>({
    state: 'kept',
    error: null,
  })
  const latest = useRef(referral)
  // Another step, or another part of this one, may have brought a newer version.
  if (referral.version > latest.current.version) latest.current = referral
  const queue = useRef<DraftQueue<UpdateReferral>>(undefined)
  queue.current ??= draftQueue({
    pause: typingPause,
    onState: (next, failure) => setState({ state: next, error: failure ? known(failure) : null }),
    write: async (change) => void (latest.current = await write(latest.current, change)),
  })

  const { keep, save, flush } = queue.current
  useEffect(() => {
    document.addEventListener('visibilitychange', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])

  return { keep, save, state, error }
}

async function write(referral: Referral, body: UpdateReferral): Promise<Referral> {
  const path = { id: referral.id }
  const change = referral.channel === 'CASE_MANAGER' ? updateReferral : updateApplication
  const { data } = await change({ path, headers: ifMatch(referral), body, throwOnError: true })
  queryClient.setQueryData(getReferralQueryKey({ path }), data)
  return data
}

function known(failure: unknown): ApiError {
  return failure instanceof ApiError ? failure : unreachable()
}

/** Keeps the draft up to date with a form: `body` is what the fields mean now. */
export function useAutosave({ keep }: Draft, body: UpdateReferral) {
  const content = JSON.stringify(body)
  const before = useRef(content)
  useEffect(() => {
    if (before.current === content) return
    before.current = content
    keep(JSON.parse(content) as UpdateReferral)
  }, [content, keep])
}
