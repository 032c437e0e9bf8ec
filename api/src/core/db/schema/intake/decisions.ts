import { decisionKinds } from '@lidzas/domain/intake/decisions'
import { type EligibilityRule, verdicts } from '@lidzas/domain/intake/eligibility/eligibility'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const decisions = pgTable('decision', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  participantId: uuid('participant_id').notNull(),
  referralId: uuid('referral_id'),
  enrolmentId: uuid('enrolment_id'),
  kind: text('kind', { enum: decisionKinds }).notNull(),
  policyId: uuid('policy_id').notNull(),
  engineVersion: integer('engine_version').notNull(),
  judgedOn: date('judged_on', { mode: 'string' }).notNull(),
  verdict: text('verdict', { enum: verdicts }).notNull(),
  failedRules: text('failed_rules').array().$type<EligibilityRule[]>().notNull().default(byDatabase),
  factsSealed: bytea('facts_sealed').notNull(),
  checksSealed: bytea('checks_sealed').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
