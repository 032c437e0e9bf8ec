import { randomBytes } from 'node:crypto'

import {
  type DatabaseUrls,
  databaseUrls,
  derivePasswords,
  ensureDatabase,
} from '@lidzas/migrations/bootstrap'
import { withClient } from '@lidzas/migrations/client'
import type {} from '@lidzas/migrations/test-cluster'
import { inject } from 'vitest'

export type TestDatabase = DatabaseUrls & {
  /** Removes the database, ending whatever is still connected. */
  drop: () => Promise<void>
}

/** A database of this test file's own: real PostgreSQL, every migration applied, no rows. Takes about 40 ms. */
export async function createDatabase(): Promise<TestDatabase> {
  const { superuserUrl, secret, template } = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await ensureDatabase(superuserUrl, name, template)
  return {
    ...databaseUrls(superuserUrl, name, derivePasswords(secret)),
    drop: () =>
      withClient(superuserUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}
