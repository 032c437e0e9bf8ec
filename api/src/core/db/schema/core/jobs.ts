/** Mirror of 0009_jobs.sql. */
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase } from './columns.ts'

export const jobs = pgTable('job', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  kind: text('kind').notNull(),
  subjectId: uuid('subject_id').notNull(),
  runAt: timestamp('run_at', { withTimezone: true }).notNull().default(byDatabase),
  state: text('state').$type<'waiting' | 'done' | 'failed'>().notNull().default(byDatabase),
  attempts: integer('attempts').notNull().default(byDatabase),
  leasedUntil: timestamp('leased_until', { withTimezone: true }),
  asked: integer('asked').notNull().default(byDatabase),
  lastError: text('last_error'),
  createdBy: uuid('created_by'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
})
