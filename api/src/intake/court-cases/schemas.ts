import { courtCaseOutcomes, courtCaseReasons } from '@lidzas/domain/people/code-lists/family'
import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, Nullable, OneOf, Str, Text, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

const row = {
  id: Id,
  participantId: Id,
  reason: OneOf(courtCaseReasons),
  court: Type.String(),
  askedOn: IsoDay,
  reference: Nullable(Type.String()),
  answeredOn: Nullable(IsoDay),
  outcome: Nullable(OneOf(courtCaseOutcomes)),
  decision: Nullable(Type.String()),
  openedBy: AccountRef,
  hasNote: Type.Boolean({ description: 'the notes themselves are on the single record' }),
  ...versioned,
  createdAt: Instant,
}

export const CourtCaseRow = model('CourtCaseRow', Closed(row))
export const CourtCasePage = pageOf('CourtCasePage', CourtCaseRow)
export const CourtCase = model(
  'CourtCase',
  Closed({ ...row, note: Nullable(Type.String()), answerNote: Nullable(Type.String()) }),
)

const Note = Type.Optional(Nullable(Text(4_000)))

export const OpenCourtCase = model(
  'OpenCourtCase',
  Closed({
    reason: OneOf(courtCaseReasons),
    court: Str(200, { example: 'Liepājas bāriņtiesa' }),
    askedOn: IsoDay,
    reference: Type.Optional(Nullable(Str(200, { description: 'our letter to the court' }))),
    note: Note,
  }),
)

export const AnswerCourtCase = model(
  'AnswerCourtCase',
  Closed({
    answeredOn: IsoDay,
    outcome: OneOf(courtCaseOutcomes),
    decision: Type.Optional(
      Nullable(
        Str(200, { example: 'Lēmums Nr. 1-6/14, 12.02.2026.', description: 'needed for an appointment' }),
      ),
    ),
    note: Note,
  }),
)
