import { fieldOfPointer, type BodyPart } from '@lidzas/domain/import/pointers'
/** One row of a file entered by the code of the API's own operations: the same rules, the same audit events. */
import { actingFor, type Permission } from '@lidzas/domain/permissions'
import type { Refusal } from '@lidzas/domain/refusal'
import type { Static } from 'typebox'

import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/db.ts'
import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { Refused } from '../http/problem.ts'
import { enterParticipant } from '../participants/create-participant.ts'
import type { CreateParticipant } from '../participants/schemas.ts'
import { enterReferral } from '../referrals/create-referral.ts'
import { lockReferral } from '../referrals/queries.ts'
import type { CreateReferral } from '../referrals/schemas.ts'
import { sendToCoordinator } from '../referrals/send-referral.ts'
import type { JudgedRow } from './batch.ts'

export type Entering = { programmeId: string; isReferral: boolean; sendReferrals: boolean }

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

/** Enters what is new of a row and gives the person's id; throws RowRefused, and then nothing of the row may stay. */
export async function enterRow(
  app: App,
  tx: Tx,
  actor: Actor,
  judged: JudgedRow,
  { programmeId, isReferral, sendReferrals }: Entering,
): Promise<string> {
  const { row, personId, warnings } = judged
  const as = (permission: Permission) => ({ ...actingFor(actor, permission), request: actor.request })
  const id =
    personId ??
    (await part(judged, 'person', () => {
      const isDoubted = warnings.some(({ code }) => code === 'PERSONAL_CODE_CHECKSUM')
      const body = {
        ...row.person,
        ...(row.personalCode !== null && { personalCode: row.personalCode }),
        ...(isDoubted && { confirmed: ['CHECKSUM'] }),
      }
      return enterParticipant(app, tx, as('participants:write'), body as Static<typeof CreateParticipant>)
    }))
  if (isReferral) {
    await part(judged, 'referral', async () => {
      const referrer = as('referrals:write')
      const body = { ...row.referral, programmeId, participantId: id } as Static<typeof CreateReferral>
      const referralId = await enterReferral(app, tx, referrer, body)
      if (!sendReferrals) return
      await sendToCoordinator(app, tx, referrer, found(await lockReferral(tx, referrer, referralId)))
    })
  }
  return id
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
