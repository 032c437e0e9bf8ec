/** Mirror of 0016_data_rights.sql. */
import type { Language } from '@lidzas/domain/core/refusal'
import {
  dataRequestExtensions,
  dataRequestForms,
  dataRequestKinds,
  dataRequestOutcomes,
  dataRequesters,
  erasureGrounds,
  exportFormats,
  exportPurposes,
  holdGrounds,
  restrictionGrounds,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestStates } from '@lidzas/domain/rights/data-requests'
import { erasureStates } from '@lidzas/domain/rights/erasure'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const dataRequests = pgTable('data_request', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  personId: uuid('person_id').notNull(),
  kind: text('kind', { enum: dataRequestKinds }).notNull(),
  requester: text('requester', { enum: dataRequesters }).notNull(),
  representationId: uuid('representation_id'),
  form: text('form', { enum: dataRequestForms }).notNull(),
  receivedOn: date('received_on', { mode: 'string' }).notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  extendedOn: date('extended_on', { mode: 'string' }),
  extensionReason: text('extension_reason', { enum: dataRequestExtensions }),
  detailsSealed: bytea('details_sealed'),
  state: text('state', { enum: dataRequestStates }).notNull().default(byDatabase),
  outcome: text('outcome', { enum: dataRequestOutcomes }),
  answerSealed: bytea('answer_sealed'),
  answeredOn: date('answered_on', { mode: 'string' }),
  decidedBy: uuid('decided_by'),
  createdBy: uuid('created_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const personRestrictions = pgTable('person_restriction', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  personId: uuid('person_id').notNull(),
  ground: text('ground', { enum: restrictionGrounds }).notNull(),
  requestId: uuid('request_id'),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  placedBy: uuid('placed_by').notNull(),
  liftedOn: date('lifted_on', { mode: 'string' }),
  liftedBy: uuid('lifted_by'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const legalHolds = pgTable('legal_hold', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  personId: uuid('person_id').notNull(),
  ground: text('ground', { enum: holdGrounds }).notNull(),
  noteSealed: bytea('note_sealed'),
  endsOn: date('ends_on', { mode: 'string' }),
  placedBy: uuid('placed_by').notNull(),
  liftedOn: date('lifted_on', { mode: 'string' }),
  liftedBy: uuid('lifted_by'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const recordExports = pgTable('record_export', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  personId: uuid('person_id').notNull(),
  purpose: text('purpose', { enum: exportPurposes }).notNull(),
  requestId: uuid('request_id'),
  reasonSealed: bytea('reason_sealed'),
  format: text('format', { enum: exportFormats }).notNull(),
  language: text('language').$type<Language>().notNull(),
  rowCount: integer('row_count').notNull(),
  sha256: text('sha256').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

/** One step of an erasure in one table: columns are set, or rows deleted. Values are placeholders, never data. */
export type ErasureStep = {
  table: string
  key: string
  ids: string[]
  rows: number
  set: Record<string, string | null> | null
}
/**
 * What an erasure leaves, and why: it is part of the statistics, of another person's record, or of the log. An
 * account is emptied only when the person has no other role here or in another authority; only the database can see
 * that.
 */
export type ErasureRemainder = {
  table: string
  rows: number
  columns: string[]
  why: 'STATISTICS' | 'SHARED' | 'ACCOUNT' | 'LOG'
}
export type ErasurePlan = { steps: ErasureStep[]; stays: ErasureRemainder[] }

export const erasures = pgTable('erasure', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  personId: uuid('person_id').notNull(),
  requestId: uuid('request_id'),
  ground: text('ground', { enum: erasureGrounds }).notNull(),
  plan: jsonb('plan').$type<ErasurePlan>().notNull(),
  state: text('state', { enum: erasureStates }).notNull().default(byDatabase),
  proposedBy: uuid('proposed_by'),
  decidedBy: uuid('decided_by'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  replayed: boolean('replayed').notNull().default(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const erasureTombstones = pgTable('erasure_tombstone', {
  tenantId: uuid('tenant_id').notNull(),
  mac: bytea('mac').notNull(),
  erasedAt: timestamp('erased_at', { withTimezone: true }).notNull().default(byDatabase),
})
