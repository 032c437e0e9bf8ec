/** The environment as one typed value. `main.ts` is the only reader of `process.env`. */
import { join } from 'node:path'

export type Config = {
  /** Connection of the request role (`lidzas_api`): bound by row-level security. */
  databaseUrl: string
  /** Connection of the sign-in role (`lidzas_auth`): accounts and sessions, no casework. */
  authDatabaseUrl: string
  host: string
  port: number
  /** Address that users open, without a slash at the end; links in mail start with it. */
  publicUrl: string
  /** Secret behind access tokens, at least 32 bytes. */
  jwtKey: Buffer
  /** Key-encryption key of personal data, exactly 32 bytes. */
  encryptionKey: Buffer
  /** SMTP server; without one mail is written as files into `dataDir/mail`. */
  smtpUrl: string | null
  mailFrom: string
  dataDir: string
  /** Folder of the built admin web, or null to serve the API alone. */
  webDist: string | null
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** The largest file that is kept about a participant, in bytes. */
  maxDocumentBytes: number
  /** The largest table of people that may be brought in, in bytes. */
  maxImportBytes: number
  /** Days after which the file of an import is deleted, finished or not. */
  importKeepDays: number
  /** Path of the list of erased people, outside the database; after a restore they are erased again by it. */
  erasedListPath: string
  /** Addresses or subnets of reverse proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
}

type Environment = Record<string, string | undefined>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** Reads the settings; throws one Error whose message lists every mistake, one a line, without secret values. */
export function readConfig(env: Environment): Config {
  const mistakes: string[] = []
  const required = (name: string) => {
    const value = env[name]?.trim() ?? ''
    if (value === '') mistakes.push(`${name} is not set`)
    return value
  }
  const url = (name: string, value: string, protocols: readonly string[]) => {
    if (value === '') return value
    const protocol = URL.canParse(value) ? new URL(value).protocol : ''
    if (!protocols.includes(protocol))
      mistakes.push(`${name} is not an address starting with ${protocols.join(' or ')}`)
    return value
  }
  const key = (name: string, test: (bytes: number) => boolean, wanted: string) => {
    const value = required(name)
    const bytes = Buffer.from(value, 'base64')
    if (value !== '' && !test(bytes.length)) mistakes.push(`${name} must be ${wanted}, written in base64`)
    return bytes
  }
  const port = Number(env.PORT || '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    mistakes.push('PORT must be a number from 0 to 65535')
  const megabytes = Number(env.MAX_DOCUMENT_MB || '10')
  if (!(megabytes > 0 && megabytes <= 50)) mistakes.push('MAX_DOCUMENT_MB must be a number up to 50')
  const importMegabytes = Number(env.MAX_IMPORT_MB || '30')
  if (!(importMegabytes > 0 && importMegabytes <= 100))
    mistakes.push('MAX_IMPORT_MB must be a number up to 100')
  const importKeepDays = Number(env.IMPORT_KEEP_DAYS || '7')
  if (!(Number.isInteger(importKeepDays) && importKeepDays >= 1 && importKeepDays <= 90))
    mistakes.push('IMPORT_KEEP_DAYS must be a whole number from 1 to 90')
  const logLevel = logLevels.find((level) => level === (env.LOG_LEVEL || 'info'))
  if (!logLevel) mistakes.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}`)

  const config: Config = {
    databaseUrl: url('DATABASE_URL', required('DATABASE_URL'), ['postgres:', 'postgresql:']),
    authDatabaseUrl: url('AUTH_DATABASE_URL', required('AUTH_DATABASE_URL'), ['postgres:', 'postgresql:']),
    host: env.HOST || '127.0.0.1',
    port,
    publicUrl: (env.PUBLIC_URL
      ? url('PUBLIC_URL', env.PUBLIC_URL, ['http:', 'https:'])
      : `http://localhost:${port}`
    ).replace(/\/+$/, ''),
    jwtKey: key('JWT_KEY', (bytes) => bytes >= 32, 'at least 32 bytes'),
    encryptionKey: key('ENCRYPTION_KEY', (bytes) => bytes === 32, 'exactly 32 bytes'),
    smtpUrl: env.SMTP_URL ? url('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']) : null,
    mailFrom: env.MAIL_FROM || 'Līdzās <lidzas@localhost>',
    dataDir: env.DATA_DIR || '.data',
    webDist: env.WEB_DIST || null,
    logLevel: logLevel ?? 'info',
    maxDocumentBytes: Math.round(megabytes * 1_000_000),
    maxImportBytes: Math.round(importMegabytes * 1_000_000),
    importKeepDays,
    erasedListPath: env.ERASED_LIST || join(env.DATA_DIR || '.data', 'erased.txt'),
    trustedProxies: (env.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  }
  if (mistakes.length > 0) throw new Error(`The settings are not complete:\n- ${mistakes.join('\n- ')}`)
  return config
}
