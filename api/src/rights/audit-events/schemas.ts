import { Closed, Id, Instant, ListOf, Nullable, OneOf, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

const common = {
  id: Id,
  at: Instant,
  action: Str(100, { example: 'referral.sent' }),
  objectType: Str(100),
  objectId: Nullable(Id),
  fields: ListOf(Str(100), 100, { description: 'names of the fields, never their values' }),
  actor: Nullable(AccountRef),
}

export const AuditEvent = model(
  'AuditEvent',
  Closed({
    ...common,
    role: Nullable(Str(200)),
    requestId: Str(100),
    subjectIds: ListOf(Id, 100),
    outcome: OneOf(['done', 'refused']),
  }),
)
export const AuditEventPage = pageOf('AuditEventPage', AuditEvent)
export const TimelineEvent = model('TimelineEvent', Closed(common))
export const Timeline = model('Timeline', Closed({ data: ListOf(TimelineEvent, 200) }))
