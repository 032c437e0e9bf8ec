/** Keeping why a referral went back or was declined: people decide that, and the rules as they stood go with it. */
import type { DecisionKind } from '@lidzas/domain/intake/decisions'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { type Candidate, selectAdmissionFacts } from '../admission/queries.ts'
import { recordDecision } from './record.ts'

type Referral = Omit<Candidate, 'enrolmentId' | 'policyId' | 'referralId'> & { id: string }

/** Judges the referral by today's rules of the programme and keeps it with the decision. */
export async function recordReferralDecision(
  tx: Tx,
  actor: Actor,
  app: App,
  kind: DecisionKind,
  referral: Referral,
): Promise<void> {
  const today = app.today()
  const who = { ...referral, enrolmentId: null, policyId: null, referralId: referral.id }
  const { programme, facts } = found(await selectAdmissionFacts(tx, actor, who, { on: today, today }))
  await recordDecision(tx, actor, app, { kind, who, policyId: programme.policyId, facts })
}
