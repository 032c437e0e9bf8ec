/** One row of a file entered by the code of the API's own operations: the same rules, the same audit events. */
import { actingFor, type Permission } from '@lidzas/domain/core/permissions'
import type { Refusal } from '@lidzas/domain/core/refusal'
import { folded } from '@lidzas/domain/integration/import/fold'
import { fieldOfPointer, type BodyPart } from '@lidzas/domain/integration/import/pointers'
import type { Static } from 'typebox'

import type { Actor } from '../../../core/access/actor.ts'
import type { Tx } from '../../../core/db/db.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { enterConsent } from '../../../intake/consents/enter.ts'
import type { Given } from '../../../intake/consents/record.ts'
import { enterReferral } from '../../../intake/referrals/enter.ts'
import { lockReferral } from '../../../intake/referrals/queries/queries.ts'
import type { CreateReferral } from '../../../intake/referrals/schemas.ts'
import { sendToCoordinator } from '../../../intake/referrals/send.ts'
import { enterParticipants } from '../../../people/participants/enter-many.ts'
import { enterParticipant } from '../../../people/participants/enter.ts'
import type { CreateParticipant } from '../../../people/participants/schemas.ts'
import { enterAddress } from '../../../people/persons/enter.ts'
import { enterRepresentation } from '../../../people/representations/enter.ts'
import type { AddRepresentation } from '../../../people/representations/schemas.ts'
import type { JudgedRow } from './batch.ts'

export type Entering = {
  programmeId: string
  isReferral: boolean
  sendReferrals: boolean
  /** Work in progress by the name of the representative, so that the mother of siblings is entered once. */
  representatives: Map<string, Promise<unknown>>
}

/** Why a row cannot be entered, pointed at its columns. */
export class RowRefused extends Error {
  readonly row: JudgedRow
  readonly reason: Refusal
  constructor(row: JudgedRow, reason: Refusal) {
    super(reason.code)
    this.row = row
    this.reason = reason
  }
}

function acting(actor: Actor, permission: Permission): Actor {
  return { ...actingFor(actor, permission), request: actor.request }
}

/** The body that the operation would take for the person of a row. */
function personBody({ row, warnings }: JudgedRow): Static<typeof CreateParticipant> {
  // Whoever runs an import has seen in the check which codes look wrong.
  const isDoubted = warnings.some(({ code }) => code === 'PERSONAL_CODE_CHECKSUM')
  return {
    ...row.person,
    ...(row.personalCode !== null && { personalCode: row.personalCode }),
    ...(isDoubted && { confirmed: ['CHECKSUM'] }),
  }
}

function enterPerson(tx: Tx, actor: Actor, app: App, judged: JudgedRow): Promise<string> {
  return part(judged, 'person', () =>
    enterParticipant(tx, acting(actor, 'participants:write'), app, personBody(judged)),
  )
}

/**
 * Enters the people of many rows in a few statements and returns their ids by line. Confirmed namesakes are left
 * out; `enterRow` enters them one by one.
 */
export async function enterPeople(
  tx: Tx,
  actor: Actor,
  app: App,
  rows: readonly JudgedRow[],
): Promise<Map<number, string>> {
  const plain = rows.filter(
    ({ outcome, personId, row }) =>
      outcome === 'NEW' && personId === null && row.person.confirmedNew !== true,
  )
  const ids = await enterParticipants(tx, acting(actor, 'participants:write'), app, plain.map(personBody))
  return new Map(plain.map(({ line }, at) => [line, ids[at]!]))
}

/**
 * Enters what is new of a row and returns the person's id. Throws RowRefused; the caller must then roll back the
 * whole row.
 */
export async function enterRow(
  tx: Tx,
  actor: Actor,
  app: App,
  judged: JudgedRow,
  entering: Entering,
  newcomer?: string,
): Promise<string> {
  const { row, personId } = judged
  const { programmeId, isReferral, sendReferrals } = entering
  const as = (permission: Permission) => acting(actor, permission)
  const id = personId ?? newcomer ?? (await enterPerson(tx, actor, app, judged))
  if (personId === null) await theirs(id)
  if (isReferral) {
    await part(judged, 'referral', async () => {
      const referrer = as('referrals:write')
      const body = { ...row.referral, programmeId, participantId: id } as Static<typeof CreateReferral>
      const referralId = await enterReferral(tx, referrer, app, body)
      if (!sendReferrals) return
      await sendToCoordinator(tx, referrer, app, found(await lockReferral(tx, referrer, referralId)))
    })
  }
  return id

  /**
   * Enters the address, representation and consents of a new person; a person who was recorded before gets none of
   * them.
   */
  async function theirs(made: string): Promise<void> {
    const writer = as('participants:write')
    const { address, representation } = row
    if (address) {
      const territoryCode = row.person.territoryCode as string | undefined
      const declared = { kind: 'DECLARED' as const, territoryCode, ...address }
      const whole = { ...declared, startsOn: address.startsOn ?? app.today() }
      await part(judged, 'address', () => enterAddress(tx, writer, app, made, whole))
    }
    const representationId = representation
      ? await part(judged, 'representation', () =>
          inTurn(entering, representation, () =>
            represented(tx, as('representations:write'), app, made, representation as Right),
          ),
        )
      : null
    for (const { field, ...given } of row.consents) {
      const byRepresentative = given.givenBy === 'REPRESENTATIVE' && { representationId }
      const consent = { ...given, ...byRepresentative, programmeId } as Given
      await part(judged, field as BodyPart, () => enterConsent(tx, as('consents:write'), app, made, consent))
    }
  }
}

type Right = Static<typeof AddRepresentation>

/** Enters a representation; a representative who is recorded already is referred to instead of entered again. */
async function represented(tx: Tx, actor: Actor, app: App, id: string, body: Right): Promise<string> {
  try {
    return await enterRepresentation(tx, actor, app, id, body)
  } catch (error) {
    const known =
      error instanceof Refused && error.refusal.code === 'DUPLICATE_PERSON' && error.refusal.params?.id
    if (typeof known !== 'string') throw error
    const { representative: _, confirmedNew: __, ...right } = body
    return enterRepresentation(tx, actor, app, id, { ...right, representativeId: known })
  }
}

/** Runs the work after that of the earlier rows that name the same representative. */
function inTurn<T>(
  { representatives }: Entering,
  body: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const { givenName, familyName } = (body.representative ?? {}) as Record<string, unknown>
  const key = folded(`${String(givenName)} ${String(familyName)}`)
  const before = representatives.get(key) ?? Promise.resolve()
  const mine = before.then(work)
  representatives.set(
    key,
    mine.catch(() => undefined),
  )
  return mine
}

async function part<T>(row: JudgedRow, name: BodyPart, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, params, pointer } = error.refusal
    const { name: _, id: __, ...harmless } = params ?? {}
    throw new RowRefused(row, { code, params: harmless, pointer: `/${fieldOfPointer(name, pointer ?? '')}` })
  }
}
