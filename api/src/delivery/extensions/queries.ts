/** All SQL on extensions. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { extensions } from '../../core/db/schema/delivery/mentorships.ts'

const shown = {
  ...getTableColumns(extensions),
  decidedBy: { id: accounts.id, displayName: accounts.displayName },
}

/** Every extension of an enrolment, the first one first. The caller has seen the mentorship. */
export function selectExtensions(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select(shown)
    .from(extensions)
    .innerJoin(accounts, eq(accounts.id, extensions.decidedBy))
    .where(and(eq(extensions.tenantId, actor.tenantId), eq(extensions.enrolmentId, enrolmentId)))
    .orderBy(asc(extensions.createdAt), asc(extensions.id))
}

type NewExtension = Pick<
  typeof extensions.$inferInsert,
  'enrolmentId' | 'mentorshipId' | 'months' | 'reason' | 'decidedOn' | 'previousEndOn' | 'newEndOn'
>

export async function insertExtension(tx: Tx, actor: Actor, values: NewExtension) {
  const [{ id }] = (await tx
    .insert(extensions)
    .values({ ...values, tenantId: actor.tenantId, decidedBy: actor.accountId })
    .returning({ id: extensions.id })) as [{ id: string }]
  const [row] = await tx
    .select(shown)
    .from(extensions)
    .innerJoin(accounts, eq(accounts.id, extensions.decidedBy))
    .where(and(eq(extensions.tenantId, actor.tenantId), eq(extensions.id, id)))
  return row!
}
