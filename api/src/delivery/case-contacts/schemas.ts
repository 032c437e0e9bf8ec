import { contactChannels } from '@lidzas/domain/delivery/code-lists/sessions'
import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, Nullable, OneOf, Text } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

const fields = { contactedOn: IsoDay, channel: OneOf(contactChannels) }
const row = {
  id: Id,
  mentorshipId: Id,
  ...fields,
  account: AccountRef,
  hasNote: Type.Boolean({ description: 'the note itself is on the single contact' }),
  createdAt: Instant,
}

export const CaseContactRow = model('CaseContactRow', Closed(row))
export const CaseContactPage = pageOf('CaseContactPage', CaseContactRow)
export const CaseContact = model('CaseContact', Closed({ ...row, note: Nullable(Type.String()) }))
export const AddCaseContact = model('AddCaseContact', Closed({ ...fields, note: Type.Optional(Text(4_000)) }))
