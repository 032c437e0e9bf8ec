import {
  declineReasons,
  offerAnswerReasons,
  turnReasons,
  withdrawReasons,
} from '@lidzas/domain/intake/code-lists/offers'
import { offerStates } from '@lidzas/domain/intake/offers'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Text,
  Version,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, PersonRef } from '../../core/http/refs.ts'

const Note = Nullable(Text(2_000))

const row = {
  id: Id,
  programmeId: Id,
  enrolmentId: Id,
  participant: PersonRef,
  state: OneOf(offerStates),
  offeredAt: Instant,
  offeredBy: Type.Union([AccountRef, Type.Null()], { description: 'null: the system, to the next in turn' }),
  answerDueOn: IsoDay,
  turnReason: Nullable(OneOf(turnReasons)),
  passedOverCount: Int(0),
  answeredAt: Nullable(Instant),
  answeredBy: Nullable(AccountRef),
  answerReason: Nullable(OneOf(offerAnswerReasons)),
  takenAt: Nullable(Instant),
  ...versioned,
}

export const PlaceOfferRow = model('PlaceOfferRow', Closed(row))
export const PlaceOfferPage = pageOf('PlaceOfferPage', PlaceOfferRow)

export const PlaceOffer = model(
  'PlaceOffer',
  Closed({
    ...row,
    enrolmentVersion: Version,
    passedOver: ListOf(
      Closed({ enrolmentId: Id, givenName: Type.String(), familyName: Type.String() }),
      10_000,
      { description: 'who stood before and had no offer, in turn' },
    ),
    turnNote: Type.Optional(Note),
    answerNote: Type.Optional(Note),
  }),
)

export const OfferPlace = model(
  'OfferPlace',
  Closed({
    programmeId: Id,
    enrolmentId: Type.Optional(Type.String({ ...Id, description: 'left out: the next in turn' })),
    turnReason: Type.Optional(Nullable(OneOf(turnReasons))),
    turnNote: Type.Optional(Note),
  }),
)
export const DeclineOffer = model(
  'DeclineOffer',
  Closed({
    reason: OneOf(declineReasons),
    note: Type.Optional(Note),
    offerNext: Type.Optional(
      Type.Boolean({ description: 'false: the place that comes back is not offered to the next at once' }),
    ),
  }),
)
export const WithdrawOffer = model(
  'WithdrawOffer',
  Closed({ reason: OneOf(withdrawReasons), note: Type.Optional(Note) }),
)
