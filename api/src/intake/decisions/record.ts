/** Keeping a decision with everything it rested on, in the transaction that makes it. */
import { decisionKept, type DecisionKind } from '@lidzas/domain/intake/decisions'
import type { AdmissionFacts } from '@lidzas/domain/intake/eligibility/eligibility'

import type { Actor } from '../../core/access/actor.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { insertDecision } from './queries.ts'

export type Decided = {
  kind: DecisionKind
  who: {
    programmeId: string
    participantId: string
    referralId: string | null
    enrolmentId: string | null
  }
  /** The version of the rules that the facts were judged by. */
  policyId: string
  facts: AdmissionFacts
}

/** Judges the facts as the decision did and keeps both, sealed with the person's key. */
export async function recordDecision(
  tx: Tx,
  actor: Actor,
  { vault, now }: Pick<App, 'vault' | 'now'>,
  { kind, who, policyId, facts }: Decided,
): Promise<void> {
  const { facts: kept, checks, verdict, engineVersion } = decisionKept(kind, facts)
  const { programmeId, participantId, referralId, enrolmentId } = who
  const rowId = newId(now())
  const seal = (column: string, value: unknown) =>
    sealText(tx, actor, vault, { personId: participantId, column, rowId }, JSON.stringify(value))
  await insertDecision(tx, actor, {
    id: rowId,
    ...{ programmeId, participantId, referralId, enrolmentId },
    ...{ kind, policyId, engineVersion, verdict },
    judgedOn: facts.on,
    failedRules: checks.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule),
    factsSealed: await seal('decision.facts_sealed', kept),
    checksSealed: await seal('decision.checks_sealed', checks),
  })
}
