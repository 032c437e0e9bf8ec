import { language } from '../shared/words/language.ts'
import { apiError, unreachable } from './api-error.ts'

type Tokens = { accessToken: string; expiresIn: number }

/** The access token lives in memory only; the refresh token is an httpOnly cookie that scripts cannot read. */
let accessToken: string | null = null
let refreshing: Promise<boolean> | null = null
let sessionEnded: () => unknown = () => undefined

/** What to do when a session that was open has ended: the router sends the reader to the sign-in page. */
export function onSessionEnded(listener: () => unknown) {
  sessionEnded = listener
}

export function setAccessToken(token: string | null) {
  accessToken = token
}

/** One POST to `/api/v1/auth`, answered with JSON or an ApiError. */
export async function authCall<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/v1/auth/${path}`, {
    method: 'POST',
    headers: {
      'Accept-Language': language(),
      ...(body && { 'Content-Type': 'application/json' }),
      ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
    },
    body: body && JSON.stringify(body),
  }).catch(() => Promise.reject(unreachable()))
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw apiError(response.status, answer, response.headers.get('X-Request-Id'))
  return answer as T
}

/** A new access token from the refresh cookie; false when there is no session. Concurrent callers share one call. */
export function refresh(): Promise<boolean> {
  refreshing ??= exclusively(renew).finally(() => {
    refreshing = null
  })
  return refreshing
}

async function renew(): Promise<boolean> {
  try {
    accessToken = (await authCall<Tokens>('refresh')).accessToken
    return true
  } catch (error) {
    accessToken = null
    // Without a network nobody is signed out: the call fails and can be repeated.
    if ((error as { status?: number }).status === 0) throw error
    return false
  }
}

// The refresh token rotates, so two tabs must not present the same one at the same moment.
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('lidzas.refresh', work) : work()
}

/** fetch with the bearer token; a 401 refreshes once and repeats, and a second one ends the session. */
export async function authorisedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const again = request.clone()
  const hadSession = accessToken !== null
  if (hadSession || (await refresh())) {
    const response = await send(request)
    if (response.status !== 401) return response
    if (await refresh()) return send(again)
  }
  if (hadSession) sessionEnded()
  return new Response(null, { status: 401 })
}

/** The same for what fetch cannot do, such as an upload that tells how far it is: `call` takes the headers to send. */
export async function authorisedCall<Answer extends { status: number }>(
  call: (headers: Record<string, string>) => Promise<Answer>,
): Promise<Answer> {
  const headers = () => ({ 'Accept-Language': language(), Authorization: `Bearer ${accessToken ?? ''}` })
  if (accessToken === null) await refresh()
  const answer = await call(headers())
  if (answer.status !== 401) return answer
  if (await refresh()) return call(headers())
  sessionEnded()
  return answer
}

function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language())
  if (accessToken) request.headers.set('Authorization', `Bearer ${accessToken}`)
  return fetch(request).catch((error: unknown) =>
    Promise.reject(error instanceof DOMException && error.name === 'AbortError' ? error : unreachable()),
  )
}
