import { expect, test } from 'vitest'

import { readConfig } from './config.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const env = {
  DATABASE_URL: 'postgres://api:secret@localhost/lidzas',
  AUTH_DATABASE_URL: 'postgres://auth:secret@localhost/lidzas',
  JWT_KEY: key,
  ENCRYPTION_KEY: key,
}

test('the settings needed are few, the rest has a default', () => {
  expect(readConfig(env)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    smtpUrl: null,
    webDist: null,
    logLevel: 'info',
    maxDocumentBytes: 10_000_000,
    maxImportBytes: 30_000_000,
    importKeepDays: 7,
    trustedProxies: [],
  })
})

test('every mistake is named at once, and no secret is repeated', () => {
  const broken = {
    ...env,
    AUTH_DATABASE_URL: undefined,
    DATABASE_URL: 'mysql://hunter2',
    PORT: '70000',
    ENCRYPTION_KEY: 'aHVudGVyMg==',
  }
  const read = () => readConfig({ ...broken, PUBLIC_URL: 'ftp://x', SMTP_URL: 'pigeon', LOG_LEVEL: 'loud' })
  expect(read).toThrow(/DATABASE_URL is not an address/)
  for (const name of [
    'AUTH_DATABASE_URL is not set',
    'PORT',
    'ENCRYPTION_KEY must be exactly 32 bytes',
    'PUBLIC_URL',
    'SMTP_URL',
    'LOG_LEVEL',
  ]) {
    expect(read).toThrow(name)
  }
  expect(read).not.toThrow(/hunter2/)
  expect(() => readConfig({ ...env, PORT: 'abc' })).not.toThrow(/PUBLIC_URL/)
})
