import { signIn } from '@lidzas/sdk'

/** How the generator reaches an API whose clock it moves. */
export type Connection = {
  fetch: typeof fetch
  /** Runs something at an instant of the story; other things may happen at other instants meanwhile. */
  at<T>(instant: Date, run: () => Promise<T>): Promise<T>
  /** The instant of whoever asks. */
  now(): Date
  /** Makes a tenant with its first administrator, which nobody inside could do; answers the key of the invitation. */
  makeTenant(tenant: NewTenant): Promise<string>
  /** The keys of the invitations that were mailed so far, by address. */
  invitations(): Promise<Map<string, string>>
}

export type NewTenant = {
  kind: 'MUNICIPALITY' | 'PLANNING_REGION'
  nameLv: string
  nameEn: string
  territoryCode?: string
  administrator: { email: string; displayName: string }
}

/** The same, with the evening on which everybody signs in: sessions last a month, so one is good for all days before. */
export type Stage = Connection & { evening: Date }

/** What every call of the generated client takes to speak for somebody. */
export type By = { baseUrl: string; fetch: typeof fetch; auth: () => Promise<string> }

const baseUrl = 'http://demo.invalid'
/** Tokens live ten minutes of real time. */
const tokenMs = 8 * 60_000

/** An account that signs in when it is first used, and again when its token is about to run out. */
export function speaker(connection: Stage, email: string, password: string): By {
  let token: Promise<string> | null = null
  let tokenUntil = 0
  return {
    baseUrl,
    fetch: connection.fetch,
    auth() {
      if (token === null || Date.now() > tokenUntil) {
        tokenUntil = Date.now() + tokenMs
        const body = { email, password }
        token = connection
          .at(connection.evening, () => ok(signIn({ ...nobody(connection), body })))
          .then(({ accessToken }) => accessToken)
      }
      return token
    },
  }
}

/** Calls of somebody who is not signed in. */
export function nobody({ fetch }: Connection) {
  return { baseUrl, fetch }
}

type Answer<T> = { data?: T | undefined; error?: unknown; request?: Request; response?: Response }

/** The body of a success; anything else ends the load with what the API said. */
export async function ok<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, request, response } = await answer
  if (response?.ok) return data as T
  const { pathname } = new URL(request?.url ?? baseUrl)
  const said = error instanceof Error ? error.message : JSON.stringify(error)
  throw new Error(`The demo was refused: ${request?.method} ${pathname}: ${said}`)
}

/** The header of a change: the version that was read. */
export function matching({ version }: { version: number }) {
  return { headers: { 'if-match': `"${version}"` } }
}
