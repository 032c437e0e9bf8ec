import { permissions, roles, type Permission } from '@lidzas/domain/core/permissions'
import Type from 'typebox'

import { Closed, Email, Id, ListOf, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const Password = Type.String({
  minLength: 1,
  maxLength: 512,
  description: '12 to 128 characters',
  example: 'three-quiet-boats',
})
const Token = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' })

export const SignIn = model('SignIn', Closed({ email: Email, password: Password }))
export const AccessToken = model(
  'AccessToken',
  Closed({
    accessToken: Type.String({ description: 'send it as `Authorization: Bearer …`' }),
    tokenType: OneOf(['Bearer']),
    expiresIn: Type.Integer({ description: 'seconds' }),
  }),
)

const Tenant = model('TenantRef', Closed({ id: Id, name: Type.String() }))
export const Me = model(
  'Me',
  Closed({
    id: Id,
    email: Type.String(),
    displayName: Type.String(),
    locale: OneOf(['lv', 'en']),
    tenant: Tenant,
    tenants: ListOf(Tenant, 100, {
      description: 'where the account may work: `POST /me/tenant` moves between them',
    }),
    memberships: ListOf(
      Closed({
        id: Id,
        role: OneOf(roles),
        organisationId: Nullable(Id),
        programmeId: Nullable(Id),
        personId: Nullable(Id),
      }),
      100,
    ),
    permissions: ListOf(OneOf(Object.keys(permissions) as Permission[]), 200),
    ...versioned,
  }),
)
export const UpdateMe = model(
  'UpdateMe',
  Type.Partial(Closed({ displayName: Str(120), locale: OneOf(['lv', 'en']) }), { minProperties: 1 }),
)
export const ChangePassword = model(
  'ChangePassword',
  Closed({ currentPassword: Password, password: Password }),
)
export const ChooseTenant = model('ChooseTenant', Closed({ tenantId: Id }))
export const RequestPasswordReset = model('RequestPasswordReset', Closed({ email: Email }))
export const SetPassword = model('SetPassword', Closed({ token: Token, password: Password }))
export const AcceptInvitation = model(
  'AcceptInvitation',
  Closed({ token: Token, password: Password, displayName: Type.Optional(Str(120)) }),
)
