import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { profileOf } from '../profile.ts'
import { changeAccount, lockAccount } from '../queries/account-queries.ts'
import { Me, UpdateMe } from '../schemas.ts'

export function updateMe(app: App) {
  app.patch(
    '/me',
    {
      config: { permission: 'profile:own', audit: 'account.updated' },
      schema: {
        operationId: 'updateMe',
        summary: 'Change my name or language',
        tags: ['me'],
        headers: IfMatch,
        body: UpdateMe,
        response: { 200: Me, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async () => {
        const { actor, headers, body } = request
        await app.db.auth(async (tx) => {
          const account = found(await lockAccount(tx, actor.accountId))
          matchVersion(headers, account)
          await changeAccount(tx, account.id, body)
          await audit(tx, actor, {
            action: 'account.updated',
            objectType: 'account',
            objectId: actor.accountId,
            fields: Object.keys(body),
          })
        })
        return profileOf(app, request)
      }),
  )
}
