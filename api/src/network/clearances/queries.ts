/** All SQL on record checks. Callers find or lock the mentor in the actor's scope first. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ClearanceRevocationReason } from '@lidzas/domain/network/code-lists/mentors'
import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { attendances, sessions } from '../../core/db/schema/delivery/sessions.ts'
import { clearanceRevocations, clearances } from '../../core/db/schema/network/mentors.ts'

const { tenantId: _, usable: __, valid: ___, verifiedBy: ____, ...columns } = getTableColumns(clearances)
const revokers = alias(accounts, 'revoker')

type NewClearance = Pick<
  typeof clearances.$inferInsert,
  'mentorId' | 'result' | 'source' | 'limits' | 'checkedOn' | 'startsOn' | 'endsOn'
>

function selectShown(db: Db, key: { cursorKey: SQL.Aliased<string>; cursorId: SQL.Aliased<string> }) {
  return db
    .select({
      ...columns,
      verifierId: clearances.verifiedBy,
      verifiedBy: { id: accounts.id, displayName: accounts.displayName },
      revokedOn: clearanceRevocations.revokedOn,
      revocationReason: clearanceRevocations.reason,
      revokedAt: clearanceRevocations.createdAt,
      revokedBy: { id: revokers.id, displayName: revokers.displayName },
      ...key,
    })
    .from(clearances)
    .leftJoin(accounts, eq(accounts.id, clearances.verifiedBy))
    .leftJoin(
      clearanceRevocations,
      and(
        eq(clearanceRevocations.tenantId, clearances.tenantId),
        eq(clearanceRevocations.clearanceId, clearances.id),
      ),
    )
    .leftJoin(revokers, eq(revokers.id, clearanceRevocations.revokedBy))
}

type Shown = Awaited<ReturnType<typeof selectShown>>[number]

/** Returns a clearance with its revocation as an object of its own. */
function viewOf({ verifierId, revokedOn, revocationReason, revokedAt, revokedBy, ...clearance }: Shown) {
  const revoked = revokedOn !== null && revocationReason !== null && revokedAt !== null
  return {
    ...clearance,
    verifiedBy: clearance.verifiedBy ?? { id: verifierId, displayName: '' },
    revocation: revoked ? { revokedOn, reason: revocationReason, revokedBy, createdAt: revokedAt } : null,
  }
}

export async function selectClearances(db: Db, actor: Actor, mentorId: string, request: PageRequest) {
  const { key, after, orderBy, limit, page } = keyset(
    request,
    { startsOn: clearances.startsOn },
    clearances.id,
  )
  const rows = await selectShown(db, key)
    .where(and(eq(clearances.tenantId, actor.tenantId), eq(clearances.mentorId, mentorId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows.map(viewOf))
}

export async function selectClearance(db: Db, actor: Actor, id: string) {
  const { key } = keyset({}, { startsOn: clearances.startsOn }, clearances.id)
  const [clearance] = await selectShown(db, key).where(
    and(eq(clearances.tenantId, actor.tenantId), eq(clearances.id, id)),
  )
  return clearance && viewOf(clearance)
}

export async function insertClearance(tx: Tx, actor: Actor, clearance: NewClearance) {
  const [made] = await tx
    .insert(clearances)
    .values({ ...clearance, tenantId: actor.tenantId, verifiedBy: actor.accountId })
    .returning({ id: clearances.id })
  return made!.id
}

type NewRevocation = { clearanceId: string; revokedOn: IsoDate; reason: ClearanceRevocationReason }

/** Records the revocation of a record check; the database then shortens what is left of the check. */
export async function insertRevocation(tx: Tx, actor: Actor, revocation: NewRevocation) {
  await tx
    .insert(clearanceRevocations)
    .values({ ...revocation, tenantId: actor.tenantId, revokedBy: actor.accountId })
}

/**
 * Locks the mentor's planned meetings of later days, and those of the day itself that have not begun. Called before the
 * check is cut, in the order in which a recording takes its locks.
 */
export async function lockPlannedSessions(
  tx: Tx,
  actor: Actor,
  mentorId: string,
  { day, now }: { day: IsoDate; now: Date },
) {
  const isMentors = sql`exists (select from attendance a where a.tenant_id = ${sessions.tenantId}
    and a.session_id = ${sessions.id} and a.person_id = ${mentorId} and a.capacity = 'mentor')`
  return tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.tenantId, actor.tenantId),
        eq(sessions.state, 'planned'),
        sql`${sessions.meetsOn} >= ${day}`,
        sql`(${sessions.meetsOn} > ${day} or lower(${sessions.during}) > ${now.toISOString()}::timestamptz)`,
        isMentors,
      ),
    )
    .orderBy(sessions.id)
    .for('update')
}

/** Cancels planned sessions and all attendances in them, since a session cannot take place without its mentor. */
export async function cancelSessions(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return
  const { tenantId } = actor
  await tx
    .update(sessions)
    .set({ state: 'cancelled', cancelReason: 'MENTOR_UNAVAILABLE' })
    .where(
      and(eq(sessions.tenantId, tenantId), inArray(sessions.id, [...ids]), eq(sessions.state, 'planned')),
    )
  await tx
    .update(attendances)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(attendances.tenantId, tenantId),
        inArray(attendances.sessionId, [...ids]),
        eq(attendances.state, 'planned'),
      ),
    )
}
