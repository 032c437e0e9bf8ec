/** The database that tests clone: as the migrations leave it, or with one guard taken out of it. */
import { ensureDatabase, inDatabase } from '@lidzas/migrations/bootstrap'
import { withClient } from '@lidzas/migrations/client'

type Cluster = { superuserUrl: string; template: string }

const shared = globalThis as { mutantTemplate?: string | null }

/** Makes the template anew when the change is another one than it holds. Nothing else may be cloning it meanwhile. */
export async function useTemplate({ superuserUrl, template }: Cluster, change: string | null): Promise<void> {
  const whole = `${template}_whole`
  if (shared.mutantTemplate === undefined) await ensureDatabase(superuserUrl, whole, template)
  else if (shared.mutantTemplate === change) return
  if (shared.mutantTemplate !== undefined || change !== null) {
    await withClient(superuserUrl, (client) =>
      client.query(`drop database if exists ${template} with (force)`),
    )
    await ensureDatabase(superuserUrl, template, whole)
  }
  if (change !== null) await withClient(inDatabase(superuserUrl, template), (client) => client.query(change))
  shared.mutantTemplate = change
}
