/** Who looked at a person's data and who changed it: from the audit log, without the names of staff. */
import type { Role } from '@lidzas/domain/core/permissions'
import { and, eq, or, type SQL, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { auditEvents } from '../../core/db/schema/accounts/access.ts'

/** Endings of the names of actions that only read data. */
const looks = [
  'read',
  'listed',
  'viewed',
  'looked-up',
  'downloaded',
  'searched',
  'checked',
  'previewed',
  'exported',
]
const isLook = sql`${auditEvents.action} ~ ${`(${looks.join('|')})$`}`

const columns = {
  id: auditEvents.id,
  at: auditEvents.at,
  action: auditEvents.action,
  objectType: auditEvents.objectType,
  fields: auditEvents.fields,
  roles: sql<Role[]>`array_remove(string_to_array(coalesce(${auditEvents.role}, ''), ' '), 'system')`,
  // The organisation where the colleague worked then; without one it was the authority itself. Columns are written
  // with their table, since drizzle leaves the table out when it selects from one.
  organisation: sql<string | null>`(select o.name from membership m
    left join mentor t on m.role = 'mentor' and t.tenant_id = m.tenant_id and t.person_id = m.person_id
    left join agreement g on m.role = 'coordinator' and g.role = 'COORDINATOR' and g.tenant_id = m.tenant_id
      and g.programme_id = m.programme_id and g.starts_on <= (audit_event.at at time zone 'Europe/Riga')::date
    join organisation o on o.tenant_id = m.tenant_id
      and o.id = coalesce(m.organisation_id, t.organisation_id, g.organisation_id)
    where m.tenant_id = audit_event.tenant_id and m.account_id = audit_event.account_id
      and m.role = any (string_to_array(audit_event.role, ' '))
      and m.starts_on <= (audit_event.at at time zone 'Europe/Riga')::date
    order by m.starts_on desc, g.starts_on desc, m.id limit 1)`,
}
export type LogKind = 'LOOKED' | 'CHANGED'

function aboutPerson(actor: Actor, personId: string, kind: LogKind): SQL | undefined {
  return and(
    eq(auditEvents.tenantId, actor.tenantId),
    or(sql`${auditEvents.subjectIds} @> array[${personId}::uuid]`, eq(auditEvents.objectId, personId)),
    eq(auditEvents.outcome, 'done'),
    kind === 'LOOKED' ? isLook : sql`not ${isLook}`,
  )
}

/** Selects one page of the access log, newest first. */
export async function selectAccessLog(
  db: Db,
  actor: Actor,
  personId: string,
  kind: LogKind,
  request: PageRequest,
) {
  const { key, after, orderBy, limit, page } = keyset(
    { sort: '-at', ...request },
    { at: auditEvents.at },
    auditEvents.id,
  )
  const rows = await db
    .select({ ...columns, ...key })
    .from(auditEvents)
    .where(and(aboutPerson(actor, personId, kind), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** Selects the whole access log, oldest first, for the exported record. */
export async function selectWholeLog(db: Db, actor: Actor, personId: string, kind: LogKind) {
  return db
    .select(columns)
    .from(auditEvents)
    .where(aboutPerson(actor, personId, kind))
    .orderBy(auditEvents.at, auditEvents.id)
}
export type LogEntry = Awaited<ReturnType<typeof selectWholeLog>>[number]
