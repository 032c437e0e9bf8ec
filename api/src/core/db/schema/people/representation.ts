/** Mirror of 0012_representation.sql; the representations themselves are in intake.ts. */
import { courtCaseOutcomes, courtCaseReasons } from '@lidzas/domain/people/code-lists/family'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const representationConflicts = pgTable('representation_conflict', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  representationId: uuid('representation_id').notNull(),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  liftedOn: date('lifted_on', { mode: 'string' }),
  noteSealed: bytea('note_sealed'),
  flaggedBy: uuid('flagged_by').notNull(),
  liftedBy: uuid('lifted_by'),
  liftNoteSealed: bytea('lift_note_sealed'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const courtCases = pgTable('orphans_court_case', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  participantId: uuid('participant_id').notNull(),
  reason: text('reason', { enum: courtCaseReasons }).notNull(),
  court: text('court').notNull(),
  askedOn: date('asked_on', { mode: 'string' }).notNull(),
  reference: text('reference'),
  noteSealed: bytea('note_sealed'),
  answeredOn: date('answered_on', { mode: 'string' }),
  outcome: text('outcome', { enum: courtCaseOutcomes }),
  decision: text('decision'),
  answerNoteSealed: bytea('answer_note_sealed'),
  openedBy: uuid('opened_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const comingsOfAge = pgTable('coming_of_age', {
  tenantId: uuid('tenant_id').notNull(),
  participantId: uuid('participant_id').notNull(),
  on: date('on_day', { mode: 'string' }).notNull(),
  handledAt: timestamp('handled_at', { withTimezone: true }).notNull().default(byDatabase),
})
