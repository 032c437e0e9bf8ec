import { evaluationKinds, evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { evaluationStates, reportStates } from '@lidzas/domain/results/states'
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const evaluations = pgTable('evaluation', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  enrolmentId: uuid('enrolment_id').notNull(),
  mentorshipId: uuid('mentorship_id'),
  kind: text('kind', { enum: evaluationKinds }).notNull().default(byDatabase),
  author: text('author', { enum: evaluators }).notNull(),
  state: text('state', { enum: evaluationStates }).notNull().default(byDatabase),
  heldOn: date('held_on', { mode: 'string' }).notNull(),
  answers: jsonb('answers').$type<Record<string, number>>().notNull().default(byDatabase),
  rating: integer('rating'),
  commentSealed: bytea('comment_sealed'),
  recordedBy: uuid('recorded_by').notNull(),
  submittedAt: timestamp('submitted_at', { withTimezone: true }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const evaluationAddenda = pgTable('evaluation_addendum', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  evaluationId: uuid('evaluation_id').notNull(),
  textSealed: bytea('text_sealed').notNull(),
  addedBy: uuid('added_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const providerReports = pgTable('provider_report', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  enrolmentId: uuid('enrolment_id'),
  state: text('state', { enum: reportStates }).notNull().default(byDatabase),
  figures: jsonb('figures'),
  narrativeSealed: bytea('narrative_sealed'),
  narrative: text('narrative'),
  submittedAt: timestamp('submitted_at', { withTimezone: true }),
  submittedBy: uuid('submitted_by'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  decidedBy: uuid('decided_by'),
  returnReason: text('return_reason'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
