import Type from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

export const Extension = model(
  'Extension',
  Closed({
    id: Id,
    enrolmentId: Id,
    mentorshipId: Id,
    months: Int(1),
    reason: Type.String(),
    decidedOn: IsoDay,
    decidedBy: AccountRef,
    previousEndOn: IsoDay,
    newEndOn: IsoDay,
    createdAt: Instant,
  }),
)
export const ExtensionPage = pageOf('ExtensionPage', Extension)

export const ExtendMentorship = model(
  'ExtendMentorship',
  Closed({
    months: Int(-120, 120, { description: 'whole months, one or more' }),
    reason: Str(500),
    decidedOn: IsoDay,
    newEndOn: Type.Optional({
      ...IsoDay,
      description: 'worked out by the system; sending it is refused (END_DATE_DERIVED)',
    }),
  }),
)
