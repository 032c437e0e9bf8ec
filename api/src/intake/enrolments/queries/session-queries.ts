/** The planned sessions of an enrolment that ends, or may not go on (#16, #46). Other SQL on sessions is in sessions/queries.ts. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { CancelReason } from '@lidzas/domain/delivery/code-lists/sessions'
import { sql } from 'drizzle-orm'

import type { Actor } from '../../../core/access/actor.ts'
import { audit } from '../../../core/audit.ts'
import type { Tx } from '../../../core/db/db.ts'

type Cancellation = {
  enrolmentId: string
  /** The last day of the enrolment: sessions of later days are cancelled, and those of this day that have not begun. */
  after: IsoDate
  now: Date
  reason: CancelReason
}

/**
 * Takes a participant out of the sessions planned after a day, each with its event: cancelled where nobody else is
 * expected, changed where a group meets on without them. Returns the sessions' ids.
 */
export async function cancelPlannedSessions(
  tx: Tx,
  actor: Actor,
  { participantId, ...of }: Cancellation & { participantId: string },
): Promise<string[]> {
  const left = await leavePlannedSessions(tx, actor, of)
  for (const { sessionId, isCancelled } of left) {
    await audit(tx, actor, {
      action: isCancelled ? 'session.cancelled' : 'session.updated',
      objectType: 'session',
      objectId: sessionId,
      subjectIds: [participantId],
      fields: isCancelled ? ['state', 'cancelReason'] : ['people'],
    })
  }
  return left.map(({ sessionId }) => sessionId)
}

/**
 * Takes the participant out of every planned session that would come after the day. A session left with no participant
 * is cancelled altogether; a group goes on without them.
 */
async function leavePlannedSessions(tx: Tx, actor: Actor, of: Cancellation) {
  const { rows } = await tx.execute<{ session_id: string; is_cancelled: boolean }>(sql`
    with mine as (
      update attendance a set state = 'cancelled'
      from session s
      where a.tenant_id = ${actor.tenantId} and a.enrolment_id = ${of.enrolmentId}
        and a.capacity = 'participant' and a.state = 'planned'
        and s.tenant_id = a.tenant_id and s.id = a.session_id and s.state = 'planned'
        and s.meets_on >= ${of.after}::date and (s.meets_on > ${of.after}::date or lower(s.during) > ${of.now}::timestamptz)
      returning a.session_id
    ), emptied as (
      update session s set state = 'cancelled', cancel_reason = ${of.reason}
      from mine
      where s.tenant_id = ${actor.tenantId} and s.id = mine.session_id and not exists (
        select from attendance o where o.tenant_id = s.tenant_id and o.session_id = s.id
          and o.capacity = 'participant' and o.state = 'planned' and o.enrolment_id <> ${of.enrolmentId})
      returning s.id
    ), others as (
      update attendance a set state = 'cancelled' from emptied
      where a.tenant_id = ${actor.tenantId} and a.session_id = emptied.id and a.capacity = 'mentor'
      returning a.session_id
    )
    select session_id, session_id in (select id from emptied) as is_cancelled from mine order by session_id`)
  return rows.map((row) => ({ sessionId: row.session_id, isCancelled: row.is_cancelled }))
}
