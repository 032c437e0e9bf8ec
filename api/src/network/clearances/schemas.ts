import {
  childGroups,
  clearanceResults,
  clearanceRevocationReasons,
  clearanceSources,
} from '@lidzas/domain/network/code-lists/mentors'
import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, ListOf, Nullable, OneOf } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

/** Result, dates, source and verifier of a record check. There is no field that could hold the offence (#22). */
const fields = {
  result: OneOf(clearanceResults),
  source: OneOf(clearanceSources),
  checkedOn: IsoDay,
}
const limits = ListOf(OneOf(childGroups), childGroups.length, {
  uniqueItems: true,
  description: 'child groups that a permit with limits leaves out',
})
const Revocation = model(
  'ClearanceRevocation',
  Closed({
    revokedOn: IsoDay,
    reason: OneOf(clearanceRevocationReasons),
    revokedBy: Nullable(AccountRef),
    createdAt: Instant,
  }),
)

export const Clearance = model(
  'Clearance',
  Closed({
    id: Id,
    mentorId: Id,
    ...fields,
    limits,
    startsOn: IsoDay,
    endsOn: IsoDay,
    cutOn: Nullable(IsoDay),
    verifiedBy: AccountRef,
    revocation: Nullable(Revocation),
    createdAt: Instant,
    updatedAt: Instant,
  }),
)
export const ClearancePage = pageOf('ClearancePage', Clearance)

export const RecordClearance = model(
  'RecordClearance',
  Closed({
    ...fields,
    limits: Type.Optional(limits),
    startsOn: Type.Optional(IsoDay),
    endsOn: Type.Optional(IsoDay),
    programmeId: Type.Optional(Id),
  }),
)
export const RevokeClearance = model(
  'RevokeClearance',
  Closed({ reason: OneOf(clearanceRevocationReasons), revokedOn: Type.Optional(IsoDay) }),
)
