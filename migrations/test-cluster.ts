import { startPostgres } from '@lidzas/local-postgres/postgres'
import type { TestProject } from 'vitest/node'

import { bootstrapRoles, databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The test run's own PostgreSQL: its superuser, the secret behind the roles' passwords, the migrated template. */
    cluster: { superuserUrl: string; secret: string; template: string }
  }
}

const secret = 'test run'
const template = 'lidzas_template'

type Shared = { cluster: Promise<{ superuserUrl: string; stop: () => Promise<void> }>; users: number }
const shared = globalThis as { lidzasTestCluster?: Shared }

/** One ephemeral PostgreSQL for the whole run, with the schema migrated once; projects that ask later share it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.lidzasTestCluster ??= { cluster: prepare(), users: 0 })
  run.users += 1
  const { superuserUrl, stop } = await run.cluster
  project.provide('cluster', { superuserUrl, secret, template })
  return async () => {
    run.users -= 1
    if (run.users === 0) await stop()
  }
}

async function prepare() {
  const postgres = await startPostgres({})
  const passwords = derivePasswords(secret)
  await bootstrapRoles(postgres.superuserUrl, passwords)
  await ensureDatabase(postgres.superuserUrl, template)
  await migrate({ url: databaseUrls(postgres.superuserUrl, template, passwords).ownerUrl })
  return postgres
}
