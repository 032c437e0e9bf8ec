/** What one request of each operation costs in statements and round trips, counted in this process, without load. */
import { randomBytes } from 'node:crypto'

import { buildApp } from '@lidzas/api/app'
import { readConfig } from '@lidzas/api/core/config'
import { openDatabase } from '@lidzas/api/core/db/db'
import { type Traffic, watchTraffic } from '@lidzas/api/test/house/traffic'
import type { DatabaseUrls } from '@lidzas/migrations/bootstrap'

import { askOfTwin } from './contenders.ts'
import { type DataSet, type OperationName, operationNames } from './operations.ts'
import { buildTwin } from './servers/twin-app.ts'

export type Counts = Record<OperationName, { twin: Traffic; product: Traffic }>

/** The fourth call of each: connections and the names of statements are there by then. */
export async function countTraffic(urls: DatabaseUrls, data: DataSet): Promise<Counts> {
  const traffic = watchTraffic()
  const secret = randomBytes(32).toString('base64')
  const config = readConfig({
    DATABASE_URL: urls.databaseUrl,
    AUTH_DATABASE_URL: urls.authDatabaseUrl,
    JWT_KEY: secret,
    ENCRYPTION_KEY: secret,
    LOG_LEVEL: 'silent',
  })
  const db = openDatabase(config)
  const app = buildApp({ db, config })
  const twin = buildTwin(urls.superuserUrl)
  await Promise.all([app.ready(), twin.ready()])
  const caller = data.callers[0]!
  const { accountId: sub, sessionId: sid, tenantId: tid } = caller
  const authorization = `Bearer ${app.jwt.sign({ sub, sid, tid })}`

  async function once(operation: OperationName) {
    let ask = data.ask(operation)
    while (ask.tenantId !== caller.tenantId) ask = data.ask(operation)
    const own = askOfTwin(operation === 'c' ? data.ask(operation) : ask)
    return {
      twin: await traffic.count(() => succeed(twin, own.method, own.path, own.body)),
      product: await traffic.count(() =>
        succeed(app, ask.body ? 'POST' : 'GET', `/api/v1${ask.path}`, ask.body, { authorization }),
      ),
    }
  }
  try {
    const counts: Partial<Counts> = {}
    for (const operation of operationNames) {
      for (let time = 0; time < 3; time++) await once(operation)
      counts[operation] = await once(operation)
    }
    return counts as Counts
  } finally {
    await Promise.all([app.close(), twin.close()])
    await db.close()
    traffic.stop()
  }
}

type Injectable = {
  inject(options: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    payload?: object
  }): Promise<{ statusCode: number; body: string }>
}

async function succeed(
  app: Injectable,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const { statusCode, body } = await app.inject({ method, url, headers, payload })
  if (statusCode >= 300) throw new Error(`${method} ${url} answered ${statusCode}: ${body}`)
}
