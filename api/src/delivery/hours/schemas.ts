import Type from 'typebox'

import { Closed, Id, IsoMonth, ListOf, Minutes, Nullable } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { PersonRef } from '../../core/http/refs.ts'

const counted = {
  month: IsoMonth,
  minutes: { ...Minutes, description: 'counted minutes of held sessions, never above the cap' },
  surplus: { ...Minutes, description: 'minutes beyond the cap, never billed' },
}
const against = {
  ...counted,
  cap: Nullable(Minutes),
  left: Nullable({ ...Minutes, description: 'null where the policy has no cap' }),
}

export const EnrolmentHours = model(
  'EnrolmentHours',
  Closed({ enrolmentId: Id, participantId: Id, ...against }),
)

export const HoursRow = model(
  'HoursRow',
  Closed({
    id: { ...Id, description: 'the participant’s id' },
    participantId: Id,
    participant: Type.Optional({
      ...PersonRef,
      description: 'absent for finance, who count hours without names',
    }),
    ...against,
    history: ListOf(Closed(counted), 12, { description: 'this month and the five before it, oldest first' }),
  }),
)
export const HoursPage = pageOf('HoursPage', HoursRow)
