/** All SQL that reads the audit log. Writing is in ../audit.ts; nothing changes or deletes. */
import { and, desc, eq, gte, inArray, lt, notLike, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts, auditEvents } from '../../core/db/schema/accounts/access.ts'

const columns = {
  id: auditEvents.id,
  at: auditEvents.at,
  action: auditEvents.action,
  objectType: auditEvents.objectType,
  objectId: auditEvents.objectId,
  fields: auditEvents.fields,
  actor: { id: accounts.id, displayName: accounts.displayName },
}
const everything = {
  ...columns,
  role: auditEvents.role,
  requestId: auditEvents.requestId,
  subjectIds: auditEvents.subjectIds,
  outcome: auditEvents.outcome,
}

export const auditEventSorts = { at: auditEvents.at }
type Filters = PageRequest & {
  objectType?: string
  objectId?: string
  subjectId?: string
  accountId?: string
  fromAt?: string
  toAt?: string
}

/** Selects events of the tenant's whole log; the permission table alone says who may read it. */
export async function selectAuditEvents(db: Db, actor: Actor, { fromAt, toAt, ...filters }: Filters) {
  const { objectType, objectId, subjectId, accountId, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, auditEventSorts, auditEvents.id)
  const rows = await db
    .select({ ...everything, ...key })
    .from(auditEvents)
    .leftJoin(accounts, eq(accounts.id, auditEvents.accountId))
    .where(
      and(
        eq(auditEvents.tenantId, actor.tenantId),
        objectType === undefined ? undefined : eq(auditEvents.objectType, objectType),
        objectId === undefined ? undefined : eq(auditEvents.objectId, objectId),
        subjectId === undefined ? undefined : sql`${auditEvents.subjectIds} @> array[${subjectId}::uuid]`,
        accountId === undefined ? undefined : eq(auditEvents.accountId, accountId),
        fromAt === undefined ? undefined : gte(auditEvents.at, new Date(fromAt)),
        toAt === undefined ? undefined : lt(auditEvents.at, new Date(toAt)),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

const mostEvents = 200

/** Selects what happened to these records, newest first. Reads are left out; they are shown in the log only. */
export async function selectTimeline(db: Db, actor: Actor, objectIds: readonly string[]) {
  return db
    .select(columns)
    .from(auditEvents)
    .leftJoin(accounts, eq(accounts.id, auditEvents.accountId))
    .where(
      and(
        eq(auditEvents.tenantId, actor.tenantId),
        inArray(auditEvents.objectId, [...objectIds]),
        ...['%.read', '%listed', '%viewed', '%revealed', '%looked-up'].map((look) =>
          notLike(auditEvents.action, look),
        ),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(mostEvents)
}
