import type { Document, Import } from '@lidzas/sdk'

import { apiError, unreachable } from './api-error.ts'
import { authorisedCall } from './token.ts'

type Answer = { status: number; body: unknown; requestId: string | null }

/** Sends one file about a participant and tells how far it is, from 0 to 1: fetch cannot say that. */
export async function uploadFile(
  participantId: string,
  { kind, file }: { kind: Document['kind']; file: File },
  key: string,
  onProgress: (share: number) => void,
): Promise<Document> {
  const { status, body, requestId } = await authorisedCall((headers) =>
    send(`/api/v1/participants/${participantId}/documents`, {
      headers: { ...headers, 'Idempotency-Key': key },
      // The kind first: the server then knows what it reads.
      parts: { kind, file },
      onProgress,
    }),
  )
  if (status !== 201) throw apiError(status, body, requestId)
  return body as Document
}

/** Sends a table of people into a programme, and tells how far it is, from 0 to 1. */
export async function uploadTable(
  { programmeId, kind }: Pick<Import, 'programmeId' | 'kind'>,
  file: File,
  onProgress: (share: number) => void,
): Promise<Import> {
  const { status, body, requestId } = await authorisedCall((headers) =>
    send(`/api/v1/imports?programmeId=${programmeId}&kind=${kind}`, { headers, parts: { file }, onProgress }),
  )
  if (status !== 201) throw apiError(status, body, requestId)
  return body as Import
}

function send(
  address: string,
  request: {
    headers: Record<string, string>
    parts: Record<string, string | File>
    onProgress: (share: number) => void
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(request.parts)) form.append(name, value)
    const call = new XMLHttpRequest()
    call.open('POST', address)
    call.responseType = 'json'
    for (const [name, value] of Object.entries(request.headers)) call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded, total }) => request.onProgress(total > 0 ? loaded / total : 0)
    call.onload = () =>
      resolve({ status: call.status, body: call.response, requestId: call.getResponseHeader('X-Request-Id') })
    call.onerror = () => reject(unreachable())
    call.send(form)
  })
}
