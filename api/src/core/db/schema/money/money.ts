import { expenseCategories, fundingSources } from '@lidzas/domain/money/code-lists/money'
import type { ExpenseRefuseReason } from '@lidzas/domain/money/code-lists/money'
import { budgetStates, expenseStates } from '@lidzas/domain/money/states'
import { bigint, boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase } from '../core/columns.ts'

export const budgets = pgTable('budget', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  parentId: uuid('parent_id'),
  organisationId: uuid('organisation_id'),
  name: text('name').notNull(),
  source: text('source', { enum: fundingSources }).notNull(),
  totalCents: bigint('total_cents', { mode: 'number' }).notNull(),
  grantCents: bigint('grant_cents', { mode: 'number' }).notNull(),
  ownCents: bigint('own_cents', { mode: 'number' }).notNull().generatedAlwaysAs(byDatabase),
  grantBasisPoints: integer('grant_basis_points'),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }).notNull(),
  fiscalYear: integer('fiscal_year'),
  carriesOver: boolean('carries_over').notNull().default(byDatabase),
  state: text('state', { enum: budgetStates }).notNull().default(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const budgetLines = pgTable('budget_line', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  budgetId: uuid('budget_id').notNull(),
  code: text('code').notNull(),
  nameLv: text('name_lv').notNull(),
  nameEn: text('name_en').notNull(),
  category: text('category', { enum: expenseCategories }).notNull(),
  allocatedCents: bigint('allocated_cents', { mode: 'number' }).notNull(),
  committedCents: bigint('committed_cents', { mode: 'number' }).notNull().default(byDatabase),
  spentCents: bigint('spent_cents', { mode: 'number' }).notNull().default(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const expenses = pgTable('expense', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  budgetLineId: uuid('budget_line_id').notNull(),
  incurredOn: date('incurred_on', { mode: 'string' }).notNull(),
  amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
  description: text('description').notNull(),
  documentNumber: text('document_number').notNull(),
  supplier: text('supplier'),
  state: text('state', { enum: expenseStates }).notNull().default(byDatabase),
  enteredBy: uuid('entered_by').notNull(),
  decidedBy: uuid('decided_by'),
  decidedOn: date('decided_on', { mode: 'string' }),
  refusalReason: text('refusal_reason').$type<ExpenseRefuseReason>(),
  paidOn: date('paid_on', { mode: 'string' }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const budgetEntries = pgTable('budget_entry', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  budgetLineId: uuid('budget_line_id').notNull(),
  expenseId: uuid('expense_id').notNull(),
  kind: text('kind', { enum: ['commit', 'spend', 'release'] }).notNull(),
  amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
