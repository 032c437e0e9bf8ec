/** The bench's own PostgreSQL, as a server would have it: durable commits, autovacuum on; gone when the run ends. */
import { randomBytes } from 'node:crypto'

import { startPostgres } from '@lidzas/local-postgres/postgres'
import {
  bootstrapRoles,
  type DatabaseUrls,
  databaseUrls,
  derivePasswords,
  ensureDatabase,
} from '@lidzas/migrations/bootstrap'
import { migrate } from '@lidzas/migrations/migrate'

const settings = {
  shared_buffers: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  autovacuum: 'on',
  max_connections: '100',
  max_wal_size: '4GB',
  // A checkpoint in the middle of a burst would be measured for whoever has the turn.
  checkpoint_timeout: '30min',
}

export type Cluster = { newDatabase(name: string): Promise<DatabaseUrls>; stop(): Promise<void> }

export async function startCluster(): Promise<Cluster> {
  const { superuserUrl, stop } = await startPostgres({ settings })
  const passwords = derivePasswords(randomBytes(16).toString('hex'))
  await bootstrapRoles(superuserUrl, passwords)
  return {
    stop,
    async newDatabase(name) {
      await ensureDatabase(superuserUrl, name)
      const urls = databaseUrls(superuserUrl, name, passwords)
      await migrate({ url: urls.ownerUrl })
      return urls
    },
  }
}
