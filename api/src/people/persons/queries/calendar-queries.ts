/** The lock on the calendars of people who are about to meet, or whose meetings are about to change. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, inArray } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'
import { people } from '../../../core/db/schema/people/people.ts'

/**
 * Everybody's calendar, locked in the order of their ids. Meetings of the same people then wait for each other instead
 * of meeting in the exclusion constraint, where two that insert at once would only end by deadlock.
 */
export async function lockCalendars(tx: Tx, actor: Actor, personIds: readonly string[]) {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), inArray(people.id, [...personIds])))
    .orderBy(asc(people.id))
    .for('no key update')
    .execute()
}
