import { auditActionNames } from '@lidzas/domain/code-lists/audit-actions'
import { exportFormats, exportPurposes } from '@lidzas/domain/code-lists/data-rights'
import { roles } from '@lidzas/domain/permissions'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import Type, { type TSchema } from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, ListOf, Nullable, OneOf, Str, Text } from '../http/fields.ts'
import { model } from '../http/model.ts'
import { pageOf } from '../http/page.ts'
import { exportedName } from './collect.ts'
import { personTables } from './data-map/data-map.ts'
import type { ColumnUse, TableUse } from './data-map/uses.ts'
import { jsonName, recordFormat } from './person-record.ts'

const Words = Closed({ lv: Str(500), en: Str(500) })

const logEntry = {
  at: Instant,
  action: OneOf(Object.keys(auditActionNames)),
  roles: ListOf(OneOf(roles), 8),
  organisation: Nullable(Str(300, { description: 'null: the authority itself' })),
  fields: ListOf(Str(100), 100, { description: 'names of fields, never their values' }),
}
export const AccessLogEntry = model(
  'AccessLogEntry',
  Closed({
    id: Id,
    objectType: Str(100),
    ...logEntry,
    words: ListOf(Words, 100, { description: 'the fields in words' }),
  }),
)
export const AccessLogPage = pageOf('AccessLogPage', AccessLogEntry)

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
  // What was sealed is text, or the codes it was sealed as.
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

/** Made of the data map, so that it says of each table and field what it is. */
export const PersonRecord = model(
  'PersonRecord',
  Closed(
    {
      format: OneOf([recordFormat]),
      personId: Id,
      madeAt: Instant,
      authority: Words,
      rows: Int(0),
      names: Type.Unsafe<Record<string, { lv: string; en: string }>>({
        type: 'object',
        additionalProperties: Words,
        description: 'programmes, organisations, people, stages and domains that the records refer to',
      }),
      records: Closed(
        Object.fromEntries(personTables.map((use) => [jsonName(getTableName(use.table)), tableSchema(use)])),
      ),
      lookedAt: Type.Array(Closed(logEntry), { description: 'who looked, by role, and when' }),
      changed: Type.Array(Closed(logEntry), {
        description: 'which fields were changed, by which role, and when',
      }),
    },
    {
      description:
        'Everything that is recorded about one person, table by table in the order of a client’s file.',
    },
  ),
)

export const ExportRecord = model(
  'ExportRecord',
  Closed({
    format: OneOf(exportFormats),
    language: OneOf(['lv', 'en'], { description: 'of the document; the file for systems has both' }),
    purpose: OneOf(exportPurposes),
    requestId: Type.Optional(Nullable(Id)),
    reason: Type.Optional(Nullable(Text(500, { description: 'needed where no request says it' }))),
  }),
)
