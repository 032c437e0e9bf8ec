import { referralStates } from '@lidzas/domain/intake/states'
import { editableLists } from '@lidzas/domain/programmes/code-lists/editable'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const codeListItems = pgTable('code_list_item', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  list: text('list', { enum: editableLists }).notNull(),
  code: text('code').notNull(),
  lv: text('lv').notNull(),
  en: text('en').notNull(),
  sort: integer('sort').notNull(),
  active: boolean('active').notNull().default(byDatabase),
  used: boolean('used').notNull().default(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const holidays = pgTable('holiday', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  onDay: date('on_day', { mode: 'string' }).notNull(),
  lv: text('lv').notNull(),
  en: text('en').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const referralMoves = pgTable('referral_step', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  referralId: uuid('referral_id').notNull(),
  number: integer('number').notNull(),
  state: text('step', { enum: referralStates }).notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().default(byDatabase),
  byAccount: uuid('by_account').notNull(),
  reasonList: text('reason_list').generatedAlwaysAs(byDatabase),
  reasonCode: text('reason_code'),
  asks: text('asks').array().notNull().default(byDatabase),
  noteSealed: bytea('note_sealed'),
})
