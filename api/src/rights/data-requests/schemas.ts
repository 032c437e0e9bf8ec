import {
  dataRequesters,
  dataRequestExtensions,
  dataRequestForms,
  dataRequestKinds,
  dataRequestOutcomes,
  holdGrounds,
  restrictionGrounds,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestStates } from '@lidzas/domain/rights/data-requests'
import { erasureStates } from '@lidzas/domain/rights/erasure'
import { recordClasses } from '@lidzas/domain/rights/retention'
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
  Str,
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, PersonRef } from '../../core/http/refs.ts'

const asked = {
  kind: OneOf(dataRequestKinds),
  requester: OneOf(dataRequesters),
  form: OneOf(dataRequestForms),
  receivedOn: IsoDay,
}
const row = {
  id: Id,
  ...versioned,
  person: PersonRef,
  ...asked,
  dueOn: Type.Unsafe<string>({ ...IsoDay, description: 'the last day for the answer' }),
  extendedOn: Nullable(IsoDay),
  extensionReason: Nullable(OneOf(dataRequestExtensions)),
  state: OneOf(dataRequestStates),
  outcome: Nullable(OneOf(dataRequestOutcomes)),
  answeredOn: Nullable(IsoDay),
  createdAt: Instant,
}

export const DataRequestRow = model('DataRequestRow', Closed(row))
export const DataRequestPage = pageOf('DataRequestPage', DataRequestRow)
export const DataRequest = model(
  'DataRequest',
  Closed({
    ...row,
    representative: Nullable(PersonRef),
    details: Nullable(Type.String({ description: 'what is asked, in words' })),
    answer: Nullable(Type.String()),
    decidedBy: Nullable(AccountRef),
  }),
)

export const CreateDataRequest = model(
  'CreateDataRequest',
  Closed({
    personId: Id,
    ...asked,
    representationId: Type.Optional(
      Nullable(Type.Unsafe<string>({ ...Id, description: 'with a representative' })),
    ),
    details: Type.Optional(Nullable(Text(4_000))),
  }),
)
export const ExtendDataRequest = model('ExtendDataRequest', Closed({ reason: OneOf(dataRequestExtensions) }))
export const AnswerDataRequest = model(
  'AnswerDataRequest',
  Closed({
    outcome: OneOf(dataRequestOutcomes),
    answeredOn: IsoDay,
    answer: Type.Optional(Nullable(Text(4_000, { description: 'needed where it is not granted in full' }))),
  }),
)

export const Restriction = model(
  'Restriction',
  Closed({
    id: Id,
    ...versioned,
    personId: Id,
    ground: OneOf(restrictionGrounds),
    requestId: Nullable(Id),
    startsOn: IsoDay,
    liftedOn: Nullable(IsoDay),
  }),
)
export const PlaceRestriction = model(
  'PlaceRestriction',
  Closed({ ground: OneOf(restrictionGrounds), requestId: Type.Optional(Nullable(Id)) }),
)
const hold = {
  ground: OneOf(holdGrounds),
  endsOn: Nullable(Type.Unsafe<string>({ ...IsoDay, description: 'null: until it is lifted' })),
}
export const LegalHold = model(
  'LegalHold',
  Closed({ id: Id, ...versioned, personId: Id, ...hold, liftedOn: Nullable(IsoDay), createdAt: Instant }),
)
export const PlaceLegalHold = model(
  'PlaceLegalHold',
  Closed({
    ground: hold.ground,
    endsOn: Type.Optional(hold.endsOn),
    note: Type.Optional(Nullable(Text(2_000))),
  }),
)

export const DataRights = model(
  'DataRights',
  Closed({
    person: PersonRef,
    restriction: Nullable(Restriction),
    holds: ListOf(LegalHold, 100, { description: 'those that stand' }),
    requests: ListOf(DataRequestRow, 100),
    exports: ListOf(
      Closed({
        id: Id,
        purpose: Str(40),
        format: Str(10),
        language: Str(2),
        rowCount: Int(0),
        createdAt: Instant,
      }),
      100,
      { description: 'copies given out, the latest first' },
    ),
    duties: ListOf(
      Closed({
        recordClass: OneOf(recordClasses),
        endsOn: Nullable(
          Type.Unsafe<string>({ ...IsoDay, description: 'null: what it counts from still goes on' }),
        ),
      }),
      10,
      { description: 'why the record is kept, and until when' },
    ),
    retentionEndsOn: Nullable(IsoDay),
    erasure: Nullable(Closed({ id: Id, state: OneOf(erasureStates) })),
  }),
)
