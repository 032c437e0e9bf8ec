import { reportStates } from '@lidzas/domain/results/states'
import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, Nullable, OneOf, Str, Text, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, PersonRef } from '../../core/http/refs.ts'
import { ReportFigures } from './figures-schema.ts'

const common = {
  id: Id,
  programmeId: Id,
  enrolmentId: Nullable(
    Type.Unsafe<string>({ ...Id, description: 'null: the report on the whole programme' }),
  ),
  participant: Nullable(PersonRef),
  state: OneOf(reportStates),
  dueOn: Nullable(IsoDay),
  submittedAt: Nullable(Instant),
  submittedBy: Nullable(AccountRef),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(AccountRef),
  returnReason: Nullable(Str(1_000)),
  createdAt: Instant,
  ...versioned,
}

export const ReportSummary = model('ReportSummary', Closed(common))
export const ReportPage = pageOf('ReportPage', ReportSummary)
export const Report = model(
  'Report',
  Closed({ ...common, narrative: Nullable(Text(20_000)), figures: ReportFigures }),
)
export const CreateReport = model(
  'CreateReport',
  Closed({ programmeId: Id, enrolmentId: Nullable(Id), narrative: Type.Optional(Nullable(Text(20_000))) }),
)
export const UpdateReport = model('UpdateReport', Closed({ narrative: Nullable(Text(20_000)) }))
export const ReturnReport = model('ReturnReport', Closed({ reason: Str(1_000) }))
