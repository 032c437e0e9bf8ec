import { personRefusal } from '@lidzas/domain/people/persons'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { refuseOtherBirthDate } from '../codes.ts'
import { namesakeAfter } from '../namesakes.ts'
import { insertExternalIds } from '../queries/external-id-queries.ts'
import { changePerson } from '../queries/person-queries.ts'
import { lockPerson } from '../queries/record-queries.ts'
import { Person, UpdatePerson } from '../schemas.ts'
import { personView } from '../views.ts'

export function updatePerson(app: App) {
  app.patch(
    '/persons/:id',
    {
      config: { permission: 'participants:write', audit: 'person.updated' },
      schema: {
        operationId: 'updatePerson',
        summary: 'Change what is kept of a person',
        description:
          'A name of before stays findable. A birth date other than the one in the personal code asks for confirmation, and so does a name and birth date that somebody else has.',
        tags: ['persons'],
        params: IdParams,
        headers: IfMatch,
        body: UpdatePerson,
        response: { 200: Person, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const person = found(await lockPerson(tx, actor, params.id))
        matchVersion(headers, person)
        const { addExternalId, confirmedNew = false, confirmed = [], ...changes } = body
        refuseIf(personRefusal(body, app.today()))
        await refuseOtherBirthDate(tx, actor, app.vault, person.id, body.birthDate, confirmed)
        const namesake = await namesakeAfter(tx, actor, person, changes, confirmedNew)
        await changePerson(tx, actor, person.id, { ...changes, ...namesake })
        await insertExternalIds(tx, actor, person.id, addExternalId ? [addExternalId] : [])
        await audit(tx, actor, {
          action: 'person.updated',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
          fields: Object.keys(body),
        })
        return personView(tx, actor, app.vault, person.id)
      }),
  )
}
