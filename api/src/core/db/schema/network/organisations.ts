/** Mirror of the organisation table in 0002_programmes.sql. */
import { organisationKinds, specialisations } from '@lidzas/domain/network/code-lists/organisations'
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase } from '../core/columns.ts'

export const organisations = pgTable('organisation', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  parentId: uuid('parent_id'),
  name: text('name').notNull(),
  kind: text('kind', { enum: organisationKinds }).notNull(),
  registrationNumber: text('registration_number'),
  specialisations: text('specialisations', { enum: specialisations }).array().notNull().default(byDatabase),
  email: text('email'),
  phone: text('phone'),
  website: text('website'),
  country: text('country').notNull().default(byDatabase),
  isActive: boolean('is_active').notNull().default(byDatabase),
  searchName: text('search_name').notNull().generatedAlwaysAs(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
