import { contractKinds } from '@lidzas/domain/network/code-lists/mentors'
import Type from 'typebox'

import { Closed, Id, Instant, IsoDay, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { OrganisationRef } from '../../core/http/refs.ts'

const fields = {
  kind: OneOf(contractKinds),
  number: Str(60, { example: 'BD-2026/14' }),
  signedOn: IsoDay,
  startsOn: IsoDay,
}

export const Contract = model(
  'Contract',
  Closed({
    id: Id,
    mentorId: Id,
    organisation: OrganisationRef,
    ...fields,
    endsOn: Nullable(IsoDay),
    createdAt: Instant,
    ...versioned,
  }),
)
export const ContractPage = pageOf('ContractPage', Contract)
export const AddContract = model(
  'AddContract',
  Closed({ ...fields, endsOn: Type.Optional(Nullable(IsoDay)) }),
)
export const EndContract = model('EndContract', Closed({ endsOn: IsoDay }))
