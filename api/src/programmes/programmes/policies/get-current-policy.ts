import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectPolicyVersions } from './queries.ts'
import { PolicyVersion } from './schemas.ts'

export function getCurrentPolicy(app: App) {
  app.get(
    '/programmes/:id/policy',
    {
      config: {
        permission: 'programmes:read',
        audit: { none: 'the rules of a programme are not personal data' },
      },
      schema: {
        operationId: 'getCurrentPolicy',
        summary: 'The rules in force for new enrolments',
        tags: ['programmes'],
        params: IdParams,
        response: { 200: PolicyVersion, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const [version] = await selectPolicyVersions(db, actor, params.id, 1)
        return found(version)
      }),
  )
}
