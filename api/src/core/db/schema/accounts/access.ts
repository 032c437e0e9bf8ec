/** Mirror of 0001_tenancy.sql: tenants, accounts, memberships, sessions, outbox, audit. */
import type { Role } from '@lidzas/domain/core/permissions'
import type { Language } from '@lidzas/domain/core/refusal'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const tenants = pgTable('tenant', {
  id: uuid('id').notNull().default(byDatabase),
  kind: text('kind').$type<'MUNICIPALITY' | 'PLANNING_REGION'>().notNull(),
  nameLv: text('name_lv').notNull(),
  nameEn: text('name_en').notNull(),
  territoryCode: text('territory_code'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const accounts = pgTable('account', {
  id: uuid('id').notNull().default(byDatabase),
  email: text('email').notNull(),
  passwordHash: text('password_hash'),
  displayName: text('display_name').notNull(),
  locale: text('locale').$type<Language>().notNull().default(byDatabase),
  passwordChangedAt: timestamp('password_changed_at', { withTimezone: true }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const memberships = pgTable('membership', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  accountId: uuid('account_id').notNull(),
  role: text('role').$type<Role>().notNull(),
  organisationId: uuid('organisation_id'),
  programmeId: uuid('programme_id'),
  personId: uuid('person_id'),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const signInSessions = pgTable('sign_in_session', {
  id: uuid('id').notNull().default(byDatabase),
  tenantId: uuid('tenant_id').notNull(),
  accountId: uuid('account_id').notNull(),
  userAgent: text('user_agent'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull().default(byDatabase),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
  revokedReason: text('revoked_reason'),
})

export const refreshTokens = pgTable('refresh_token', {
  tokenHash: bytea('token_hash').notNull(),
  sessionId: uuid('session_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
  usedAt: timestamp('used_at', { withTimezone: true }),
  replacedBy: bytea('replaced_by'),
})

export const accountTokens = pgTable('account_token', {
  tokenHash: bytea('token_hash').notNull(),
  accountId: uuid('account_id').notNull(),
  purpose: text('purpose').$type<'INVITATION' | 'PASSWORD_RESET'>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
})

export const authThrottles = pgTable('auth_throttle', {
  key: text('key').notNull(),
  windowStart: timestamp('window_start', { withTimezone: true }).notNull(),
  failures: integer('failures').notNull().default(byDatabase),
})

export const idempotencyKeys = pgTable('idempotency_key', {
  tenantId: uuid('tenant_id').notNull(),
  accountId: uuid('account_id').notNull(),
  key: text('key').notNull(),
  operation: text('operation').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  requestId: text('request_id').notNull(),
  memberships: uuid('memberships').array().notNull(),
  answerSealed: bytea('answer_sealed').notNull(),
  mentions: uuid('mentions').array().notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const emailMessages = pgTable('email_message', {
  id: uuid('id').notNull().default(byDatabase),
  tenantId: uuid('tenant_id'),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
  nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().default(byDatabase),
  attempts: integer('attempts').notNull().default(byDatabase),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  lastError: text('last_error'),
})

export const auditEvents = pgTable('audit_event', {
  at: timestamp('at', { withTimezone: true }).notNull().default(byDatabase),
  id: uuid('id').notNull().default(byDatabase),
  tenantId: uuid('tenant_id').notNull(),
  requestId: text('request_id').notNull(),
  accountId: uuid('account_id'),
  role: text('role'),
  action: text('action').notNull(),
  objectType: text('object_type').notNull(),
  objectId: uuid('object_id'),
  subjectIds: uuid('subject_ids').array().notNull().default(byDatabase),
  fields: text('fields').array().notNull().default(byDatabase),
  outcome: text('outcome').$type<'done' | 'refused'>().notNull().default(byDatabase),
})
