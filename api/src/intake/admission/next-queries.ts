/** SQL that finds who is next on the waiting list. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, sql } from 'drizzle-orm'

import { enrolmentVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { hasLiveOffer, turnKey } from '../places/turn.ts'

const enrolment = sql`enrolment`

type Asking = { programmeId: string; enrolmentId: string | null; today: IsoDate }

/** Who is first without an offer, unless it is `enrolmentId` itself; nameless where the actor does not see them. */
export async function selectNextWaiting(db: Db, actor: Actor, { programmeId, enrolmentId, today }: Asking) {
  const isVisible = sql<boolean>`${enrolmentVisible(actor, enrolments)}`
  const [next] = await db
    .select({ id: enrolments.id, givenName: people.givenName, familyName: people.familyName, isVisible })
    .from(enrolments)
    .innerJoin(people, and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId)))
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, programmeId),
        eq(enrolments.state, 'waiting'),
        sql`not ${hasLiveOffer(enrolment, today)}`,
      ),
    )
    .orderBy(turnKey(enrolment), enrolments.id)
    .limit(1)
  if (next?.id === enrolmentId) return undefined
  return next?.isVisible ? `${next.givenName} ${next.familyName}` : undefined
}
