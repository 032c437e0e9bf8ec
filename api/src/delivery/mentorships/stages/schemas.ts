import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, ListOf, Nullable, Str } from '../../../core/http/fields.ts'
import { model } from '../../../core/http/model.ts'
import { pageOf } from '../../../core/http/page.ts'
import { AccountRef } from '../../../core/http/refs.ts'

export const PassedStage = model(
  'PassedStage',
  Closed({
    id: Id,
    mentorshipId: Id,
    stage: Type.String({ description: 'code of a stage of the policy' }),
    enteredOn: IsoDay,
    leftOn: Nullable(IsoDay),
    checklist: Type.Array(Type.String(), { description: 'codes confirmed when the stage was left' }),
    reason: Nullable(Type.String({ description: 'why the pair went back a stage' })),
    movedBy: Nullable(AccountRef),
    updatedAt: Instant,
  }),
)
export const PassedStagePage = pageOf('PassedStagePage', PassedStage)

export const MoveStage = model(
  'MoveStage',
  Closed({
    to: Str(40, { description: 'the next stage, or the one before with a reason' }),
    on: IsoDay,
    checklist: Type.Optional(
      ListOf(Str(40), 30, { uniqueItems: true, description: 'codes of the items that were confirmed' }),
    ),
    reason: Type.Optional(Str(500)),
  }),
)

export const ConfirmChecklist = model(
  'ConfirmChecklist',
  Closed({ checklist: ListOf(Str(40), 30, { uniqueItems: true, description: 'every code that is done' }) }),
)
