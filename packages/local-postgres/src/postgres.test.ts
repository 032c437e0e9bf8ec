import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { keeperName } from './keeper.ts'
import { startPostgres } from './postgres.ts'
import { describeProcess } from './processes.ts'

let folder: string
let dataDir: string
const owners: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidzas-test-'))
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
})

afterEach(async () => {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL')
  await until(() => !existsSync(pidFile()) || !describeProcess(serverPid()))
  rmSync(folder, { recursive: true, force: true })
})

type Owned = { port: number; pid: number; stop: () => Promise<void>; owner: ChildProcess }

/** A process of its own that starts the cluster, as `npx pnpm start` does. */
async function ownerProcess(shell = 'exec "$@"'): Promise<Owned> {
  const code = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
    try {
      const { port } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
      process.stdout.write(port + '\\n')
      setInterval(() => undefined, 1000)
    } catch (error) {
      process.stdout.write('refused: ' + error.message + '\\n')
    }`
  const node = [process.execPath, '--input-type=module-typescript', '--eval', code]
  const owner = spawn('/bin/sh', ['-c', shell, 'sh', ...node], { stdio: ['ignore', 'pipe', 'inherit'] })
  owners.push(owner)
  const [line] = (await once(owner.stdout!, 'data')) as [Buffer]
  const said = line.toString().trim()
  if (said.startsWith('refused')) throw new Error(said)
  const stop = async () => {
    owner.kill('SIGKILL')
    await until(() => !describeProcess(pid))
  }
  const pid = serverPid()
  return { port: Number(said), pid, stop, owner }
}

function place(): string {
  return (JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { place: string }).place
}

function pidFile(): string {
  return existsSync(join(dataDir, 'postgres.json'))
    ? join(place(), 'data', 'postmaster.pid')
    : join(dataDir, 'none')
}

function serverPid(): number {
  return Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
}

/** The processes that would end this test's server with its owner. */
function keepers(): number[] {
  const all = process.platform === 'linux' ? readdirSync('/proc') : listProcesses()
  return all.map(Number).filter((id) => {
    const command = (id && describeProcess(id)?.command) || ''
    return command.includes(keeperName) && command.includes(dataDir)
  })
}

function listProcesses(): string[] {
  return execFileSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).split('\n')
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('Waited for 10 s in vain')
    await pause(20)
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

describe('startPostgres', () => {
  it('serves an ephemeral cluster on a free port and leaves nothing behind', async () => {
    vi.stubEnv('TMPDIR', folder)
    const [one, two] = await Promise.all([startPostgres({}), startPostgres({})])
    expect(one.port).not.toBe(two.port)
    expect(await answers(one.port)).toBe(true)
    await Promise.all([one.stop(), two.stop()])
    expect(await answers(one.port)).toBe(false)
    vi.unstubAllEnvs()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the cluster and its random password, readable by its owner alone', async () => {
    const first = await startPostgres({ dataDir })
    await first.stop()
    const second = await startPostgres({ dataDir })
    await second.stop()
    const password = new URL(first.superuserUrl).password
    expect(password).toHaveLength(32)
    expect(new URL(second.superuserUrl).password).toBe(password)
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  })

  it('ends with its owner, even one that is killed', async () => {
    const { port, stop } = await ownerProcess()
    await stop()
    expect(await answers(port)).toBe(false)
    const next = await startPostgres({ dataDir })
    await next.stop()
  })

  it('stops a server whose owner and keeper were both killed, then starts', async () => {
    const { owner, pid } = await ownerProcess()
    for (const keeper of keepers()) process.kill(keeper, 'SIGKILL')
    owner.kill('SIGKILL')
    expect(describeProcess(pid)).toBeDefined()
    const next = await startPostgres({ dataDir })
    expect(describeProcess(pid)).toBeUndefined()
    expect(await answers(next.port)).toBe(true)
    await next.stop()
  })

  it('recovers after the server itself was killed', async () => {
    const { owner, pid } = await ownerProcess()
    process.kill(pid, 'SIGKILL')
    owner.kill('SIGKILL')
    const next = await startPostgres({ dataDir })
    expect(await answers(next.port)).toBe(true)
    await next.stop()
  })

  it('refuses a folder that another living copy uses', async () => {
    const { stop } = await ownerProcess()
    await expect(startPostgres({ dataDir })).rejects.toThrow('is in use by another running copy')
    await stop()
  })

  it('takes no notice of a pid file whose number belongs to another program by now', async () => {
    await (await startPostgres({ dataDir })).stop()
    writeFileSync(pidFile(), `${process.ppid}\n${join(place(), 'data')}\n1\n5432\n\n127.0.0.1\n0\nready\n`)
    const next = await startPostgres({ dataDir })
    await next.stop()
  })

  it('says when the cluster is incomplete, of another version, or without its password', async () => {
    await (await startPostgres({ dataDir })).stop()
    const version = join(place(), 'data', 'PG_VERSION')
    writeFileSync(version, '17\n')
    await expect(startPostgres({ dataDir })).rejects.toThrow('is of PostgreSQL 17, this is PostgreSQL 18.')
    rmSync(version)
    await expect(startPostgres({ dataDir })).rejects.toThrow('is incomplete: restore it from a backup')
    rmSync(join(place(), 'data'), { recursive: true })
    mkdirSync(join(dataDir, 'postgres', 'data'), { recursive: true })
    rmSync(join(dataDir, 'postgres.json'))
    await expect(startPostgres({ dataDir })).rejects.toThrow('no postgres.json with its password')
  })

  it('starts over after an interrupted preparation', async () => {
    mkdirSync(join(dataDir, 'postgres', 'new-aaaaaa', 'data'), { recursive: true })
    const postgres = await startPostgres({ dataDir })
    expect(await answers(postgres.port)).toBe(true)
    await postgres.stop()
  })

  it('says which folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(startPostgres({ dataDir: join(folder, 'file', 'data') })).rejects.toThrow(
      `The data folder ${join(folder, 'file', 'data')} cannot be used (ENOTDIR): set DATA_DIR`,
    )
  })

  it('starts in a closed folder, under a closed umask and with a locale that does not exist', async () => {
    chmodSync(folder, 0o700)
    const { port, stop } = await ownerProcess('umask 077; LANG=xx_XX.UTF-8 LC_ALL=xx_XX.UTF-8 exec "$@"')
    expect(await answers(port)).toBe(true)
    await stop()
    if (!place().startsWith(folder)) rmSync(place(), { recursive: true })
  })
})
