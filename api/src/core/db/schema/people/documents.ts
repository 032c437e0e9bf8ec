import { documentKinds, documentTypes } from '@lidzas/domain/people/code-lists/documents'
import { consentPurposes } from '@lidzas/domain/programmes/code-lists/consents'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea, daterange } from '../core/columns.ts'

export const documents = pgTable('document', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  participantId: uuid('participant_id').notNull(),
  kind: text('kind', { enum: documentKinds }).notNull(),
  nameSealed: bytea('name_sealed').notNull(),
  contentType: text('content_type', { enum: documentTypes }).notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  sha256: bytea('sha256').notNull(),
  contentSealed: bytea('content_sealed').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const consentTexts = pgTable('consent_text', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  purpose: text('purpose', { enum: consentPurposes }).notNull(),
  label: text('label').notNull(),
  titleLv: text('title_lv').notNull(),
  titleEn: text('title_en').notNull(),
  bodyLv: text('body_lv').notNull(),
  bodyEn: text('body_en').notNull(),
  easyLv: text('easy_lv').notNull(),
  easyEn: text('easy_en').notNull(),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }),
  valid: daterange('valid').notNull().generatedAlwaysAs(byDatabase),
  createdBy: uuid('created_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
