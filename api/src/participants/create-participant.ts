import { personRefusal } from '@lidzas/domain/persons'
import { refusal } from '@lidzas/domain/refusal'

import { audit } from '../audit.ts'
import { sealText } from '../crypto/personal.ts'
import type { App } from '../http/app-type.ts'
import { create, IdempotencyKey } from '../http/create.ts'
import { refuseIf } from '../http/errors.ts'
import { problems } from '../http/problems.ts'
import {
  insertExternalIds,
  insertParticipant,
  insertPerson,
  selectByExternalId,
  selectByNameAndBirth,
} from './queries.ts'
import { CreateParticipant, Participant } from './schemas.ts'
import { participantView, strengthsOf } from './views.ts'

export function createParticipant(app: App) {
  app.post(
    '/participants',
    {
      config: { permission: 'participants:write', audit: 'participant.created' },
      schema: {
        operationId: 'createParticipant',
        summary: 'Enter a person who is not recorded yet',
        description:
          'A number of another system that is known already is refused with the person it belongs to; so is the same name with the same birth date, unless `confirmedNew` says that it is somebody else.',
        tags: ['participants'],
        headers: IdempotencyKey,
        body: CreateParticipant,
        response: { 201: Participant, ...problems(403, 409, 422) },
      },
    },
    (request, reply) =>
      create(request, reply, async (tx) => {
        const { actor, body } = request
        const { externalIds = [], confirmedNew = false, strengths, educationStatus, school, ...person } = body
        refuseIf(personRefusal(body, app.today()))
        for (const [index, externalId] of externalIds.entries()) {
          const [known] = await selectByExternalId(tx, actor, externalId)
          refuseIf(known ? duplicate(known, `/externalIds/${index}/externalId`) : null)
        }
        const [namesake] = confirmedNew ? [] : await selectByNameAndBirth(tx, actor, body)
        refuseIf(namesake ? duplicate(namesake, '/familyName') : null)
        const id = await insertPerson(tx, actor, person)
        await insertParticipant(tx, actor, id, {
          educationStatus,
          school,
          strengthsSealed: await sealText(tx, app.vault, actor, strengthsOf(id), strengths ?? null),
        })
        await insertExternalIds(tx, actor, id, externalIds)
        await audit(tx, actor, {
          action: 'participant.created',
          objectType: 'participant',
          objectId: id,
          subjectIds: [id],
          fields: Object.keys(body),
        })
        return participantView(tx, actor, app.vault, id)
      }),
  )
}

function duplicate(
  { id, givenName, familyName }: { id: string; givenName: string; familyName: string },
  pointer: string,
) {
  return refusal('DUPLICATE_PERSON', { id, name: `${givenName} ${familyName}` }, pointer)
}
