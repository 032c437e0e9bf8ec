/** Writes api/openapi.json from the routes alone: no database, no settings, no port. `--check` fails when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { buildApp } from '../src/app.ts'
import type { Database } from '../src/core/db/db.ts'

const file = fileURLToPath(new URL('../openapi.json', import.meta.url))
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
const document = `${JSON.stringify(app.swagger(), null, 2)}\n`
await app.close()

if (!process.argv.includes('--check')) writeFileSync(file, document)
else if (readFileSync(file, 'utf8') !== document) {
  process.stderr.write('api/openapi.json is stale: run `npx pnpm openapi` and commit what changes.\n')
  process.exitCode = 1
}
