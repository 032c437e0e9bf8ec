/** Many new participants in a few statements: what `enterParticipant` does for one, for people nobody knows yet. */
import { personRefusal } from '@lidzas/domain/people/persons'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { auditAll } from '../../core/audit.ts'
import { sealForNew } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { newCodeRow } from '../persons/codes.ts'
import { insertCodes } from '../persons/queries/code-queries.ts'
import { insertExternalIdsOf } from '../persons/queries/external-id-queries.ts'
import { insertPeople } from '../persons/queries/person-queries.ts'
import { insertParticipants } from './queries.ts'
import type { CreateParticipant } from './schemas.ts'
import { strengthsOf } from './views.ts'

type Body = Static<typeof CreateParticipant>

/**
 * Enters people of whom the caller has asked that no code, number, or name with birth date is known, and gives their ids
 * in the same order. Should one be known by now, the constraint that holds it fails the transaction.
 */
export async function enterParticipants(
  tx: Tx,
  actor: Actor,
  app: App,
  bodies: readonly Body[],
): Promise<string[]> {
  const sealing = sealForNew(actor, app.vault)
  const now = app.now()
  const entries = bodies.map((body) => ({ id: newId(now), ...body }))
  for (const body of bodies) refuseIf(personRefusal(body, app.today()))
  const codes = entries.flatMap(({ id, personalCode, confirmed, birthDate = null }) => {
    if (personalCode === undefined) return []
    const facts = { personId: id, code: personalCode, birthDate, confirmed, now, today: app.today() }
    return [newCodeRow(actor, app.vault, facts, sealing.seal)]
  })
  const strengths = entries.map(({ id, strengths: text }) =>
    text ? sealing.seal(strengthsOf(id), text) : null,
  )
  await Promise.all([
    // Every value is given, so that batches are one statement to PostgreSQL whatever their rows leave out.
    insertPeople(
      tx,
      actor,
      entries.map((entry) => ({
        id: entry.id,
        givenName: entry.givenName!,
        familyName: entry.familyName!,
        birthDate: entry.birthDate ?? null,
        gender: entry.gender ?? null,
        email: entry.email ?? null,
        phone: entry.phone ?? null,
        languages: entry.languages ?? [],
        territoryCode: entry.territoryCode ?? null,
      })),
    ),
    insertParticipants(
      tx,
      actor,
      entries.map(({ id, educationStatus = null, school = null }, at) => ({
        personId: id,
        educationStatus,
        school,
        strengthsSealed: strengths[at]!,
      })),
    ),
    insertExternalIdsOf(
      tx,
      actor,
      entries.flatMap(({ id, externalIds = [] }) => externalIds.map((one) => ({ ...one, personId: id }))),
    ),
    sealing.store(tx),
    insertCodes(tx, actor, codes),
  ])
  await auditAll(
    tx,
    actor,
    entries.map(({ id }, at) => ({
      action: 'participant.created',
      objectType: 'participant',
      objectId: id,
      subjectIds: [id],
      fields: Object.keys(bodies[at]!),
    })),
  )
  return entries.map(({ id }) => id)
}
