/** Mirror of 0015_places.sql. */
import { offerAnswerReasons, turnReasons } from '@lidzas/domain/intake/code-lists/offers'
import { offerStates } from '@lidzas/domain/intake/offers'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase, bytea } from '../core/columns.ts'

export const placeOffers = pgTable('place_offer', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
  programmeId: uuid('programme_id').notNull(),
  enrolmentId: uuid('enrolment_id').notNull(),
  state: text('state', { enum: offerStates }).notNull().default(byDatabase),
  offeredAt: timestamp('offered_at', { withTimezone: true }).notNull().default(byDatabase),
  offeredBy: uuid('offered_by'),
  answerDueOn: date('answer_due_on', { mode: 'string' }).notNull(),
  turnReason: text('turn_reason', { enum: turnReasons }),
  turnNoteSealed: bytea('turn_note_sealed'),
  passedOver: uuid('passed_over').array().notNull().default(byDatabase),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  answeredBy: uuid('answered_by'),
  answerReason: text('answer_reason', { enum: offerAnswerReasons }),
  answerNoteSealed: bytea('answer_note_sealed'),
  takenAt: timestamp('taken_at', { withTimezone: true }),
  isFirst: boolean('is_first').notNull().default(byDatabase),
  live: boolean('live').notNull().generatedAlwaysAs(byDatabase),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
})
