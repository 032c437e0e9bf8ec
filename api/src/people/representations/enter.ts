/** Entering a right to represent: asked for one body by the operation, and for each row by an import. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { refusal } from '@lidzas/domain/core/refusal'
import { namesakeRefusal, personRefusal } from '@lidzas/domain/people/persons'
import { recordRepresentationRefusal } from '@lidzas/domain/people/representations'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { pointAt } from '../../core/http/refusals/point-at.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { lockParticipant } from '../participants/queries.ts'
import { addPersonalCode } from '../persons/codes.ts'
import { insertPerson, lockNamesakes } from '../persons/queries/person-queries.ts'
import { lockPersonOfTenant } from '../persons/queries/record-queries.ts'
import { insertRepresentation, selectSamePerson } from './queries/queries.ts'
import { AddRepresentation } from './schemas.ts'

type Body = Static<typeof AddRepresentation>

/** Records one right to represent and gives its id: what the operation does for one body. */
export async function enterRepresentation(
  tx: Tx,
  actor: Actor,
  app: App,
  ofParticipant: string,
  body: Body,
): Promise<string> {
  const participant = found(await lockParticipant(tx, actor, ofParticipant))
  const { basis, startsOn, endsOn = null, documentReference = null } = body
  const { documentId = null, actsFor = null } = body
  const right = { startsOn, endsOn, documentReference, documentId, actsFor }
  refuseIf(
    recordRepresentationRefusal(
      { ...right, basis, participantId: participant.id, representativeId: body.representativeId ?? '' },
      participant.birthDate,
    ),
  )
  const representativeId = await representativeOf(tx, actor, app, body)
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
  return id
}

/** Where the fields of a person stand in this body. */
const inBody = { '/birthDate': '/representative/birthDate', '/familyName': '/representative/familyName' }

/** One human is one person: who is known is named, who seems known is pointed out. */
async function representativeOf(tx: Tx, actor: Actor, app: App, body: Body): Promise<string> {
  const { representativeId, representative, confirmedNew = false } = body
  if ((representativeId === undefined) === (representative === undefined)) {
    throw new Refused(refusal('REPRESENTATIVE_ONE', undefined, '/representative'))
  }
  if (representative) return newcomer(tx, actor, app, representative, confirmedNew)
  const known = await lockPersonOfTenant(tx, actor, representativeId!)
  if (!known) throw new Refused(refusal('NOT_FOUND', undefined, '/representativeId'))
  return known.id
}

async function newcomer(
  tx: Tx,
  actor: Actor,
  app: App,
  { personalCode, confirmed, ...given }: NonNullable<Body['representative']>,
  confirmedNew: boolean,
): Promise<string> {
  const person = { ...given, birthDate: given.birthDate ?? null }
  if (person.birthDate !== null) {
    refuseIf(pointAt(personRefusal({ birthDate: person.birthDate }, app.today()), inBody))
  }
  const same = confirmedNew ? undefined : await selectSamePerson(tx, actor, person)
  if (same) {
    const name = `${same.givenName} ${same.familyName}`
    throw new Refused(refusal('DUPLICATE_PERSON', { id: same.id, name }, '/representative/familyName'))
  }
  const id = await insertPerson(tx, actor, person, await namesakeOf(tx, actor, person, confirmedNew))
  if (personalCode !== undefined) {
    const pointer = '/representative/personalCode'
    const facts = { confirmed, pointer, now: app.now(), today: app.today() }
    await addPersonalCode(tx, actor, app.vault, id, personalCode, facts)
  }
  return id
}

/** The number that tells namesakes of one birth date apart; where the birth date is not known there is none. */
async function namesakeOf(
  tx: Tx,
  actor: Actor,
  { birthDate, ...name }: { givenName: string; familyName: string; birthDate: IsoDate | null },
  confirmedNew: boolean,
): Promise<number> {
  if (birthDate === null) return 0
  const { namesakes, next } = await lockNamesakes(tx, actor, { ...name, birthDate })
  refuseIf(pointAt(namesakeRefusal(namesakes, confirmedNew), inBody))
  return next
}
