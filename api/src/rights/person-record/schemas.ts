import { auditActionNames } from '@lidzas/domain/core/audit-actions'
import { roles } from '@lidzas/domain/core/permissions'
import { exportFormats, exportPurposes } from '@lidzas/domain/rights/code-lists/data-rights'
import Type from 'typebox'

import { Closed, Id, Instant, Int, ListOf, Nullable, OneOf, Str, Text } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { Words } from '../../core/http/refs.ts'
import { recordFormat } from './person-record.ts'
import { recordsByTable } from './record-shape.ts'

const logEntry = {
  at: Instant,
  action: OneOf(Object.keys(auditActionNames)),
  roles: ListOf(OneOf(roles), 8),
  organisation: Nullable(Str(300, { description: 'null: the authority itself' })),
  fields: ListOf(Str(100), 100, { description: 'names of fields, never their values' }),
}
const KeptEntry = model('RecordedEvent', Closed(logEntry))
export const AccessLogEntry = model(
  'AccessLogEntry',
  Closed({
    id: Id,
    objectType: Str(100),
    ...logEntry,
    words: ListOf(Words, 100, { description: 'the fields in words' }),
  }),
)
export const AccessLogPage = pageOf('AccessLogPage', AccessLogEntry)

/** Made of the data map, so that it says of each table and field what it is. */
export const PersonRecord = model(
  'PersonRecord',
  Closed(
    {
      format: OneOf([recordFormat]),
      personId: Id,
      madeAt: Instant,
      authority: Words,
      rows: Int(0),
      names: Type.Unsafe<Record<string, { lv: string; en: string }>>({
        type: 'object',
        additionalProperties: Words,
        description: 'programmes, organisations, people, stages and domains that the records refer to',
      }),
      records: Closed(recordsByTable()),
      lookedAt: Type.Array(KeptEntry, { description: 'who looked, by role, and when' }),
      changed: Type.Array(KeptEntry, {
        description: 'which fields were changed, by which role, and when',
      }),
    },
    {
      description:
        'Everything that is recorded about one person, table by table in the order of a client’s file.',
    },
  ),
)

export const ExportRecord = model(
  'ExportRecord',
  Closed({
    format: OneOf(exportFormats),
    language: OneOf(['lv', 'en'], { description: 'of the document; the file for systems has both' }),
    purpose: OneOf(exportPurposes),
    requestId: Type.Optional(Nullable(Id)),
    reason: Type.Optional(Nullable(Text(500, { description: 'needed where no request says it' }))),
  }),
)
