import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { authorisedFetch, onSessionEnded, setAccessToken } from './token.ts'

const ended = vi.fn<() => void>()
let calls: { path: string; token: string | null }[] = []

/** Answers of the server: the first token is stale, a refresh gives the fresh one unless the session is over. */
function server({ sessionOver = false } = {}) {
  return async (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), 'http://web.test'), init)
    const path = new URL(request.url).pathname
    const token = request.headers.get('Authorization')
    calls.push({ path, token })
    if (path.endsWith('/refresh')) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return sessionOver
        ? new Response('{}', { status: 401 })
        : Response.json({ accessToken: 'fresh', expiresIn: 600 })
    }
    return token === 'Bearer fresh'
      ? Response.json({ sent: await request.text() })
      : new Response('{}', { status: 401 })
  }
}

const refreshes = () => calls.filter(({ path }) => path.endsWith('/refresh')).length
const post = (path: string) => authorisedFetch(`http://web.test${path}`, { method: 'POST', body: path })

beforeEach(() => {
  calls = []
  ended.mockReset()
  onSessionEnded(ended)
  vi.stubGlobal('navigator', {})
})
afterEach(() => vi.unstubAllGlobals())

it('refreshes once for any number of calls that meet a stale token, and repeats each with its body', async () => {
  vi.stubGlobal('fetch', server())
  setAccessToken('stale')
  const answers = await Promise.all(['/a', '/b', '/c'].map(post))
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
    { sent: '/a' },
    { sent: '/b' },
    { sent: '/c' },
  ])
  expect(refreshes()).toBe(1)
  expect(ended).not.toHaveBeenCalled()
})

it('ends the session once the refresh is refused, without repeating the call', async () => {
  vi.stubGlobal('fetch', server({ sessionOver: true }))
  setAccessToken('stale')
  expect((await post('/a')).status).toBe(401)
  expect(calls.filter(({ path }) => path === '/a')).toHaveLength(1)
  expect(ended).toHaveBeenCalledOnce()
})

it('sends nothing without a token when there is no session to refresh, and nobody is signed out', async () => {
  vi.stubGlobal('fetch', server({ sessionOver: true }))
  setAccessToken(null)
  expect((await post('/a')).status).toBe(401)
  expect(calls.map(({ path }) => path)).toEqual(['/api/v1/auth/refresh'])
  expect(ended).not.toHaveBeenCalled()
})

it('does not sign out when the network is gone', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
  setAccessToken('stale')
  await expect(post('/a')).rejects.toMatchObject({ status: 0 })
  expect(ended).not.toHaveBeenCalled()
})
