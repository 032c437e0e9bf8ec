/** A referral moves by its steps: each says who, when and, sealed, why. */
import { type AskField, askFields } from '@lidzas/domain/intake/code-lists/asks'
import type { ReferralState } from '@lidzas/domain/intake/states'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import { insertStep, selectSteps } from './queries/step-queries.ts'

export type Ask = { field: AskField; words: string | null }
export type Step = { step: ReferralState; reason?: string; note?: string | null; asks?: readonly Ask[] }
type Of = { id: string; participantId: string }
type Words = { note: string | null; asks: Partial<Record<AskField, string>> }

const noWords: Words = { note: null, asks: {} }

/** Writes the step into the transaction of the change that it tells of. */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  { vault, now }: { vault: Vault; now: () => Date },
  referral: Of,
  { step, reason, note = null, asks = [] }: Step,
): Promise<void> {
  const id = newId(now())
  const told = asks.filter(({ words }) => words?.trim())
  const words: Words = {
    note: note?.trim() ? note : null,
    asks: Object.fromEntries(told.map(({ field, words: what }) => [field, what!])),
  }
  const hasWords = words.note !== null || told.length > 0
  await insertStep(tx, actor, {
    id,
    referralId: referral.id,
    step,
    at: now(),
    reasonCode: reason ?? null,
    asks: askFields.filter((field) => asks.some((ask) => ask.field === field)),
    noteSealed: hasWords
      ? await sealText(tx, actor, vault, placeOf(referral, id), JSON.stringify(words))
      : null,
  })
}

export type StepTold = {
  id: string
  step: ReferralState
  at: Date
  by: { id: string; displayName: string } | null
  reason: string | null
  note?: string | null
  asks: { field: AskField; words?: string | null }[]
}

/** The steps as a story. Without `words` the sealed parts are left out, for readers who may not see them. */
export async function stepStory(
  db: Db,
  actor: Actor,
  vault: Vault,
  referral: Of,
  withWords: boolean,
): Promise<StepTold[]> {
  const rows = await selectSteps(db, actor, referral.id)
  const sealed = rows.map(({ id, noteSealed }) => ({ ...placeOf(referral, id), sealed: noteSealed }))
  const opened = withWords ? await openTexts(db, actor, vault, sealed) : []
  return rows.map(({ id, step, at, by, reasonCode, asks }, index) => {
    const { note, asks: told } = opened[index] ? (JSON.parse(opened[index]) as Words) : noWords
    const fields = asks as AskField[]
    return {
      id,
      step,
      at,
      by,
      reason: reasonCode,
      ...(withWords
        ? { note, asks: fields.map((field) => ({ field, words: told[field] ?? null })) }
        : { asks: fields.map((field) => ({ field })) }),
    }
  })
}

function placeOf({ participantId }: Of, id: string) {
  return { personId: participantId, column: 'referral_step.note_sealed', rowId: id }
}
