import { agreementRoles } from '@lidzas/domain/programmes/code-lists/agreements'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import type { ProgrammeContact, ProgrammeText, Signatory } from '@lidzas/domain/programmes/programme'
import { programmeStates } from '@lidzas/domain/programmes/states'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase } from '../core/columns.ts'

export const programmes = pgTable('programme', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  code: text('code').notNull(),
  nameLv: text('name_lv').notNull(),
  nameEn: text('name_en').notNull(),
  acronym: text('acronym'),
  kind: text('kind', { enum: ['SOCIAL_MENTORING'] })
    .notNull()
    .default(byDatabase),
  isPilot: boolean('is_pilot').notNull().default(byDatabase),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }).notNull(),
  state: text('state', { enum: programmeStates }).notNull().default(byDatabase),
  texts: jsonb('texts').$type<ProgrammeText[]>().notNull().default(byDatabase),
  contacts: jsonb('contacts').$type<ProgrammeContact[]>().notNull().default(byDatabase),
  currentPolicyId: uuid('current_policy_id'),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const programmePolicies = pgTable('programme_policy', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  versionNumber: integer('version_number').notNull(),
  policy: jsonb('policy').$type<ProgrammePolicy>().notNull(),
  reason: text('reason').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})

export const programmeLimits = pgTable('programme_limits', {
  tenantId: uuid('tenant_id').notNull(),
  programmeId: uuid('programme_id').notNull(),
  places: integer('places'),
  placesTaken: integer('places_taken').notNull().default(byDatabase),
  placesOffered: integer('places_offered').notNull().default(byDatabase),
  people: integer('people'),
  peopleAdmitted: integer('people_admitted').notNull().default(byDatabase),
  peopleOffered: integer('people_offered').notNull().default(byDatabase),
})

export const programmePeople = pgTable('programme_person', {
  tenantId: uuid('tenant_id').notNull(),
  programmeId: uuid('programme_id').notNull(),
  personId: uuid('person_id').notNull(),
  admittedOn: date('admitted_on', { mode: 'string' }).notNull(),
})

export const agreements = pgTable('agreement', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  role: text('role', { enum: agreementRoles }).notNull(),
  signedOn: date('signed_on', { mode: 'string' }),
  signatories: jsonb('signatories').$type<Signatory[]>().notNull().default(byDatabase),
  documentReference: text('document_reference'),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  endsOn: date('ends_on', { mode: 'string' }),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
