import { todayKinds, type TodayKind, todayObjects, urgencies } from '@lidzas/domain/today/today'
import Type from 'typebox'

import { Closed, Id, Int, IsoDay, ListOf, Nullable, OneOf } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { PersonRef } from '../../core/http/refs.ts'
import { mostOfAKind } from './kinds.ts'

const kinds = Object.keys(todayKinds) as TodayKind[]

export const TodayItem = model(
  'TodayItem',
  Closed({
    kind: OneOf(kinds),
    urgency: OneOf(urgencies),
    objectType: OneOf(todayObjects, { description: 'what the row opens' }),
    objectId: Id,
    dueOn: Nullable(IsoDay),
    participant: Nullable(PersonRef),
    mentor: Nullable(PersonRef),
    figures: Closed(
      {
        days: Type.Optional(Nullable(Type.Integer({ description: 'days since the last meeting' }))),
        nextOn: Type.Optional(Nullable(IsoDay)),
        minutes: Type.Optional(Nullable(Type.Integer())),
        cap: Type.Optional(Nullable(Type.Integer())),
        free: Type.Optional(Nullable(Type.Integer())),
        places: Type.Optional(Nullable(Type.Integer())),
        on: Type.Optional(Nullable(IsoDay)),
        missing: Type.Optional(ListOf(Type.String(), 5)),
        title: Type.Optional(Nullable(Type.String())),
        kind: Type.Optional(Nullable(Type.String())),
        startsAt: Type.Optional(Nullable(Type.String())),
        reason: Type.Optional(Nullable(Type.String())),
        amountCents: Type.Optional(Nullable(Type.Integer())),
        description: Type.Optional(Nullable(Type.String())),
      },
      { description: 'the numbers and words of the sentence, by kind' },
    ),
  }),
)

export const Today = model(
  'Today',
  Closed({
    on: IsoDay,
    items: ListOf(TodayItem, kinds.length * mostOfAKind),
    totals: ListOf(Closed({ kind: OneOf(kinds), total: Int(0) }), kinds.length, {
      description: `how many there are of each kind; at most ${mostOfAKind} of each are listed`,
    }),
  }),
)
