/** Serves the API until it is told to stop. The one reader of the environment. */
import { setTimeout as pause } from 'node:timers/promises'

import { buildApp } from './app.ts'
import { readConfig } from './core/config.ts'
import { checkDatabase } from './core/db/boot-checks.ts'
import { openDatabase } from './core/db/db.ts'
import { startJobWorker } from './core/jobs/worker.ts'
import { startMailSender } from './core/mail/sender.ts'
import { replayErasures } from './rights/erasures/replay.ts'

/** While readiness says no, the proxy finds other replicas; then what is under way may end. */
const drainMs = { notReady: 5_000, most: 15_000 }

async function serve() {
  const config = readConfig(process.env)
  await checkDatabase('DATABASE_URL', config.databaseUrl)
  await checkDatabase('AUTH_DATABASE_URL', config.authDatabaseUrl)
  const db = openDatabase(config)
  let draining = false
  const app = buildApp({ db, config, isDraining: () => draining })
  await app.ready()
  const again = await replayErasures(app)
  if (again > 0)
    app.log.warn(
      { people: again },
      'a restored backup held people who had been erased; they are erased again',
    )
  const mail = startMailSender({
    db,
    config,
    now: app.now,
    onError: () => app.log.warn('the mail outbox could not be read'),
  })
  const jobs = startJobWorker(app)

  async function stop() {
    if (draining) process.exit(1)
    draining = true
    setTimeout(() => process.exit(1), drainMs.notReady + drainMs.most).unref()
    if (config.trustedProxies.length > 0) await pause(drainMs.notReady)
    await app.close()
    await jobs.stop()
    await mail.stop()
    await db.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())

  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE'
    throw taken
      ? new Error(`Port ${config.port} is taken by another program: set PORT to a free one.`)
      : error
  }
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
