import { refusal } from '@lidzas/domain/core/refusal'
import { birthDateRequired, knownOrNewRefusal, personRefusal } from '@lidzas/domain/people/persons'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { create, IdempotencyKey } from '../../core/http/create.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { addPersonalCode } from '../persons/codes.ts'
import { namesakeNumber } from '../persons/namesakes.ts'
import { changePerson, insertPerson } from '../persons/queries/person-queries.ts'
import { lockPersonOfTenant } from '../persons/queries/record-queries.ts'
import { selectCandidates, selectIdByExternalId } from '../persons/queries/search-queries.ts'
import { insertExternalIds, insertParticipant, selectParticipantOfTenant } from './queries.ts'
import { CreateParticipant, Participant } from './schemas.ts'
import { participantView, strengthsOf } from './views.ts'

type Body = Static<typeof CreateParticipant>

export function createParticipant(app: App) {
  app.post(
    '/participants',
    {
      config: { permission: 'participants:write', audit: 'participant.created' },
      schema: {
        operationId: 'createParticipant',
        summary: 'Enter a participant: somebody new, or a person who is known in another role',
        description:
          'Look first: `findPersons`. A personal code or a number of another system that is known already is refused with the person it belongs to; so is the same name with the same birth date, unless `confirmedNew` says that it is somebody else. With `personId` the person stays as recorded and becomes a participant too.',
        tags: ['participants'],
        headers: IdempotencyKey,
        body: CreateParticipant,
        response: { 201: Participant, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      create(request, reply, async (tx) => {
        const { actor, body } = request
        const id = await enterParticipant(tx, actor, app, body)
        return participantView(tx, actor, app.vault, id)
      }),
  )
}

/** Enters a participant and gives the id: what the operation does for one body, and an import for each of its rows. */
export async function enterParticipant(tx: Tx, actor: Actor, app: App, body: Body): Promise<string> {
  const { externalIds = [], personalCode, confirmed, strengths, educationStatus, school } = body
  refuseIf(knownOrNewRefusal(body))
  refuseIf(personRefusal(body, app.today()))
  await refuseKnownNumbers(tx, actor, body)
  const id = body.personId ? await known(tx, actor, body, body.personId) : await added(tx, actor, body)
  await insertParticipant(tx, actor, id, {
    educationStatus,
    school,
    strengthsSealed: await sealText(tx, actor, app.vault, strengthsOf(id), strengths ?? null),
  })
  await insertExternalIds(tx, actor, id, externalIds)
  if (personalCode !== undefined) {
    const facts = { confirmed, now: app.now(), today: app.today() }
    await addPersonalCode(tx, actor, app.vault, id, personalCode, facts)
  }
  await audit(tx, actor, {
    action: 'participant.created',
    objectType: 'participant',
    objectId: id,
    subjectIds: [id],
    fields: Object.keys(body),
  })
  return id
}

/** Somebody new, told apart from namesakes. */
async function added(tx: Tx, actor: Actor, body: Body): Promise<string> {
  const { personId: _, externalIds, personalCode, confirmed, confirmedNew = false, ...rest } = body
  const { strengths, educationStatus, school, ...given } = rest
  const { birthDate = null } = given
  refuseIf(birthDateRequired(birthDate))
  const person = { ...given, givenName: given.givenName!, familyName: given.familyName!, birthDate }
  return insertPerson(tx, actor, person, await namesakeNumber(tx, actor, person, confirmedNew))
}

/** A mentor or a representative who becomes a participant too; a birth date that was not known is filled in. */
async function known(tx: Tx, actor: Actor, body: Body, personId: string): Promise<string> {
  const person = await lockPersonOfTenant(tx, actor, personId)
  refuseIf(person ? null : refusal('NOT_FOUND', undefined, '/personId'))
  const { id, givenName, familyName } = found(person)
  const already = await selectParticipantOfTenant(tx, actor, id)
  refuseIf(
    already ? refusal('DUPLICATE_PERSON', { id, name: `${givenName} ${familyName}` }, '/personId') : null,
  )
  const birthDate = found(person).birthDate ?? body.birthDate ?? null
  refuseIf(birthDateRequired(birthDate))
  if (found(person).birthDate === null) {
    const named = { id, givenName, familyName, birthDate }
    const namesake = await namesakeNumber(tx, actor, named, body.confirmedNew ?? false)
    await changePerson(tx, actor, id, { birthDate, namesake })
  }
  return id
}

async function refuseKnownNumbers(tx: Tx, actor: Actor, { externalIds = [] }: Body): Promise<void> {
  for (const [index, externalId] of externalIds.entries()) {
    const id = await selectIdByExternalId(tx, actor, externalId)
    const [owner] = id === null ? [] : await selectCandidates(tx, actor, [id])
    if (!owner) continue
    const params = { id: owner.id, name: `${owner.givenName} ${owner.familyName}` }
    refuseIf(refusal('DUPLICATE_PERSON', params, `/externalIds/${index}/externalId`))
  }
}
