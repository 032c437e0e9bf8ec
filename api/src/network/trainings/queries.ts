/** All SQL on trainings. Whoever sees the mentor sees what they have completed. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, getTableColumns } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { trainings } from '../../core/db/schema/network/mentors.ts'

export const trainingSorts = { completedOn: trainings.completedOn }
type NewTraining = Omit<typeof trainings.$inferInsert, 'tenantId' | 'id' | 'createdAt'>

/** The trainings of a mentor that the caller has found in the actor's scope. */
export async function selectTrainings(db: Db, actor: Actor, mentorId: string, request: PageRequest) {
  const { key, after, orderBy, limit, page } = keyset(request, trainingSorts, trainings.id)
  const rows = await db
    .select({ ...getTableColumns(trainings), ...key })
    .from(trainings)
    .where(and(eq(trainings.tenantId, actor.tenantId), eq(trainings.mentorId, mentorId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function insertTraining(tx: Tx, actor: Actor, training: NewTraining) {
  const [made] = await tx
    .insert(trainings)
    .values({ ...training, tenantId: actor.tenantId })
    .returning()
  return made!
}
