import { join, resolve } from 'node:path'

import { openEmbedded, openServer } from './start/database.ts'
import { loadDemoOnce } from './start/demo-once.ts'
import { watchParents } from './start/parents.ts'
import { checkPort } from './start/port.ts'
import { say } from './start/say.ts'
import { builtWeb } from './start/web.ts'

/** One command for everything: database, schema, admin web and API on one port, then the demo. */
async function start(): Promise<void> {
  const env = process.env
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || '3000')
  const dataDir = resolve(env.DATA_DIR || '.data')
  await checkPort(host, port)
  say('Līdzās is starting ...')

  const opening = env.DATABASE_URL ? openServer(env, dataDir) : openEmbedded(dataDir, databaseEnded)
  const building = builtWeb()
  // Reading the API's code takes longer than starting the database: both at once.
  const reading = import('@lidzas/api/app')
  // Whichever fails, the other comes to its end first, so that nothing half-made stays.
  await Promise.allSettled([opening, building, reading])
  const database = await opening
  const webDist = await building

  // The API reads its settings from the environment, here as in production.
  Object.assign(env, {
    DATA_DIR: dataDir,
    WEB_DIST: webDist,
    LOG_LEVEL: env.LOG_LEVEL || 'warn',
    ...database.settings,
  })
  watchParents(() => process.kill(process.pid, 'SIGTERM'))
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'))
  await import('@lidzas/api/main')

  const address = env.PUBLIC_URL || `http://localhost:${port}`
  say(`Līdzās is ready: ${address}   (${process.uptime().toFixed(1)} s; Ctrl-C ends it)`)
  say(`API documentation: ${address}/api/docs`)
  if (!env.SMTP_URL) say(`Letters that would be mailed: ${join(dataDir, 'mail')}`)
  if (database.embeddedOwnerUrl) await loadDemoOnce(env, database.embeddedOwnerUrl)
}

function databaseEnded(): void {
  process.stderr.write(
    'The database has ended, so everything ends: its log is server.log in the data folder.\n',
  )
  process.exit(1)
}

// A terminal or pipe that went away is no reason to end.
process.stdout.on('error', () => undefined)
try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
