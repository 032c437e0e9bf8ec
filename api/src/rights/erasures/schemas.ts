import { erasureGrounds } from '@lidzas/domain/rights/code-lists/data-rights'
import { erasureStates } from '@lidzas/domain/rights/erasure'
import Type from 'typebox'

import { Closed, Id, Instant, Int, ListOf, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const Words = Closed({ lv: Str(300), en: Str(300) })
const Who = Closed({ id: Id, givenName: Type.String(), familyName: Type.String() })
const Colleague = Closed({ id: Id, displayName: Type.String() })

const plan = {
  rows: Int(0, undefined, { description: 'rows that go or are emptied' }),
  goes: ListOf(
    Closed({
      table: Str(100),
      name: Words,
      rows: Int(0),
      deleted: Type.Boolean({ description: 'false: the rows stay, without what is named in `fields`' }),
      fields: ListOf(Words, 100),
    }),
    200,
  ),
  stays: ListOf(
    Closed({
      table: Str(100),
      name: Words,
      rows: Int(0),
      fields: ListOf(Words, 100),
      why: OneOf(['STATISTICS', 'SHARED', 'ACCOUNT', 'LOG']),
    }),
    200,
  ),
}
const Obstacle = Closed({ code: Str(60), lv: Str(1_000), en: Str(1_000) })

export const ErasurePlanView = model(
  'ErasurePlan',
  Closed({
    person: Who,
    ...plan,
    obstacles: ListOf(Obstacle, 50, { description: 'what stands in the way today, and until when' }),
  }),
)
export const Erasure = model(
  'Erasure',
  Closed({
    id: Id,
    ...versioned,
    person: Who,
    requestId: Nullable(Id),
    ground: OneOf(erasureGrounds),
    state: OneOf(erasureStates),
    proposedBy: Nullable(Colleague),
    decidedBy: Nullable(Colleague),
    decidedAt: Nullable(Instant),
    createdAt: Instant,
    ...plan,
    obstacles: ListOf(Obstacle, 50),
  }),
)
export const ProposeErasure = model(
  'ProposeErasure',
  Closed({ ground: OneOf(erasureGrounds), requestId: Type.Optional(Nullable(Id)) }),
)
