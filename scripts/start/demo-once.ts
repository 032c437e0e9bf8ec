import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { readConfig } from '@lidzas/api/core/config'
import { demoAccounts, demoPassword } from '@lidzas/demo/acts/accounts'
import { localDate } from '@lidzas/domain/core/dates'
import { ensureDatabase } from '@lidzas/migrations/bootstrap'
import { withClient } from '@lidzas/migrations/client'
import { hasTenant } from '@lidzas/migrations/tenant'

import { say } from './say.ts'

type State = 'none' | 'half' | 'whole'

/** What became of the demo in this database. Its load is no single transaction, so it leaves a mark at either end. */
async function stateOf(ownerUrl: string): Promise<State> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(
      "select to_regclass('lidzas_migrations.demo_load') is not null as made",
    )
    if (!rows[0]?.made) return 'none'
    const loads = await client.query<{ whole: boolean }>(
      'select finished_at is not null as whole from lidzas_migrations.demo_load',
    )
    return loads.rows[0]?.whole ? 'whole' : 'half'
  })
}

/** Makes the database anew when a start ended in the middle of loading the demo: half a story helps nobody. */
export async function discardHalfDemo(
  superuserUrl: string,
  ownerUrl: string,
  dataDir: string,
): Promise<void> {
  if ((await stateOf(ownerUrl)) !== 'half') return
  const name = new URL(ownerUrl).pathname.slice(1)
  await withClient(superuserUrl, (client) =>
    client.query(`drop database ${client.escapeIdentifier(name)} with (force)`),
  )
  rmSync(join(dataDir, 'mail'), { recursive: true, force: true })
  await ensureDatabase(superuserUrl, name)
}

/**
 * Fills a database in which nobody works yet, with its progress on the screen, and names who can sign in. DEMO=no
 * leaves the database empty.
 */
export async function loadDemoOnce(env: NodeJS.ProcessEnv, ownerUrl: string): Promise<void> {
  if (env.DEMO === 'no') return
  const state = await stateOf(ownerUrl)
  if (state === 'none' && (await hasTenant(ownerUrl))) return
  if (state === 'none' && env.SMTP_URL) {
    say('The demo is not loaded while SMTP_URL is set: its letters go to addresses that nobody has.')
    return
  }
  if (state === 'none' && !(await load(env, ownerUrl))) return
  say(`\nDemo sign-ins, all with the password ${demoPassword}:`)
  const width = Math.max(...demoAccounts.map(({ email }) => email.length))
  for (const { email, about } of demoAccounts) say(`  ${email.padEnd(width)}  ${about.en}`)
}

async function load(env: NodeJS.ProcessEnv, ownerUrl: string): Promise<boolean> {
  const mark = (sql: string) => withClient(ownerUrl, (client) => client.query(sql))
  await mark(`create table lidzas_migrations.demo_load (started_at timestamptz not null default now(), finished_at timestamptz);
    insert into lidzas_migrations.demo_load default values`)
  const began = performance.now()
  const progress = showProgress()
  progress(0)
  try {
    const { fillWithDemo } = await import('./demo.ts')
    await fillWithDemo({
      config: readConfig(env),
      ownerUrl,
      today: localDate(new Date()),
      progress,
    })
    await mark('update lidzas_migrations.demo_load set finished_at = now()')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`\nThe demo could not be loaded and is tried anew at the next start: ${reason}\n`)
    return false
  }
  say(`\rThe demo is loaded (${((performance.now() - began) / 1000).toFixed(0)} s).        `)
  return true
}

/** One line that counts up in a terminal; a line for every tenth elsewhere. */
function showProgress(): (share: number) => void {
  let shown = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    const isTerminal = process.stdout.isTTY
    const step = isTerminal ? percent : Math.floor(percent / 10) * 10
    if (step === shown) return
    shown = step
    process.stdout.write(isTerminal ? `\rLoading the demo: ${step} %` : `Loading the demo: ${step} %\n`)
  }
}
