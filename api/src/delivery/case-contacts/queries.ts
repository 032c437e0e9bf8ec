/** All SQL on the contacts between case manager and mentor (L-39). */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { caseContacts, mentorships } from '../../core/db/schema/delivery/mentorships.ts'
import { visibleTo } from '../mentorships/queries/queries.ts'

const { noteSealed, ...columns } = getTableColumns(caseContacts)
const shown = {
  ...columns,
  account: { id: accounts.id, displayName: accounts.displayName },
  hasNote: sql<boolean>`${isNotNull(noteSealed)}`,
}

/** The contacts of one mentorship, newest first. The caller has seen the mentorship. */
export async function selectCaseContacts(db: Db, actor: Actor, mentorshipId: string, request: PageRequest) {
  const sorts = { contactedOn: caseContacts.contactedOn }
  const { key, after, orderBy, limit, page } = keyset(
    { sort: '-contactedOn', ...request },
    sorts,
    caseContacts.id,
  )
  const rows = await db
    .select({ ...shown, ...key })
    .from(caseContacts)
    .innerJoin(accounts, eq(accounts.id, caseContacts.accountId))
    .where(and(eq(caseContacts.tenantId, actor.tenantId), eq(caseContacts.mentorshipId, mentorshipId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectCaseContact(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...shown, noteSealed, participantId: mentorships.participantId })
    .from(caseContacts)
    .innerJoin(accounts, eq(accounts.id, caseContacts.accountId))
    .innerJoin(
      mentorships,
      and(eq(mentorships.tenantId, caseContacts.tenantId), eq(mentorships.id, caseContacts.mentorshipId)),
    )
    .where(and(visibleTo(actor), eq(caseContacts.tenantId, actor.tenantId), eq(caseContacts.id, id)))
  return row
}

type NewContact = Pick<
  typeof caseContacts.$inferInsert,
  'id' | 'mentorshipId' | 'contactedOn' | 'channel' | 'noteSealed'
>

export async function insertCaseContact(tx: Tx, actor: Actor, values: NewContact): Promise<void> {
  await tx.insert(caseContacts).values({ ...values, tenantId: actor.tenantId, accountId: actor.accountId })
}
