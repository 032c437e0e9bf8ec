import {
  clearanceResults,
  clearanceRevocationReasons,
  clearanceSources,
  contractKinds,
  engagementTypes,
  trainingKinds,
  trainingModes,
} from '@lidzas/domain/network/code-lists/mentors'
import { childGroups } from '@lidzas/domain/network/code-lists/mentors'
import { mentorStates } from '@lidzas/domain/network/states'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, tstzrange } from '../core/columns.ts'

export const mentors = pgTable('mentor', {
  tenantId: uuid('tenant_id').notNull(),
  personId: uuid('person_id').notNull(),
  state: text('state', { enum: mentorStates }).notNull().default(byDatabase),
  stateReason: text('state_reason'),
  engagement: text('engagement', { enum: engagementTypes }).notNull(),
  organisationId: uuid('organisation_id').notNull(),
  interests: text('interests').array().notNull().default(byDatabase),
  about: text('about'),
  motivation: text('motivation'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const clearances = pgTable('clearance', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  mentorId: uuid('mentor_id').notNull(),
  result: text('result', { enum: clearanceResults }).notNull(),
  source: text('source', { enum: clearanceSources }).notNull(),
  limits: text('limits', { enum: childGroups }).array().notNull().default(byDatabase),
  checkedOn: date('checked_on', { mode: 'string' }).notNull(),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }).notNull(),
  verifiedBy: uuid('verified_by').notNull(),
  cutOn: date('cut_on', { mode: 'string' }),
  usable: boolean('usable').notNull().generatedAlwaysAs(byDatabase),
  valid: tstzrange('valid').generatedAlwaysAs(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const clearanceRevocations = pgTable('clearance_revocation', {
  tenantId: uuid('tenant_id').notNull(),
  clearanceId: uuid('clearance_id').notNull(),
  revokedOn: date('revoked_on', { mode: 'string' }).notNull(),
  reason: text('reason', { enum: clearanceRevocationReasons }).notNull(),
  revokedBy: uuid('revoked_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const trainings = pgTable('training', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  mentorId: uuid('mentor_id').notNull(),
  kind: text('kind', { enum: trainingKinds }).notNull(),
  title: text('title').notNull(),
  minutes: integer('minutes').notNull(),
  mode: text('mode', { enum: trainingModes }).notNull(),
  completedOn: date('completed_on', { mode: 'string' }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const mentorContracts = pgTable('mentor_contract', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  mentorId: uuid('mentor_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  kind: text('kind', { enum: contractKinds }).notNull(),
  number: text('number').notNull(),
  signedOn: date('signed_on', { mode: 'string' }).notNull(),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const mentorCaseloads = pgTable('mentor_caseload', {
  tenantId: uuid('tenant_id').notNull(),
  programmeId: uuid('programme_id').notNull(),
  mentorId: uuid('mentor_id').notNull(),
  active: integer('active').notNull().default(byDatabase),
  maximum: integer('maximum').notNull(),
})
