import { erasureGrounds } from '@lidzas/domain/rights/code-lists/data-rights'
import { erasureStates } from '@lidzas/domain/rights/erasure'
import Type from 'typebox'

import { Closed, Id, Instant, Int, ListOf, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { AccountRef, NamedCode, PersonRef, Words } from '../../core/http/refs.ts'

const plan = {
  rows: Int(0, undefined, { description: 'rows that go or are emptied' }),
  goes: ListOf(
    model(
      'ErasedTable',
      Closed({
        table: Str(100),
        name: Words,
        rows: Int(0),
        deleted: Type.Boolean({ description: 'false: the rows stay, without what is named in `fields`' }),
        fields: ListOf(Words, 100),
      }),
    ),
    200,
  ),
  stays: ListOf(
    model(
      'KeptTable',
      Closed({
        table: Str(100),
        name: Words,
        rows: Int(0),
        fields: ListOf(Words, 100),
        why: OneOf(['STATISTICS', 'SHARED', 'ACCOUNT', 'LOG']),
      }),
    ),
    200,
  ),
}

export const ErasurePlanView = model(
  'ErasurePlan',
  Closed({
    person: PersonRef,
    ...plan,
    obstacles: ListOf(NamedCode, 50, { description: 'what stands in the way today, and until when' }),
  }),
)
export const Erasure = model(
  'Erasure',
  Closed({
    id: Id,
    ...versioned,
    person: PersonRef,
    requestId: Nullable(Id),
    ground: OneOf(erasureGrounds),
    state: OneOf(erasureStates),
    proposedBy: Nullable(AccountRef),
    decidedBy: Nullable(AccountRef),
    decidedAt: Nullable(Instant),
    createdAt: Instant,
    ...plan,
    obstacles: ListOf(NamedCode, 50),
  }),
)
export const ProposeErasure = model(
  'ProposeErasure',
  Closed({ ground: OneOf(erasureGrounds), requestId: Type.Optional(Nullable(Id)) }),
)
