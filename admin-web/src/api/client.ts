import { client } from '@lidzas/sdk/client'

import { ApiError, apiError } from './api-error.ts'
import { authorisedFetch } from './token.ts'

/** Points the generated client at this server. Every failure reaches the page as an ApiError. */
export function configureClient() {
  client.setConfig({ baseUrl: '', fetch: authorisedFetch, throwOnError: true })
  client.interceptors.error.use((error, response) =>
    error instanceof ApiError || error instanceof DOMException || !response
      ? error
      : apiError(response.status, error, response.headers.get('X-Request-Id')),
  )
}

/** The header that makes an update fail with 412 instead of overwriting somebody else's change. */
export function ifMatch(row: { version: number }) {
  return { 'if-match': `"${row.version}"` }
}
