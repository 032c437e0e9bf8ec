import { specialCategories } from '@lidzas/domain/people/code-lists/persons'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { AccountRef } from '../../core/http/refs.ts'

const Note = Nullable(Text(4_000, { description: 'what those who work with the person need to know' }))

export const SpecialCategoryRecord = model(
  'SpecialCategoryRecord',
  Closed({
    id: Id,
    participantId: Id,
    kind: OneOf(specialCategories),
    note: Nullable(Type.String()),
    endedOn: Nullable(IsoDay),
    recordedBy: AccountRef,
    ...versioned,
    createdAt: Instant,
  }),
)
export const SpecialCategoryRecords = model(
  'SpecialCategoryRecords',
  Closed({ data: ListOf(SpecialCategoryRecord, specialCategories.length) }),
)
export const RecordSpecialCategory = model(
  'RecordSpecialCategory',
  Closed({ kind: OneOf(specialCategories), note: Type.Optional(Note) }),
)
/** `endedOn` null: it holds again. */
export const UpdateSpecialCategory = model(
  'UpdateSpecialCategory',
  Type.Partial(Closed({ note: Note, endedOn: Nullable(IsoDay) }), { minProperties: 1 }),
)
