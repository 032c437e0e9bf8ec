import { parseArgs } from 'node:util'

import { MigrationFailure } from './client.ts'
import { createTenant } from './tenant.ts'

const usage =
  'Give --kind MUNICIPALITY or PLANNING_REGION, --name-lv, --name-en, --email and --administrator (a name); --territory is optional.'

/** The operator's way to the first tenant of a server: prints the link with which its administrator begins. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', default: 'MUNICIPALITY' },
      'name-lv': { type: 'string' },
      'name-en': { type: 'string' },
      territory: { type: 'string' },
      email: { type: 'string' },
      administrator: { type: 'string' },
    },
  })
  const { kind, 'name-lv': nameLv, 'name-en': nameEn, territory, email, administrator: displayName } = values
  if (kind !== 'MUNICIPALITY' && kind !== 'PLANNING_REGION') throw new MigrationFailure(usage)
  if (!nameLv || !nameEn || !email || !displayName) throw new MigrationFailure(usage)
  if (!env.MIGRATION_DATABASE_URL)
    throw new MigrationFailure('MIGRATION_DATABASE_URL is not set: it is the database as its owner.')
  const tenant = {
    kind,
    nameLv,
    nameEn,
    administrator: { email, displayName },
    ...(territory ? { territoryCode: territory } : {}),
  } as const
  const { invitation } = await createTenant(env.MIGRATION_DATABASE_URL, tenant)
  const link = invitation === null ? '/sign-in' : `/invitation?token=${invitation}`
  process.stdout.write(`${nameLv} is ready. ${displayName} begins at ${env.PUBLIC_URL ?? ''}${link}\n`)
}

try {
  await main(process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
