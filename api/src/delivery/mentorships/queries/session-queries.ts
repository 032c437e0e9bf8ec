/** The planned sessions of a pair that stops while the enrolment goes on (#37). Other SQL on sessions is in sessions/queries.ts. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { sql } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'

type PairEnds = { mentorshipId: string; after: IsoDate; now: Date }

/** Cancels what the two had planned for later; group sessions go on without the mentor's part being touched. */
export async function cancelPairSessions(
  tx: Tx,
  actor: Actor,
  { mentorshipId, after, now }: PairEnds,
): Promise<void> {
  await tx.execute(sql`
    with ended as (
      update session s set state = 'cancelled', cancel_reason = 'MENTOR_UNAVAILABLE'
      where s.tenant_id = ${actor.tenantId} and s.kind = 'ONE_TO_ONE' and s.state = 'planned'
        and s.meets_on >= ${after}::date and (s.meets_on > ${after}::date or lower(s.during) > ${now}::timestamptz)
        and exists (select from attendance a where a.tenant_id = s.tenant_id and a.session_id = s.id
          and a.mentorship_id = ${mentorshipId})
      returning s.id
    )
    update attendance a set state = 'cancelled' from ended
    where a.tenant_id = ${actor.tenantId} and a.session_id = ended.id`)
}
