import { agreementRoles } from '@lidzas/domain/programmes/code-lists/agreements'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Str,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const Signatory = model('Signatory', Closed({ name: Str(200), position: Str(200), organisation: Str(200) }))
const fixed = { organisationId: Id, role: OneOf(agreementRoles), startsOn: IsoDay }
const changeable = {
  signedOn: Nullable(IsoDay),
  signatories: ListOf(Signatory, 10),
  documentReference: Nullable(Str(200)),
  endsOn: Nullable(IsoDay),
}

export const Agreement = model(
  'Agreement',
  Closed({
    id: Id,
    programmeId: Id,
    organisationName: Str(200),
    ...fixed,
    ...changeable,
    createdAt: Instant,
    ...versioned,
  }),
)
export const Agreements = model('Agreements', Closed({ data: ListOf(Agreement, 200) }))
export const AddAgreement = model(
  'AddAgreement',
  Closed({ ...fixed, ...Type.Partial(Type.Object(changeable)).properties }),
)
/**
 * Fields that are left out stay as they are; null clears a field. Organisation and role cannot change: another one
 * needs an agreement of its own.
 */
export const UpdateAgreement = model(
  'UpdateAgreement',
  Type.Partial(Closed(changeable), { minProperties: 1 }),
)
