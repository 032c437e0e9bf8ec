/** Why a referral was written: coded reasons and the family around, sealed together; the case manager's words apart. */
import type { ReferralReason } from '@lidzas/domain/code-lists/admission'
import type { CareForm, ParentInvolvement, RepresentativeReach } from '@lidzas/domain/code-lists/family'

import type { Actor } from '../access/actor.ts'
import { openTexts, sealText } from '../crypto/personal.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Db, Tx } from '../db/db.ts'

export type Family = {
  parentInvolvement: ParentInvolvement | null
  representativeReach: RepresentativeReach | null
  careForm: CareForm | null
  orphansCourt: string | null
  gradesRepeated: number | null
}
export type Details = { reasons: readonly ReferralReason[]; family: Family; summary: string | null }

const unknownFamily: Family = {
  parentInvolvement: null,
  representativeReach: null,
  careForm: null,
  orphansCourt: null,
  gradesRepeated: null,
}
export const noDetails: Details = { reasons: [], family: unknownFamily, summary: null }

type Sealed = {
  id: string
  participantId: string
  reasonsSealed: Buffer | null
  summarySealed: Buffer | null
}

function placesOf({ id, participantId }: Pick<Sealed, 'id' | 'participantId'>) {
  return {
    reasons: { personId: participantId, column: 'referral.reasons_sealed', rowId: id },
    summary: { personId: participantId, column: 'referral.summary_sealed', rowId: id },
  }
}

/** The details of one referral, opened. */
export async function openDetails(db: Db, vault: Vault, actor: Actor, referral: Sealed): Promise<Details> {
  const { reasons, summary } = placesOf(referral)
  const [coded, words] = await openTexts(db, vault, actor, [
    { ...reasons, sealed: referral.reasonsSealed },
    { ...summary, sealed: referral.summarySealed },
  ])
  const stored = coded ? (JSON.parse(coded) as Omit<Details, 'summary'>) : noDetails
  return { reasons: stored.reasons, family: { ...unknownFamily, ...stored.family }, summary: words ?? null }
}

/** The columns that hold the details of one referral. */
export async function sealDetails(
  tx: Tx,
  vault: Vault,
  actor: Actor,
  referral: Pick<Sealed, 'id' | 'participantId'>,
  details: Details,
) {
  const { reasons, summary } = placesOf(referral)
  const coded = JSON.stringify({ reasons: details.reasons, family: details.family })
  return {
    reasonsSealed: await sealText(tx, vault, actor, reasons, coded),
    summarySealed: await sealText(tx, vault, actor, summary, details.summary),
  }
}

/** The details after a change: a family that is given replaces the one before, other fields left out stay. */
export function changedDetails(
  before: Details,
  change: { reasons?: readonly ReferralReason[]; summary?: string | null; family?: Partial<Family> },
): Details {
  return {
    reasons: change.reasons ?? before.reasons,
    summary: change.summary === undefined ? before.summary : change.summary,
    family: change.family === undefined ? before.family : { ...unknownFamily, ...change.family },
  }
}
