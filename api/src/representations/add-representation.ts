import { refusal } from '@lidzas/domain/refusal'
import { recordRepresentationRefusal } from '@lidzas/domain/representations'
import type { Static } from 'typebox'

import type { Actor } from '../access/actor.ts'
import { audit } from '../audit.ts'
import type { Tx } from '../db/db.ts'
import type { App } from '../http/app-type.ts'
import { create, IdempotencyKey } from '../http/create.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { Refused } from '../http/problem.ts'
import { problems } from '../http/problems.ts'
import { insertPerson, lockParticipant } from '../participants/queries.ts'
import { insertRepresentation, selectKnownPerson, selectRepresentation, selectSamePerson } from './queries.ts'
import { AddRepresentation, Representation } from './schemas.ts'

export function addRepresentation(app: App) {
  app.post(
    '/participants/:id/representations',
    {
      config: { permission: 'representations:write', audit: 'representation.added' },
      schema: {
        operationId: 'addRepresentation',
        summary: 'Record who represents a participant, on what basis and when',
        description:
          'The representative is a person already known (`representativeId`) or a new one (`representative`). The same name with the same phone or e-mail is refused with the person it belongs to, unless `confirmedNew` says that it is somebody else.',
        tags: ['representations'],
        params: IdParams,
        headers: IdempotencyKey,
        body: AddRepresentation,
        response: { 201: Representation, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      create(request, reply, async (tx) => {
        const { actor, params, body } = request
        const participant = found(await lockParticipant(tx, actor, params.id))
        const { basis, validFrom, validTo = null, documentReference = null } = body
        const { documentId = null, actsFor = null } = body
        const right = { validFrom, validTo, documentReference, documentId, actsFor }
        refuseIf(
          recordRepresentationRefusal(
            {
              ...right,
              basis,
              participantId: participant.id,
              representativeId: body.representativeId ?? '',
            },
            participant.birthDate,
          ),
        )
        const representativeId = await representativeOf(tx, actor, body)
        const id = await insertRepresentation(tx, actor, {
          ...right,
          basis: basis!,
          participantId: participant.id,
          representativeId,
        })
        await audit(tx, actor, {
          action: 'representation.added',
          objectType: 'representation',
          objectId: id,
          subjectIds: [participant.id, representativeId],
          fields: Object.keys(body),
        })
        return found(await selectRepresentation(tx, actor, id))
      }),
  )
}

/** One human is one person: who is known is named, who seems known is pointed out. */
async function representativeOf(
  tx: Tx,
  actor: Actor,
  body: Static<typeof AddRepresentation>,
): Promise<string> {
  const { representativeId, representative, confirmedNew = false } = body
  if ((representativeId === undefined) === (representative === undefined)) {
    throw new Refused(refusal('REPRESENTATIVE_ONE', undefined, '/representative'))
  }
  if (representative) {
    const same = confirmedNew ? undefined : await selectSamePerson(tx, actor, representative)
    if (!same) return insertPerson(tx, actor, representative)
    const name = `${same.givenName} ${same.familyName}`
    throw new Refused(refusal('DUPLICATE_PERSON', { id: same.id, name }, '/representative/familyName'))
  }
  const known = await selectKnownPerson(tx, actor, representativeId!)
  if (!known) throw new Refused(refusal('NOT_FOUND', undefined, '/representativeId'))
  return known.id
}
