import { MigrationFailure } from './client.ts'
import { migrate } from './migrate.ts'

/** Brings the database of MIGRATION_DATABASE_URL up to date; the one-shot step before the API starts. */
async function main(): Promise<void> {
  const url = process.env.MIGRATION_DATABASE_URL
  if (!url)
    throw new MigrationFailure(
      'MIGRATION_DATABASE_URL is not set: it is the address of the database as its owner.',
    )
  const names = await migrate({ url, onApplied: (name) => process.stdout.write(`applied ${name}\n`) })
  process.stdout.write(
    names.length === 0 ? 'The database is up to date.\n' : `${names.length} migrations applied.\n`,
  )
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message || String(error) : String(error)}\n`)
  process.exitCode = 1
}
