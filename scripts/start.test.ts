import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startPostgres } from '@lidzas/local-postgres/postgres'
import { describeProcess } from '@lidzas/local-postgres/processes'
import { bootstrapRoles, databaseUrls, derivePasswords, ensureDatabase } from '@lidzas/migrations/bootstrap'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { freePort } from './testing.ts'

const root = join(import.meta.dirname, '..')
const command = [process.execPath, '--import', './scripts/node-24.mjs', 'scripts/start.ts']

let folder: string
let dataDir: string
let port: number
const running: ChildProcess[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lidzas-start-'))
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
  port = await freePort()
})

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await gone(databasePid())
  rmSync(folder, { recursive: true, force: true })
})

type Settings = Record<string, string | undefined>

function launch(settings: Settings = {}, words = command) {
  const { PATH, HOME, TMPDIR } = process.env
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_|_CERTS$/i.test(name))
  const env = {
    ...Object.fromEntries(npm),
    PATH,
    HOME,
    TMPDIR,
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: 'no',
    ...settings,
  }
  const child = spawn(words[0]!, words.slice(1), { cwd: root, env })
  running.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return { child, said, ended }
}

/** Starts and waits for the line with the address. */
async function started(settings: Settings = {}, words = command) {
  const process = launch(settings, words)
  await until(() => process.said.out.includes('is ready') || process.child.exitCode !== null, 60_000)
  expect(process.said.out, process.said.err).toContain(`Līdzās is ready: http://localhost:${port}`)
  return process
}

/** What a start says that must not succeed. */
async function refusal(settings: Settings = {}): Promise<string> {
  const { code, err } = await launch(settings).ended
  expect(code).toBe(1)
  const lines = err.trim().split('\n')
  expect(lines, err).toHaveLength(1)
  return lines[0]!
}

function databasePid(): number | undefined {
  const file = join(dataDir, 'postgres.json')
  if (!existsSync(file)) return undefined
  const { place } = JSON.parse(readFileSync(file, 'utf8')) as { place: string }
  const pidFile = join(place, 'data', 'postmaster.pid')
  return existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined
}

async function gone(pid: number | undefined): Promise<void> {
  await until(() => !pid || !describeProcess(pid), 10_000)
}

async function until(condition: () => boolean, limit: number): Promise<void> {
  const deadline = Date.now() + limit
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited for ${limit} ms in vain`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function read(path: string) {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html,application/json' } })
}

describe('start', () => {
  it('serves API, documentation and admin web on one port, ends on SIGTERM, and starts again', async () => {
    const first = await started()
    expect((await read('/api/health/ready')).status).toBe(200)
    expect((await read('/api/openapi.json')).status).toBe(200)
    expect((await read('/api/docs')).status).toBe(200)
    expect(await (await read('/')).text()).toContain('<div id="root">')
    for (const secret of ['keys.json', 'postgres.json'])
      expect(statSync(join(dataDir, secret)).mode & 0o777).toBe(0o600)
    const database = databasePid()
    first.child.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    await gone(database)
    const again = await started()
    again.child.kill('SIGINT')
    expect((await again.ended).code).toBe(0)
  })

  it('ends with the package manager that started it, which hands no signal on', async () => {
    const { child } = await started({}, ['npx', '--yes', 'pnpm', 'start'])
    const database = databasePid()
    expect(describeProcess(database!)).toBeDefined()
    child.kill('SIGTERM')
    await gone(database)
    await until(() => !running.includes(child) || child.exitCode !== null || child.signalCode !== null, 5_000)
    await expect(read('/api/health/live')).rejects.toThrow('fetch failed')
  })

  it('starts again after it was killed', async () => {
    const { child, ended } = await started()
    child.kill('SIGKILL')
    await ended
    const again = await started()
    again.child.kill('SIGTERM')
    expect((await again.ended).code).toBe(0)
  })

  it('begins the demo anew after it was interrupted', async () => {
    const first = await started({ DEMO: 'yes' })
    await until(() => first.said.out.includes('Loading the demo'), 60_000)
    first.child.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0, err: '' })
    const again = await started({ DEMO: 'yes' })
    await until(() => again.said.out.includes('Loading the demo'), 60_000)
    again.child.kill('SIGKILL')
    await again.ended
  })

  it('ends with a sentence when the database dies under it', async () => {
    const { ended } = await started()
    process.kill(databasePid()!, 'SIGQUIT')
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toContain('The database has ended, so everything ends')
  })

  it('refuses a port that is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    expect(await refusal()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program: stop that program, or set PORT to another number.`,
    )
    other.close()
  })

  it.each([
    [{ PORT: 'many' }, 'PORT must be a number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a number from 1 to 65535.'],
    [{ HOST: '203.0.113.7' }, 'is not an address of this machine: correct HOST'],
  ])('refuses a wrong %j', async (settings, sentence) => {
    expect(await refusal(settings)).toContain(sentence)
  })

  it('refuses a data folder that another copy uses', async () => {
    const { child, ended } = await started()
    expect(await refusal({ PORT: String(await freePort()) })).toContain('is in use by another running copy')
    child.kill('SIGTERM')
    await ended
  })

  it('refuses a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal({ DATA_DIR: join(folder, 'file', 'data') })).toContain(
      'cannot be used (ENOTDIR): set DATA_DIR',
    )
    // Root may write where the mode says no, so a read-only folder shows this to ordinary users alone.
    if (process.getuid?.() !== 0) {
      mkdirSync(dataDir, { mode: 0o555 })
      expect(await refusal()).toContain('cannot be used (EACCES): set DATA_DIR')
    }
  })

  it('refuses a database that is half there, and one whose keys are gone', async () => {
    const { child, ended } = await started()
    child.kill('SIGTERM')
    await ended
    const keys = join(dataDir, 'keys.json')
    const kept = readFileSync(keys)
    rmSync(keys)
    expect(await refusal()).toContain(
      'keys.json is gone, and without its keys the personal data cannot be read',
    )
    writeFileSync(keys, kept.subarray(0, 10))
    expect(await refusal()).toContain('keys.json is damaged')
    writeFileSync(keys, kept)
    rmSync(join(dataDir, 'postgres', 'data', 'PG_VERSION'))
    expect(await refusal()).toContain('is incomplete: restore it from a backup, or remove the data folder')
  })
})

