/** Turns a session's two instants into a range of the database and back; no other module does. */
import { type Column, type SQL, sql } from 'drizzle-orm'

import { sessions } from './schema/delivery/sessions.ts'

/** A half-open range from two instants, for a `tstzrange` column. */
export function during({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): SQL {
  return sql`tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()}, '[)')`
}

export function startOf(range: Column): SQL<Date> {
  return sql`lower(${range})`.mapWith(sessions.createdAt) as SQL<Date>
}

export function endOf(range: Column): SQL<Date> {
  return sql`upper(${range})`.mapWith(sessions.createdAt) as SQL<Date>
}
