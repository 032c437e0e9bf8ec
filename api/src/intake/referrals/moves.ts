/** A referral moves by its moves: each says who, when and, sealed, why. */
import { type AskField, askFields } from '@lidzas/domain/intake/code-lists/asks'
import type { ReferralState } from '@lidzas/domain/intake/states'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import { insertMove, selectMoves } from './queries/move-queries.ts'

export type Ask = { field: AskField; words: string | null }
export type Move = { state: ReferralState; reason?: string; note?: string | null; asks?: readonly Ask[] }
type Of = { id: string; participantId: string }
type Words = { note: string | null; asks: Partial<Record<AskField, string>> }

const noWords: Words = { note: null, asks: {} }

/** Writes the move into the transaction of the change that it tells of. */
export async function recordMove(
  tx: Tx,
  actor: Actor,
  { vault, now }: { vault: Vault; now: () => Date },
  referral: Of,
  { state, reason, note = null, asks = [] }: Move,
): Promise<void> {
  const id = newId(now())
  const told = asks.filter(({ words }) => words?.trim())
  const words: Words = {
    note: note?.trim() ? note : null,
    asks: Object.fromEntries(told.map(({ field, words: what }) => [field, what!])),
  }
  const hasWords = words.note !== null || told.length > 0
  await insertMove(tx, actor, {
    id,
    referralId: referral.id,
    state,
    at: now(),
    reasonCode: reason ?? null,
    asks: askFields.filter((field) => asks.some((ask) => ask.field === field)),
    noteSealed: hasWords
      ? await sealText(tx, actor, vault, sealContextOf(referral, id), JSON.stringify(words))
      : null,
  })
}

export type MoveTold = {
  id: string
  state: ReferralState
  at: Date
  by: { id: string; displayName: string } | null
  reason: string | null
  note?: string | null
  asks: { field: AskField; words?: string | null }[]
}

/** The moves as a story. Without `words` the sealed parts are left out, for readers who may not see them. */
export async function moveStory(
  db: Db,
  actor: Actor,
  vault: Vault,
  referral: Of,
  withWords: boolean,
): Promise<MoveTold[]> {
  const rows = await selectMoves(db, actor, referral.id)
  const sealed = rows.map(({ id, noteSealed }) => ({ ...sealContextOf(referral, id), sealed: noteSealed }))
  const opened = withWords ? await openTexts(db, actor, vault, sealed) : []
  return rows.map(({ id, state, at, by, reasonCode, asks }, index) => {
    const { note, asks: told } = opened[index] ? (JSON.parse(opened[index]) as Words) : noWords
    const fields = asks as AskField[]
    return {
      id,
      state,
      at,
      by,
      reason: reasonCode,
      ...(withWords
        ? { note, asks: fields.map((field) => ({ field, words: told[field] ?? null })) }
        : { asks: fields.map((field) => ({ field })) }),
    }
  })
}

function sealContextOf({ participantId }: Of, id: string) {
  return { personId: participantId, column: 'referral_step.note_sealed', rowId: id }
}
