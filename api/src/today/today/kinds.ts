/** What the queries of Today share: the question they are asked and the row each of them gives. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { TodayObject } from '@lidzas/domain/today/today'
import { type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'

/** Rows shown of one kind; `total` counts the rest. */
export const mostOfAKind = 25

export type Asked = { actor: Actor; programmeId: string; today: IsoDate; now: Date }
export type Person = { id: string; givenName: string; familyName: string }
export type Found = {
  objectType: TodayObject
  objectId: string
  dueOn: IsoDate | null
  participant: Person | null
  mentor: Person | null
  figures: Record<string, number | string | string[] | null>
  total: number
}
export type Finder = (db: Db, asked: Asked) => Promise<Found[]>

type Parts = {
  objectType: SQL | TodayObject
  objectId: SQL
  dueOn: SQL
  participant?: SQL
  mentor?: SQL
  figures?: SQL
  /** The text after FROM: tables, joins and the WHERE clause. */
  from: SQL
}

/** Selects the work of one kind with one bounded statement; what has been due longest comes first. */
export function find(db: Db, parts: Parts): Promise<Found[]> {
  const { objectType, objectId, dueOn, participant, mentor, figures, from } = parts
  return selectRows<Found>(
    db,
    sql`select ${objectType}::text as "objectType", ${objectId} as "objectId", (${dueOn})::date::text as "dueOn",
        ${participant ?? sql`null::jsonb`} as participant, ${mentor ?? sql`null::jsonb`} as mentor,
        ${figures ?? sql`'{}'::jsonb`} as figures, count(*) over ()::int as total
      from ${from}
      order by ${dueOn} nulls last, ${objectId} limit ${mostOfAKind}`,
  )
}

/** The participant and the mentor as JSON, from the joins of those names; null where the join found nobody. */
export const participantJson = sql`case when pp.id is not null then jsonb_build_object(
  'id', pp.id, 'givenName', pp.given_name, 'familyName', pp.family_name) end`
export const mentorJson = sql`case when mp.id is not null then jsonb_build_object(
  'id', mp.id, 'givenName', mp.given_name, 'familyName', mp.family_name) end`
