import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectTenantsOf } from '../queries/account-queries.ts'
import { moveSession } from '../queries/session-queries.ts'
import { AccessToken, ChooseTenant } from '../schemas.ts'
import { accessToken } from '../sessions.ts'

export function chooseTenant(app: App) {
  app.post(
    '/me/tenant',
    {
      config: { permission: 'profile:own', audit: 'session.moved' },
      schema: {
        operationId: 'chooseTenant',
        summary: 'Work in another tenant of mine',
        description: 'The session moves; the access token of before is no longer good.',
        tags: ['me'],
        body: ChooseTenant,
        response: { 200: AccessToken, ...problems(403, 404) },
      },
    },
    async ({ actor, body }) => {
      const { accountId, sessionId } = actor
      const tenant = await app.db.auth(async (tx) => {
        const tenants = await selectTenantsOf(tx, accountId, app.today())
        const tenant = found(tenants.find(({ id }) => id === body.tenantId))
        await moveSession(tx, sessionId, tenant.id)
        await audit(tx, actor, { action: 'session.moved', objectType: 'account', objectId: actor.accountId })
        return tenant
      })
      app.actors.forget(sessionId)
      return accessToken(app, { id: sessionId, accountId, tenantId: tenant.id })
    },
  )
}
