/** What was kept of a decision, opened with the person's key. */
import type { KeptFacts } from '@lidzas/domain/intake/decisions'
import type { EligibilityCheck } from '@lidzas/domain/intake/eligibility/eligibility'
import { readFacts } from '@lidzas/domain/intake/kept-facts'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'

type Sealed = { id: string; participantId: string; factsSealed: Buffer; checksSealed: Buffer }

/** The facts and the answers of then, or null where the person's key was erased. */
export async function openDecision(
  db: Db,
  actor: Actor,
  vault: Vault,
  { id: rowId, participantId: personId, factsSealed, checksSealed }: Sealed,
): Promise<{ facts: KeptFacts; checks: EligibilityCheck[] } | null> {
  const sealContext = { personId, rowId }
  const [facts, checks] = await openTexts(db, actor, vault, [
    { ...sealContext, column: 'decision.facts_sealed', sealed: factsSealed },
    { ...sealContext, column: 'decision.checks_sealed', sealed: checksSealed },
  ])
  if (!facts || !checks) return null
  return { facts: readFacts(facts), checks: JSON.parse(checks) as EligibilityCheck[] }
}
