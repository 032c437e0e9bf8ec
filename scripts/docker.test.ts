import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

import { textSettings } from '@lidzas/local-postgres/cluster'
import { type LocalPostgres, startPostgres } from '@lidzas/local-postgres/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readCompose, type Service } from './docker/compose.ts'
import { buildImage, inStage, type Stage } from './docker/dockerfile.ts'
import { freePort } from './testing.ts'

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

let folder: string
let image: Stage
let services: Record<string, Service>
let postgres: LocalPostgres

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lidzas-image-'))
  const { stdout } = await run(process.execPath, ['scripts/keys.ts'], { cwd: root })
  const settings = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  // The settings of the server as compose starts it, `postgres -c name=value ...`.
  services = readCompose(root, settings)
  const flags = services
    .db!.command!.filter((word) => word.includes('='))
    .map((word) => word.split('=') as [string, string])
  postgres = await startPostgres({ settings: Object.fromEntries(flags) })
  image = await buildImage(root, folder)
}, 300_000)

afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A service's settings, with the database of this test in place of the one in the next container. */
function environment(name: string): Record<string, string> {
  const address = new URL(postgres.superuserUrl)
  const here = (value: string) =>
    value
      .replace('@db:5432', `@${address.host}`)
      .replace(/postgres:\/\/postgres:[^@]+@/, `postgres://postgres:${address.password}@`)
  return Object.fromEntries(
    Object.entries(services[name]!.environment).map(([key, value]) => [key, here(String(value ?? ''))]),
  )
}

function inService(name: string) {
  const { cwd, env } = inStage(image)
  return { cwd, env: { ...env, ...environment(name) } }
}

describe('the containers, without Docker', () => {
  it('builds an image with what it runs and without what only building needs', () => {
    const app = join(image.root, image.workdir)
    for (const path of ['api/src/main.ts', 'migrations/migrate-cli.ts', 'admin-web/dist/index.html']) {
      expect(existsSync(join(app, path)), path).toBe(true)
    }
    for (const path of [
      'node_modules/vitest',
      'admin-web/node_modules',
      'packages/local-postgres',
      '.git',
      'migrations/migrate.test.ts',
    ]) {
      expect(existsSync(join(app, path)), path).toBe(false)
    }
  })

  it('makes the database server store text as the embedded one does', () => {
    expect(services.db!.image).toBe('postgres:18')
    expect(services.db!.environment.POSTGRES_INITDB_ARGS?.split(' ')).toEqual([
      ...textSettings,
      '--locale=C.UTF-8',
    ])
  })

  it('prepares roles, database and schema once, and again without change', async () => {
    const [program, ...args] = services.migrate!.command!
    const first = await run(program!, args, inService('migrate'))
    expect(first.stdout).toMatch(/^applied 0001_.*\n(applied .*\n)*\d+ migrations applied\.\n$/)
    const again = await run(program!, args, inService('migrate'))
    expect(again.stdout).toBe('The database is up to date.\n')
  })

  it('makes the first tenant', async () => {
    const names = ['--name-lv', 'Jūras pilsēta', '--name-en', 'Sea City', '--administrator', 'Anna Ozola']
    const words = ['migrations/create-tenant-cli.ts', ...names]
    const made = await run('node', [...words, '--email', 'anna@example.org'], inService('migrate'))
    expect(made.stdout).toMatch(
      /^Jūras pilsēta is ready\. Anna Ozola begins at \/invitation\?token=\S{43}\n$/,
    )
    await expect(run('node', words, inService('migrate'))).rejects.toThrow('Give --kind')
  })

  it('serves the API and the admin web after the migration, and ends cleanly', async () => {
    expect(services.api!.depends_on!.migrate!.condition).toBe('service_completed_successfully')
    const port = await freePort()
    const [program, ...args] = image.command
    const { cwd, env } = inService('api')
    const api = spawn(program!, args, {
      cwd,
      env: { ...env, PORT: String(port), LOG_LEVEL: 'warn' },
      stdio: 'inherit',
    })
    const ended = once(api, 'exit')
    const address = `http://127.0.0.1:${port}`
    for (
      let tries = 0;
      tries < 100 &&
      !(await fetch(`${address}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ));
      tries++
    )
      await pause(100)
    expect((await fetch(`${address}/api/health/ready`)).status).toBe(200)
    expect(await (await fetch(address, { headers: { accept: 'text/html' } })).text()).toContain(
      '<div id="root">',
    )
    api.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})
