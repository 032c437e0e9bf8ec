/** SQL on the waiting list: who waits, in turn, and who is next. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { OfferState } from '@lidzas/domain/intake/offers'
import { and, eq, sql } from 'drizzle-orm'

import type { Db } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { enrolments } from '../../../core/db/schema/intake/intake.ts'
import { turnKey } from '../../places/turn.ts'
import { columns, joined, visibleTo } from './queries.ts'

const enrolment = sql`enrolment`

/** Where everybody who waits stands, counted over the whole queue whatever the page shows. */
function turns(db: Db, actor: Actor, programmeId: string) {
  return db
    .select({
      id: enrolments.id,
      key: turnKey(enrolment).as('turn_key'),
      position: sql<number>`row_number() over (order by ${turnKey(enrolment)}, ${enrolments.id})::int`.as(
        'position',
      ),
    })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, programmeId),
        eq(enrolments.state, 'waiting'),
      ),
    )
    .as('turn')
}

/** Who waits, in turn: priority first, then who has waited longest (#11). */
export async function selectWaiting(
  db: Db,
  actor: Actor,
  { programmeId, ...request }: PageRequest & { programmeId: string },
  today: IsoDate,
) {
  const turn = turns(db, actor, programmeId)
  const sorts = { turn: sql`${turn.key}` }
  const { key, after, orderBy, limit, page } = keyset(request, sorts, enrolments.id)
  const rows = await joined(db, { ...columns, position: turn.position, offer: lastOffer(today), ...key })
    .innerJoin(turn, eq(turn.id, enrolments.id))
    .where(and(visibleTo(actor), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** The latest offer that still means something to whoever looks at the queue: open, accepted, or let go by. */
const lastOffer = (today: IsoDate) => sql<{
  id: string
  state: OfferState
  answerDueOn: IsoDate
  version: number
  updatedAt: Date
} | null>`(
  select json_build_object('id', o.id, 'answerDueOn', o.answer_due_on, 'version', o.version,
    'updatedAt', to_char(o.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'state', case when o.state = 'open' and o.answer_due_on < ${today} then 'expired' else o.state end)
  from place_offer o where o.tenant_id = ${enrolments.tenantId} and o.enrolment_id = ${enrolments.id}
  order by o.offered_at desc, o.id desc limit 1)`
