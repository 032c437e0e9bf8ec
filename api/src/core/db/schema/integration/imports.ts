/** Mirror of 0017_imports.sql. */
import type { Refusal, RefusalCode } from '@lidzas/domain/core/refusal'
import type { ImportKind } from '@lidzas/domain/integration/import/fields'
import type { ColumnUse } from '@lidzas/domain/integration/import/mapping'
import type { ImportMode, ImportState, RowOutcome } from '@lidzas/domain/integration/import/states'
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export type KeptColumn = { header: string; use: NonNullable<ColumnUse> }

export const imports = pgTable('import', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  kind: text('kind').$type<ImportKind>().notNull(),
  createdBy: uuid('created_by').notNull(),
  fileNameSealed: bytea('file_name_sealed').notNull(),
  sizeBytes: integer('size_bytes').notNull().default(byDatabase),
  format: text('format').$type<'CSV' | 'XLSX'>(),
  headSealed: bytea('head_sealed'),
  mapping: jsonb('mapping').$type<ColumnUse[]>().notNull().default(byDatabase),
  wrappedKey: bytea('wrapped_key'),
  state: text('state').$type<ImportState>().notNull().default(byDatabase),
  mode: text('mode').$type<ImportMode>(),
  sendReferrals: boolean('send_referrals').notNull().default(byDatabase),
  stopRequested: boolean('stop_requested').notNull().default(byDatabase),
  rowsTotal: integer('rows_total'),
  rowsDone: integer('rows_done').notNull().default(byDatabase),
  lastLine: integer('last_line').notNull().default(byDatabase),
  newRows: integer('new_rows').notNull().default(byDatabase),
  existingRows: integer('existing_rows').notNull().default(byDatabase),
  differingRows: integer('differing_rows').notNull().default(byDatabase),
  refusedRows: integer('refused_rows').notNull().default(byDatabase),
  warnedRows: integer('warned_rows').notNull().default(byDatabase),
  failure: text('failure').$type<RefusalCode>(),
  passBeganAt: timestamp('pass_began_at', { withTimezone: true }),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  eraseAt: timestamp('erase_at', { withTimezone: true }).notNull(),
  erasedAt: timestamp('erased_at', { withTimezone: true }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const importChunks = pgTable('import_chunk', {
  tenantId: uuid('tenant_id').notNull(),
  importId: uuid('import_id').notNull(),
  number: integer('number').notNull(),
  contentSealed: bytea('content_sealed').notNull(),
})

export const importRows = pgTable('import_row', {
  tenantId: uuid('tenant_id').notNull(),
  importId: uuid('import_id').notNull(),
  line: integer('line').notNull(),
  outcome: text('outcome').$type<RowOutcome>().notNull(),
  personId: uuid('person_id'),
  faults: jsonb('faults').$type<Refusal[]>().notNull().default(byDatabase),
  warnings: jsonb('warnings').$type<Refusal[]>().notNull().default(byDatabase),
  nameSealed: bytea('name_sealed'),
  cellsSealed: bytea('cells_sealed'),
})

export const importMappings = pgTable('import_mapping', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  kind: text('kind').$type<ImportKind>().notNull(),
  name: text('name').notNull(),
  columns: jsonb('columns').$type<KeptColumn[]>().notNull(),
  createdBy: uuid('created_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
