import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { addPersonalCode } from '../codes.ts'
import { lockPerson } from '../queries/record-queries.ts'
import { AddPersonCode, PersonCode } from '../schemas.ts'
import { codeView } from '../views.ts'

export function addPersonCode(app: App) {
  app.post(
    '/persons/:id/codes',
    {
      config: { permission: 'personal-codes:write', audit: 'person-code.added' },
      schema: {
        operationId: 'addPersonCode',
        summary: 'Record a personal code',
        description:
          'The codes before it stay, replaced from the day the new one holds. Stored encrypted and answered masked.',
        tags: ['persons'],
        params: IdParams,
        body: AddPersonCode,
        response: { 201: PersonCode, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const person = found(await lockPerson(tx, actor, request.params.id))
        const { personalCode, ...facts } = body
        const times = { now: app.now(), today: app.today() }
        const id = await addPersonalCode(tx, actor, app.vault, person.id, personalCode, {
          ...facts,
          ...times,
        })
        await audit(tx, actor, {
          action: 'person-code.added',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
          fields: Object.keys(body),
        })
        return codeView(tx, actor, app.vault, person.id, id)
      }),
  )
}
