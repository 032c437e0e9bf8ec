/** Writes api/openapi.json, and what tests know of it, from the routes alone: no database, no settings, no port. `--check` fails when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { buildApp } from '../src/app.ts'
import type { Database } from '../src/core/db/db.ts'
import { answersByPath } from './answers-by-path.ts'

const unused = () => Promise.reject(new Error('no database is needed to describe the API'))
const db: Database = {
  read: unused,
  write: unused,
  auth: unused,
  authQuery: unused,
  waiting: () => 0,
  ping: unused,
  close: unused,
}

const app = buildApp({
  db,
  config: {
    databaseUrl: '',
    authDatabaseUrl: '',
    host: '',
    port: 0,
    publicUrl: 'http://localhost',
    jwtKey: Buffer.alloc(32),
    encryptionKey: Buffer.alloc(32),
    smtpUrl: null,
    mailFrom: '',
    dataDir: '',
    webDist: null,
    logLevel: 'silent',
    maxDocumentBytes: 10_000_000,
    maxImportBytes: 30_000_000,
    importKeepDays: 7,
    erasedListPath: '',
    trustedProxies: [],
  },
})
await app.ready()
const document = app.swagger()
await app.close()

const written = {
  '../openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  '../test/answers.gen.ts': answersByPath(document),
}
for (const [path, text] of Object.entries(written)) {
  const file = fileURLToPath(new URL(path, import.meta.url))
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${path.slice(3)} is stale: run \`npx pnpm openapi\` and commit what changes.\n`)
    process.exitCode = 1
  }
}
