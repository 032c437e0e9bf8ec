import { AsyncLocalStorage } from 'node:async_hooks'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { buildApp } from '@lidzas/api/app'
import type { Config } from '@lidzas/api/core/config'
import { openDatabase } from '@lidzas/api/core/db/db'
import { startMailSender } from '@lidzas/api/core/mail/sender'
import type { Connection } from '@lidzas/demo/api'
import { loadDemo } from '@lidzas/demo/load'
import type { IsoDate } from '@lidzas/domain/core/dates'
import { createTenant } from '@lidzas/migrations/tenant'

export type DemoParts = {
  config: Config
  /** The database as its owner: only so can a tenant be made. */
  ownerUrl: string
  today: IsoDate
  seed?: number
  progress: (share: number) => void
}

/** Loads the demo through a second API in this process, whose clock is that of each call. */
export async function fillWithDemo({ config, ownerUrl, today, seed, progress }: DemoParts): Promise<void> {
  const instants = new AsyncLocalStorage<Date>()
  const now = () => instants.getStore() ?? new Date()
  // Letters are written to the folder, never sent: nobody lives at the demo's addresses.
  const quiet: Config = { ...config, smtpUrl: null, webDist: null, logLevel: 'silent' }
  const db = openDatabase({ ...quiet, clock: now })
  const app = buildApp({ db, config: quiet, now })
  // A letter is due at the instant of its story, which a test may set ahead of today.
  let latest = new Date()
  const mail = startMailSender({ db, config: quiet, now: () => latest, onError: () => undefined })
  const connection: Connection = {
    fetch: injecting(app),
    now,
    at(instant, run) {
      if (instant > latest) latest = instant
      return instants.run(instant, run)
    },
    async makeTenant(tenant) {
      const { invitation } = await createTenant(ownerUrl, { ...tenant, now: now() })
      if (invitation === null) throw new Error(`${tenant.administrator.email} has a password already`)
      return invitation
    },
    async invitations() {
      await instants.exit(() => mail.sendDue())
      return keysOfLetters(join(quiet.dataDir, 'mail'))
    },
  }
  try {
    await app.ready()
    await loadDemo({ connection, today, seed, progress })
  } finally {
    await mail.stop()
    await app.close()
    await db.close()
  }
}

/** `fetch` that reaches the app without a network. Each sign-in has an address of its own: limits are for strangers. */
function injecting(app: ReturnType<typeof buildApp>): typeof fetch {
  let calls = 0
  return async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const payload = await request.text()
    calls += 1
    const answer = await app.inject({
      method: request.method as 'GET',
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      remoteAddress: pathname.includes('/auth/')
        ? `10.${calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`
        : '10.0.0.1',
      ...(payload === '' ? {} : { payload }),
    })
    const isEmpty = answer.statusCode === 204
    return new Response(isEmpty ? null : answer.body, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type'] ?? 'application/json') },
    })
  }
}

/** Address → key of its invitation, from the letters in the mail folder. */
async function keysOfLetters(folder: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const file of await readdir(folder).catch(() => [])) {
    const letter = await readFile(join(folder, file), 'utf8')
    const [head = '', ...rest] = letter.split('\n\n')
    const text = decoded(rest.join('\n\n'), /^Content-Transfer-Encoding: (.+)$/im.exec(head)?.[1] ?? '7bit')
    const address = /^To: (\S+)$/m.exec(head)?.[1]
    const key = /\/invitation\?token=([\w-]+)/.exec(text)?.[1]
    if (address && key) keys.set(address, key)
  }
  return keys
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  return body
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
