import { personRefusal } from '@lidzas/domain/people/persons'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { refuseOtherBirthDate } from '../persons/codes.ts'
import { namesakeAfter } from '../persons/namesakes.ts'
import { insertExternalIds } from '../persons/queries/external-id-queries.ts'
import { changePerson } from '../persons/queries/person-queries.ts'
import { changeParticipant, lockParticipant } from './queries.ts'
import { Participant, UpdateParticipant } from './schemas.ts'
import { participantView, strengthsOf } from './views.ts'

export function updateParticipant(app: App) {
  app.patch(
    '/participants/:id',
    {
      config: { permission: 'participants:write', audit: 'participant.updated' },
      schema: {
        operationId: 'updateParticipant',
        summary: 'Change a participant',
        tags: ['participants'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateParticipant,
        response: { 200: Participant, ...problems(403, 404, 409, 410, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const participant = found(await lockParticipant(tx, actor, params.id))
        matchVersion(headers, participant)
        const { strengths, educationStatus, school, addExternalId, confirmedNew, confirmed, ...person } = body
        refuseIf(personRefusal(body, app.today()))
        await refuseOtherBirthDate(tx, actor, app.vault, participant.id, body.birthDate, confirmed ?? [])
        const namesake = await namesakeAfter(tx, actor, participant, person, confirmedNew ?? false)
        await changePerson(tx, actor, participant.id, { ...person, ...namesake })
        await changeParticipant(tx, actor, participant.id, {
          ...(educationStatus !== undefined && { educationStatus }),
          ...(school !== undefined && { school }),
          ...(strengths !== undefined && {
            strengthsSealed: await sealText(tx, actor, app.vault, strengthsOf(participant.id), strengths),
          }),
        })
        await insertExternalIds(tx, actor, participant.id, addExternalId ? [addExternalId] : [])
        await audit(tx, actor, {
          action: 'participant.updated',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
          fields: Object.keys(body),
        })
        return participantView(tx, actor, app.vault, participant.id)
      }),
  )
}
