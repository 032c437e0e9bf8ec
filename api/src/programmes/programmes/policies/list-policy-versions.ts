import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectProgramme } from '../queries.ts'
import { selectPolicyVersions } from './queries.ts'
import { PolicyVersions } from './schemas.ts'

export function listPolicyVersions(app: App) {
  app.get(
    '/programmes/:id/policy-versions',
    {
      config: {
        permission: 'programmes:read',
        audit: { none: 'the rules of a programme are not personal data' },
      },
      schema: {
        operationId: 'listPolicyVersions',
        summary: 'Versions of a programme’s rules, newest first',
        tags: ['programmes'],
        params: IdParams,
        response: { 200: PolicyVersions, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const programme = found(await selectProgramme(db, actor, params.id))
        return { data: await selectPolicyVersions(db, actor, programme.id) }
      }),
  )
}
