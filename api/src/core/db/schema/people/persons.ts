import { addressKinds, specialCategories } from '@lidzas/domain/people/code-lists/persons'
import { personalCodeDoubts, personalCodeForms } from '@lidzas/domain/people/personal-code'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

const row = {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
}
const stamped = {
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
}

export const personCodes = pgTable('person_code', {
  ...row,
  personId: uuid('person_id').notNull(),
  form: text('form', { enum: personalCodeForms }).notNull(),
  codeHash: bytea('code_hash'),
  codeSealed: bytea('code_sealed'),
  confirmed: text('confirmed', { enum: personalCodeDoubts }).array().notNull().default(byDatabase),
  startsOn: date('starts_on', { mode: 'string' }).notNull().default(byDatabase),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  createdBy: uuid('created_by'),
  ...stamped,
})

export const knownNames = pgTable('known_name', {
  ...row,
  personId: uuid('person_id').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  searchName: text('search_name').notNull().generatedAlwaysAs(byDatabase),
  replacedAt: timestamp('replaced_at', { withTimezone: true }),
})

export const personAddresses = pgTable('person_address', {
  ...row,
  personId: uuid('person_id').notNull(),
  kind: text('kind', { enum: addressKinds }).notNull(),
  territoryCode: text('territory_code'),
  addressSealed: bytea('address_sealed'),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  createdBy: uuid('created_by'),
  ...stamped,
})

export const specialCategoryNotes = pgTable('special_category', {
  ...row,
  participantId: uuid('participant_id').notNull(),
  kind: text('kind', { enum: specialCategories }).notNull(),
  noteSealed: bytea('note_sealed'),
  endedOn: date('ended_on', { mode: 'string' }),
  recordedBy: uuid('recorded_by').notNull(),
  ...stamped,
})