describe('start with DATABASE_URL', () => {
  it.each([
    [
      'postgres://someone:hush-hush@127.0.0.1:1/lidzas',
      'The database someone@127.0.0.1:1/lidzas cannot be used (connect ECONNREFUSED',
    ],
    ['postgres://someone:hush-hush@no-such-host.invalid/lidzas', 'cannot be used (getaddrinfo'],
    ['mysql://someone:hush-hush@127.0.0.1/lidzas', 'DATABASE_URL is not an address of the form postgres://'],
    ['nonsense', 'DATABASE_URL is not an address of the form postgres://'],
  ])('refuses %s', async (url, sentence) => {
    const said = await refusal({ DATABASE_URL: url })
    expect(said).toContain(sentence)
    expect(said).not.toContain('hush-hush')
  })

  it('prepares a server given by its administrator, once, and demands the rest from anyone else', async () => {
    const server = await startPostgres({})
    try {
      const address = new URL(server.superuserUrl)
      address.password = 'wrong'
      expect(await refusal({ DATABASE_URL: address.href })).toContain('password authentication failed')

      const settings = { DATABASE_URL: server.superuserUrl.replace(/postgres$/, 'city') }
      const first = await started(settings)
      expect((await read('/api/health/ready')).status).toBe(200)
      first.child.kill('SIGTERM')
      await first.ended
      const again = await started(settings)
      again.child.kill('SIGTERM')
      await again.ended

      const passwords = derivePasswords('another')
      await bootstrapRoles(server.superuserUrl, passwords)
      await ensureDatabase(server.superuserUrl, 'empty')
      const { databaseUrl } = databaseUrls(server.superuserUrl, 'empty', passwords)
      expect(await refusal({ DATABASE_URL: databaseUrl })).toContain(
        'AUTH_DATABASE_URL, JWT_KEY, ENCRYPTION_KEY must be set',
      )
    } finally {
      await server.stop()
    }
  })
})

it('refuses to run on an older Node with a sentence', async () => {
  const code =
    "Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import('./scripts/node-24.mjs')"
  const { code: exit, err } = await launch({}, [process.execPath, '--input-type=module', '--eval', code])
    .ended
  expect(exit).toBe(1)
  expect(err).toMatch(/^This needs Node 24, .*npx pnpm start.*\n$/)
})
