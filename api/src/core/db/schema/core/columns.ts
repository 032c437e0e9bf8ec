import { sql } from 'drizzle-orm'
import { customType } from 'drizzle-orm/pg-core'

/** Stands for a default or a generated value that the SQL migration states: drizzle then leaves the column out. */
export const byDatabase = sql`default`

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A half-open range of instants, in PostgreSQL's own text form: see `during()` for writing one. */
export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' })

/** A range of days, in PostgreSQL's own text form. */
export const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })
