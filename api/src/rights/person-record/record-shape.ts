/** The wire shape of what an export holds, made of the data map. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import Type, { type TSchema } from 'typebox'

import { Closed, Id, Instant, IsoDay } from '../../core/http/fields.ts'
import { exportedName } from './collect.ts'
import { personTables } from './data-map/data-map.ts'
import type { ColumnUse, TableUse } from './data-map/uses.ts'
import { jsonName } from './person-record.ts'

const valueSchemas: Record<string, TSchema> = {
  uuid: Id,
  text: Type.String(),
  'text[]': Type.Array(Type.String()),
  'uuid[]': Type.Array(Id),
  integer: Type.Integer(),
  bigint: Type.Integer(),
  boolean: Type.Boolean(),
  date: IsoDay,
  'timestamp with time zone': Instant,
  tstzrange: Type.String({ description: 'from, included, to, excluded' }),
  jsonb: Type.Unsafe<unknown>({}),
}

function fieldSchema(column: PgColumn, { name, seal }: ColumnUse): TSchema {
  const described = { description: name!.en }
  // A sealed value is a text, or the list of codes that was sealed.
  if (seal !== null) return Type.Unsafe<unknown>(described)
  const value = valueSchemas[column.getSQLType()]
  if (!value) throw new Error(`no schema for ${column.getSQLType()}`)
  return column.notNull ? { ...value, ...described } : Type.Union([value, Type.Null()], described)
}

function tableSchema({ table, name, columns }: TableUse): TSchema {
  const stored = getTableColumns(table) as Record<string, PgColumn>
  const shown = Object.entries(columns).filter(([, use]) => use.name !== null)
  const fields = shown.map(([column, use]) => [
    exportedName(column),
    // Rows of another person's file show the part that is this one's.
    Type.Optional(fieldSchema(stored[column]!, use)),
  ])
  return Type.Array(Closed(Object.fromEntries(fields) as Record<string, TSchema>), { description: name.en })
}

/** Every table that hangs on a person, by its name in the export: a list of rows with the fields that go out. */
export function recordsByTable(): Record<string, TSchema> {
  return Object.fromEntries(personTables.map((use) => [jsonName(getTableName(use.table)), tableSchema(use)]))
}
