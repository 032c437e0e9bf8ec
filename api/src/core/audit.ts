import type { AuditAction } from '@lidzas/domain/core/audit-actions'

import { type Actor, systemAccountId } from './access/actor.ts'
import { beforeCommit, type Db, type Tx } from './db/db.ts'
import { auditEvents } from './db/schema/accounts/access.ts'

/** An event says who did or saw what: names of fields, never values, and at most 100 people in one event. */
export type AuditEvent = {
  /** Fixed by the operation, such as `organisation.created`: the same name as the route's `config.audit`. */
  action: AuditAction
  objectType: string
  objectId?: string | null
  /** Ids of the people whose data was read or changed. */
  subjectIds?: readonly string[]
  fields?: readonly string[]
}

const mostSubjects = 100

/** Writes one event into the transaction of the change, so neither exists without the other. */
export async function audit(tx: Tx, actor: Actor, event: AuditEvent): Promise<void> {
  await auditAll(tx, actor, [event])
}

/** The events of many changes in one statement. */
export async function auditAll(tx: Tx, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return
  const isSystem = actor.accountId === systemAccountId
  const by = {
    tenantId: actor.tenantId,
    requestId: actor.request.id,
    accountId: isSystem ? null : actor.accountId,
    role: isSystem ? 'system' : [...new Set(actor.memberships.map(({ role }) => role))].join(' '),
  }
  const written = tx.insert(auditEvents).values(
    events.map(({ action, objectType, objectId = null, subjectIds = [], fields = [] }) => ({
      ...by,
      action,
      objectType,
      objectId,
      subjectIds: [...new Set(subjectIds)].slice(0, mostSubjects),
      fields: [...fields],
    })),
  )
  beforeCommit(tx, written.execute())
  for (const { action } of events) actor.request.audited.add(action)
}

/** Writes the event of a read of personal data, in its transaction and before the answer: without it no data goes out. */
export async function auditRead(db: Db, actor: Actor, event: AuditEvent): Promise<void> {
  // The one write a reading handle makes; its type hides insert from everybody else.
  await audit(db as unknown as Tx, actor, event)
}

/** What a person does with an account before or outside a signed-in request. */
export type AccountEvent = {
  requestId: string
  tenantId: string
  accountId: string
  action: AuditAction
  fields?: string[]
}

/** Writes the event of a sign-in, sign-out or change of password, as the sign-in role. */
export async function auditAccount(tx: Tx, event: AccountEvent): Promise<void> {
  await tx.insert(auditEvents).values({ ...event, objectType: 'account', objectId: event.accountId })
}
