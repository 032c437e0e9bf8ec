import { organisationKinds, specialisations } from '@lidzas/domain/network/code-lists/organisations'
import Type from 'typebox'

import {
  Closed,
  Email,
  Id,
  Instant,
  ListOf,
  Nullable,
  OneOf,
  Phone,
  Str,
  Url,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

const fields = {
  name: Str(200, { example: 'Biedrība “Tuvāk”' }),
  kind: OneOf(organisationKinds),
  registrationNumber: Nullable(
    Type.String({ pattern: '^[0-9]{11}$', maxLength: 11, example: '40008000000' }),
  ),
  parentId: Nullable(Id),
  specialisations: ListOf(OneOf(specialisations), 4, { uniqueItems: true }),
  email: Nullable(Email),
  phone: Nullable(Phone),
  website: Nullable(Url),
  isActive: Type.Boolean({ description: 'false: no longer offered where one is chosen' }),
}

export const Organisation = model(
  'Organisation',
  Closed({ id: Id, ...fields, createdAt: Instant, ...versioned }),
)
export const OrganisationPage = pageOf('OrganisationPage', Organisation)

const { name, kind, ...optional } = fields
export const CreateOrganisation = model(
  'CreateOrganisation',
  Closed({ name, kind, ...Type.Partial(Type.Object(optional)).properties }),
)
/** Fields left out stay; null clears. */
export const UpdateOrganisation = model(
  'UpdateOrganisation',
  Type.Partial(Closed(fields), { minProperties: 1 }),
)
