import { activityTypes, sessionKinds, sessionModes } from '@lidzas/domain/delivery/code-lists/sessions'
import type { CancelReason } from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionStates } from '@lidzas/domain/delivery/states'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea, tstzrange } from '../core/columns.ts'

export const sessions = pgTable('session', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  kind: text('kind', { enum: sessionKinds }).notNull(),
  state: text('state', { enum: sessionStates }).notNull().default(byDatabase),
  during: tstzrange('during').notNull(),
  meetsOn: date('meets_on', { mode: 'string' }).notNull().generatedAlwaysAs(byDatabase),
  minutes: integer('minutes').notNull().generatedAlwaysAs(byDatabase),
  activityType: text('activity_type', { enum: activityTypes }).notNull(),
  mode: text('mode', { enum: sessionModes }).notNull().default(byDatabase),
  venue: text('place'),
  title: text('title'),
  noteSealed: bytea('note_sealed'),
  cancelReason: text('cancel_reason').$type<CancelReason>(),
  correctsId: uuid('corrects_id'),
  correctionReason: text('correction_reason'),
  capOverrideReason: text('cap_override_reason'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }),
  createdBy: uuid('created_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const attendances = pgTable('attendance', {
  tenantId: uuid('tenant_id').notNull(),
  sessionId: uuid('session_id').notNull(),
  personId: uuid('person_id').notNull(),
  capacity: text('capacity', { enum: ['participant', 'mentor'] }).notNull(),
  programmeId: uuid('programme_id').notNull(),
  mentorshipId: uuid('mentorship_id'),
  enrolmentId: uuid('enrolment_id'),
  during: tstzrange('during').notNull(),
  localMonth: date('local_month', { mode: 'string' }).notNull().generatedAlwaysAs(byDatabase),
  state: text('state', { enum: ['planned', 'held', 'no_show', 'cancelled', 'reversed'] }).notNull(),
  countedMinutes: integer('counted_minutes').notNull().default(byDatabase),
  surplusMinutes: integer('surplus_minutes').notNull().default(byDatabase),
  usable: boolean('usable').notNull().generatedAlwaysAs(byDatabase),
  heldAsMentor: tstzrange('held_as_mentor').generatedAlwaysAs(byDatabase),
})

export const monthLedgers = pgTable('month_ledger', {
  tenantId: uuid('tenant_id').notNull(),
  programmeId: uuid('programme_id').notNull(),
  personId: uuid('person_id').notNull(),
  month: date('month', { mode: 'string' }).notNull(),
  cap: integer('cap'),
  minutes: integer('minutes').notNull().default(byDatabase),
  surplus: integer('surplus').notNull().default(byDatabase),
})
