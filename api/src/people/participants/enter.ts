/** Entering a participant: asked for one body by the operation, and for each row by an import. */
import { refusal } from '@lidzas/domain/core/refusal'
import { birthDateRequired, knownOrNewRefusal, personRefusal } from '@lidzas/domain/people/persons'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { addPersonalCode } from '../persons/codes.ts'
import { namesakeNumber } from '../persons/namesakes.ts'
import { insertExternalIds } from '../persons/queries/external-id-queries.ts'
import { changePerson, insertPerson } from '../persons/queries/person-queries.ts'
import { lockPersonOfTenant } from '../persons/queries/record-queries.ts'
import { selectCandidates, selectIdByExternalId } from '../persons/queries/search-queries.ts'
import { insertParticipant, selectParticipantOfTenant } from './queries.ts'
import { CreateParticipant } from './schemas.ts'
import { strengthsOf } from './views.ts'

type Body = Static<typeof CreateParticipant>

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
