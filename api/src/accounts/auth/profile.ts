import { may, permissions, type Permission } from '@lidzas/domain/core/permissions'
import type { FastifyRequest } from 'fastify'

import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { selectAccount, selectTenantsOf } from './queries/account-queries.ts'

/** The caller's account with its rights in the tenant of the session; names in the language of the request. */
export async function profileOf(app: App, { actor, language }: Pick<FastifyRequest, 'actor' | 'language'>) {
  return app.db.auth(async (tx) => {
    const account = found(await selectAccount(tx, actor.accountId))
    const rows = await selectTenantsOf(tx, actor.accountId, app.today())
    const tenants = rows.map(({ id, nameLv, nameEn }) => ({ id, name: language === 'en' ? nameEn : nameLv }))
    return {
      id: account.id,
      email: account.email,
      displayName: account.displayName,
      locale: account.locale,
      tenant: found(tenants.find(({ id }) => id === actor.tenantId)),
      tenants,
      memberships: [...actor.memberships],
      permissions: (Object.keys(permissions) as Permission[]).filter((permission) => may(actor, permission)),
      version: account.version,
      updatedAt: account.updatedAt,
    }
  })
}
