/** All SQL on an authority's one-off days off. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { holidays } from '../../core/db/schema/intake/referrals.ts'

function visibleTo(actor: Pick<Actor, 'tenantId'>) {
  return eq(holidays.tenantId, actor.tenantId)
}

const columns = { ...getTableColumns(holidays), on: holidays.onDay }

export async function selectHolidays(db: Db, actor: Actor) {
  return db.select(columns).from(holidays).where(visibleTo(actor)).orderBy(asc(holidays.onDay))
}

/** Selects the days that deadlines leave out besides weekends and the yearly holidays. */
export async function selectDaysOff(db: Db, actor: Pick<Actor, 'tenantId'>): Promise<IsoDate[]> {
  const rows = await db.select({ on: holidays.onDay }).from(holidays).where(visibleTo(actor))
  return rows.map(({ on }) => on)
}

/**
 * Selects the days off for a deadline that is about to be stored, and lets nobody change the calendar until the
 * transaction ends.
 */
export async function holdDaysOff(tx: Tx, actor: Pick<Actor, 'tenantId'>): Promise<IsoDate[]> {
  await selectRows(tx, sql`select pg_advisory_xact_lock_shared(${calendarOf(actor)})`)
  return selectDaysOff(tx, actor)
}

/**
 * Waits until deadlines that are being counted are stored, and lets no new deadline be counted until the
 * transaction ends.
 */
export async function lockCalendar(tx: Tx, actor: Pick<Actor, 'tenantId'>): Promise<void> {
  await selectRows(tx, sql`select pg_advisory_xact_lock(${calendarOf(actor)})`)
}

function calendarOf({ tenantId }: Pick<Actor, 'tenantId'>) {
  return sql`hashtextextended(${`calendar|${tenantId}`}, 0)`
}

export async function insertHoliday(
  tx: Tx,
  actor: Actor,
  { on, lv, en }: { on: IsoDate; lv: string; en: string },
) {
  const [row] = await tx
    .insert(holidays)
    .values({ onDay: on, lv, en, tenantId: actor.tenantId, createdBy: actor.accountId })
    .returning(columns)
  return row!
}

/** Deletes a day off and returns it; undefined when there was no such day. */
export async function deleteHoliday(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .delete(holidays)
    .where(and(visibleTo(actor), eq(holidays.id, id)))
    .returning({ id: holidays.id })
  return row
}
