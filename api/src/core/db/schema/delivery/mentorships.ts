import { contactChannels } from '@lidzas/domain/delivery/code-lists/sessions'
import { goalStates, mentorshipStates } from '@lidzas/domain/delivery/states'
import { mentorshipOutcomes } from '@lidzas/domain/intake/code-lists/closing'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const mentorships = pgTable('mentorship', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  enrolmentId: uuid('enrolment_id').notNull(),
  participantId: uuid('participant_id').notNull(),
  mentorId: uuid('mentor_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  state: text('state', { enum: mentorshipStates }).notNull().default(byDatabase),
  conflictDeclaredOn: date('conflict_declared_on', { mode: 'string' }),
  conflictConfirmedBy: uuid('conflict_confirmed_by'),
  startsOn: date('starts_on', { mode: 'string' }),
  plannedEndOn: date('planned_end_on', { mode: 'string' }),
  endedOn: date('ended_on', { mode: 'string' }),
  outcome: text('outcome', { enum: mentorshipOutcomes }),
  endReason: text('end_reason'),
  endNote: text('end_note'),
  stage: text('stage').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const mentorshipStages = pgTable('mentorship_stage', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  mentorshipId: uuid('mentorship_id').notNull(),
  stage: text('stage').notNull(),
  enteredOn: date('entered_on', { mode: 'string' }).notNull(),
  leftOn: date('left_on', { mode: 'string' }),
  checklist: text('checklist').array().notNull().default(byDatabase),
  reason: text('reason'),
  movedBy: uuid('moved_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const extensions = pgTable('extension', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  enrolmentId: uuid('enrolment_id').notNull(),
  mentorshipId: uuid('mentorship_id').notNull(),
  months: integer('months').notNull(),
  reason: text('reason').notNull(),
  decidedOn: date('decided_on', { mode: 'string' }).notNull(),
  decidedBy: uuid('decided_by').notNull(),
  previousEndOn: date('previous_end_on', { mode: 'string' }).notNull(),
  newEndOn: date('new_end_on', { mode: 'string' }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const caseContacts = pgTable('case_contact', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  mentorshipId: uuid('mentorship_id').notNull(),
  contactedOn: date('contacted_on', { mode: 'string' }).notNull(),
  channel: text('channel', { enum: contactChannels }).notNull(),
  accountId: uuid('account_id').notNull(),
  noteSealed: bytea('note_sealed'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const goals = pgTable('goal', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  enrolmentId: uuid('enrolment_id').notNull(),
  mentorshipId: uuid('mentorship_id').notNull(),
  domain: text('domain'),
  title: text('title').notNull(),
  levelTexts: text('level_texts').array().notNull(),
  weight: integer('weight').notNull().default(byDatabase),
  baseline: integer('baseline'),
  participantAgreedOn: date('participant_agreed_on', { mode: 'string' }),
  mentorAgreedOn: date('mentor_agreed_on', { mode: 'string' }),
  state: text('state', { enum: goalStates }).notNull().default(byDatabase),
  score: integer('score'),
  ratedOn: date('rated_on', { mode: 'string' }),
  outcomeNote: text('outcome_note'),
  supersedesId: uuid('supersedes_id'),
  changeReason: text('change_reason'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
