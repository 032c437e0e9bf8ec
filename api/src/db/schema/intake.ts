import {
  consentForms,
  consentGivers,
  consentLanguages,
  consentPurposes,
  educationStatuses,
  representationBases,
} from '@lidzas/domain/code-lists/admission'
import { enrolmentOutcomes } from '@lidzas/domain/code-lists/closing'
import { intakeChannels } from '@lidzas/domain/policy'
import { enrolmentStates, referralStates } from '@lidzas/domain/states'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from './columns.ts'

export const participants = pgTable('participant', {
  tenantId: uuid('tenant_id').notNull(),
  personId: uuid('person_id').notNull(),
  educationStatus: text('education_status', { enum: educationStatuses }),
  school: text('school'),
  strengthsSealed: bytea('strengths_sealed'),
  createdBy: uuid('created_by'),
  version: integer('version').notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const representations = pgTable('representation', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  participantId: uuid('participant_id').notNull(),
  representativeId: uuid('representative_id').notNull(),
  basis: text('basis', { enum: representationBases }).notNull(),
  documentReference: text('document_reference'),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
  version: integer('version').notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const referrals = pgTable('referral', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  participantId: uuid('participant_id').notNull(),
  channel: text('channel', { enum: intakeChannels }).notNull().default(byDatabase),
  caseManagerId: uuid('case_manager_id').notNull(),
  organisationId: uuid('organisation_id'),
  targetGroups: text('target_groups').array().notNull().default(byDatabase),
  reasonsSealed: bytea('reasons_sealed'),
  summarySealed: bytea('summary_sealed'),
  state: text('state', { enum: referralStates }).notNull().default(byDatabase),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  decidedBy: uuid('decided_by'),
  decisionReason: text('decision_reason'),
  decisionNote: text('decision_note'),
  version: integer('version').notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const enrolments = pgTable('enrolment', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  participantId: uuid('participant_id').notNull(),
  referralId: uuid('referral_id'),
  policyId: uuid('policy_id').notNull(),
  targetGroups: text('target_groups').array().notNull(),
  state: text('state', { enum: enrolmentStates }).notNull().default(byDatabase),
  waitingSince: timestamp('waiting_since', { withTimezone: true }).notNull().default(byDatabase),
  priority: integer('priority').notNull().default(byDatabase),
  priorityReason: text('priority_reason'),
  admittedOn: date('admitted_on', { mode: 'string' }),
  admittedBy: uuid('admitted_by'),
  holdsPlace: boolean('holds_place').notNull().default(byDatabase),
  placeHeldUntil: date('place_held_until', { mode: 'string' }),
  baseMonths: integer('base_months').notNull(),
  maxMonths: integer('max_months').notNull(),
  extendedMonths: integer('extended_months').notNull().default(byDatabase),
  clockStartedOn: date('clock_started_on', { mode: 'string' }),
  plannedEndOn: date('planned_end_on', { mode: 'string' }),
  suspendedOn: date('suspended_on', { mode: 'string' }),
  suspensionReason: text('suspension_reason'),
  closedOn: date('closed_on', { mode: 'string' }),
  outcome: text('outcome', { enum: enrolmentOutcomes }),
  closureReason: text('closure_reason'),
  closureNote: text('closure_note'),
  version: integer('version').notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const consents = pgTable('consent', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  participantId: uuid('participant_id').notNull(),
  programmeId: uuid('programme_id').notNull(),
  purpose: text('purpose', { enum: consentPurposes }).notNull(),
  givenBy: text('given_by', { enum: consentGivers }).notNull(),
  representationId: uuid('representation_id'),
  givenOn: date('given_on', { mode: 'string' }).notNull(),
  form: text('form', { enum: consentForms }).notNull(),
  textVersion: text('text_version').notNull(),
  language: text('language', { enum: consentLanguages }).notNull(),
  withdrawnOn: date('withdrawn_on', { mode: 'string' }),
  withdrawalReason: text('withdrawal_reason'),
  version: integer('version').notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
