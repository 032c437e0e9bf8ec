import { roles } from '@lidzas/domain/core/permissions'
import Type from 'typebox'

import {
  Closed,
  Email,
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
import { pageOf } from '../../core/http/page.ts'

const scope = { organisationId: Nullable(Id), programmeId: Nullable(Id), personId: Nullable(Id) }
const role = OneOf(roles)
const endsOn = Nullable(IsoDay)

export const UserMembership = model(
  'UserMembership',
  Closed({
    id: Id,
    role,
    ...scope,
    organisationName: Nullable(Str(200)),
    programmeName: Nullable(Str(200)),
    startsOn: IsoDay,
    endsOn,
    endedAt: Nullable(Instant),
    ...versioned,
  }),
)
export const User = model(
  'User',
  Closed({
    id: Id,
    email: Email,
    displayName: Str(200),
    locale: OneOf(['lv', 'en']),
    lastSeenAt: Nullable(Instant),
    memberships: ListOf(UserMembership, 200),
    createdAt: Instant,
    ...versioned,
  }),
)
export const UserPage = pageOf('UserPage', User)

export const AddMembership = model(
  'AddMembership',
  Closed({
    role,
    ...Type.Partial(Type.Object(scope)).properties,
    startsOn: Type.Optional(IsoDay),
    endsOn: Type.Optional(endsOn),
  }),
)
export const InviteUser = model(
  'InviteUser',
  Closed({
    email: Email,
    displayName: Str(200),
    locale: OneOf(['lv', 'en']),
    memberships: ListOf(AddMembership, 20, { minItems: 1 }),
  }),
)
export const UpdateMembership = model('UpdateMembership', Closed({ endsOn }))

export const MentorsWithoutAccount = model(
  'MentorsWithoutAccount',
  Closed({
    data: ListOf(Closed({ id: Id, givenName: Str(100), familyName: Str(100), email: Nullable(Email) }), 200),
  }),
)
