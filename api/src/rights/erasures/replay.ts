/** Before the API opens, erases again the people of the list whom a restored backup brought back. */
import { audit } from '../../core/audit.ts'
import { tenants } from '../../core/db/schema/accounts/access.ts'
import type { App } from '../../core/http/app-type.ts'
import { systemActor } from '../../core/jobs/actors.ts'
import { keepingSharedNotes } from './carry-out.ts'
import { planErasure } from './plan.ts'
import { replayPlan, selectPersonIds, selectTombstones } from './queries.ts'
import { appendErased, readErased, tombstoneOf } from './tombstones.ts'

/**
 * Compares the list with the database, erases again who came back, and returns how many people that were. A hash
 * that only the database has is added to the list, since a process may have ended between the two writes.
 */
export async function replayErasures(app: App): Promise<number> {
  const path = app.config.erasedListPath
  const listed = await readErased(path)
  const ids = await app.db.auth((tx) => tx.select({ id: tenants.id }).from(tenants))
  const known = new Map<string, Set<string>>()
  for (const { id } of ids) {
    known.set(id, new Set(await app.db.read(systemActor(id), (db) => selectTombstones(db, { tenantId: id }))))
  }
  const inDatabase = new Set([...known.values()].flatMap((macs) => [...macs]))
  await appendErased(
    path,
    [...inDatabase].filter((mac) => !listed.has(mac)),
    app.today(),
  )
  const missing = new Set([...listed].filter((mac) => !inDatabase.has(mac)))
  if (missing.size === 0) return 0
  let again = 0
  for (const { id } of ids) again += await replayInTenant(app, id, missing)
  return again
}

async function replayInTenant(app: App, tenantId: string, missing: ReadonlySet<string>): Promise<number> {
  const actor = systemActor(tenantId)
  const people = await app.db.read(actor, (db) => selectPersonIds(db, actor))
  const back = people.filter((id) => missing.has(tombstoneOf(app.vault, tenantId, id).toString('hex')))
  for (const personId of back) {
    await app.db.write(actor, async (tx) => {
      const plan = await planErasure(tx, actor, personId)
      const mac = tombstoneOf(app.vault, tenantId, personId)
      await keepingSharedNotes(tx, actor, app, personId, () => replayPlan(tx, personId, plan, mac))
      await audit(tx, actor, {
        action: 'erasure.replayed',
        objectType: 'person',
        objectId: personId,
        subjectIds: [personId],
      })
    })
  }
  return back.length
}
