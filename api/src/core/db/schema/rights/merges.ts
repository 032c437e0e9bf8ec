import { jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const personMerges = pgTable('person_merge', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  keptId: uuid('kept_id').notNull(),
  droppedId: uuid('dropped_id').notNull(),
  beforeSealed: bytea('before_sealed').notNull(),
  moved: jsonb('moved').$type<Record<string, number>>().notNull(),
  mergedBy: uuid('merged_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const peopleApart = pgTable('person_distinct', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  oneId: uuid('one_id').notNull(),
  otherId: uuid('other_id').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
