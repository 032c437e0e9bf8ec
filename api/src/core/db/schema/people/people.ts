import { genders } from '@lidzas/domain/people/code-lists/genders'
import { contactChannels, contactTimes } from '@lidzas/domain/people/code-lists/persons'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const people = pgTable('person', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  birthDate: date('birth_date', { mode: 'string' }),
  gender: text('gender', { enum: genders }),
  email: text('email'),
  phone: text('phone'),
  languages: text('languages').array().notNull().default(byDatabase),
  territoryCode: text('territory_code'),
  namesake: integer('namesake').notNull().default(byDatabase),
  contactChannel: text('contact_channel', { enum: contactChannels }),
  contactLanguage: text('contact_language'),
  contactTimes: text('contact_times', { enum: contactTimes }).array().notNull().default(byDatabase),
  doNotContact: boolean('do_not_contact').notNull().default(byDatabase),
  mergedInto: uuid('merged_into'),
  searchName: text('search_name').notNull().generatedAlwaysAs(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const personExternalIds = pgTable('person_external_id', {
  tenantId: uuid('tenant_id').notNull(),
  system: text('system').notNull(),
  externalId: text('external_id').notNull(),
  personId: uuid('person_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const personKeys = pgTable('person_key', {
  tenantId: uuid('tenant_id').notNull(),
  personId: uuid('person_id').notNull(),
  wrappedKey: bytea('wrapped_key').notNull(),
  kekVersion: integer('kek_version').notNull(),
})
