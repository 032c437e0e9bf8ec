import { bootstrapRoles, ensureDatabase } from './bootstrap.ts'
import { MigrationFailure } from './client.ts'
import { migrate } from './migrate.ts'

/**
 * Brings the database of MIGRATION_DATABASE_URL up to date, once, before the API starts. With ADMIN_DATABASE_URL it
 * first makes the roles and the database, with the passwords that the other addresses carry.
 */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const owner = addressOf(env, 'MIGRATION_DATABASE_URL')
  if (env.ADMIN_DATABASE_URL) {
    const api = addressOf(env, 'DATABASE_URL')
    const auth = addressOf(env, 'AUTH_DATABASE_URL')
    const passwords = { owner: passwordOf(owner), api: passwordOf(api), auth: passwordOf(auth) }
    await bootstrapRoles(env.ADMIN_DATABASE_URL, passwords)
    await ensureDatabase(env.ADMIN_DATABASE_URL, decodeURIComponent(owner.pathname.slice(1)))
  }
  const names = await migrate({ url: owner.href, onApplied: (name) => say(`applied ${name}`) })
  say(names.length === 0 ? 'The database is up to date.' : `${names.length} migrations applied.`)
}

function addressOf(env: NodeJS.ProcessEnv, name: string): URL {
  const value = env[name] ?? ''
  if (URL.canParse(value)) return new URL(value)
  throw new MigrationFailure(
    `${name} is not set to an address of the form postgres://user:password@host:port/database.`,
  )
}

function passwordOf({ password }: URL): string {
  return decodeURIComponent(password)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main(process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
