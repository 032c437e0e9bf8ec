import { decisionKinds } from '@lidzas/domain/intake/decisions'
import { eligibilityRules } from '@lidzas/domain/intake/eligibility/eligibility'
import Type from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, ListOf, Nullable, OneOf } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, PersonRef } from '../../core/http/refs.ts'
import { Checks, VerdictField } from '../eligibility/schemas.ts'

const Rule = OneOf(eligibilityRules)
const Outcome = OneOf(['pass', 'fail', 'unknown', 'warn'])
const row = {
  id: Id,
  programmeId: Id,
  participantId: Id,
  participant: PersonRef,
  referralId: Nullable(Id),
  enrolmentId: Nullable(Id),
  kind: OneOf(decisionKinds),
  policyVersion: Int(1),
  engineVersion: Int(1),
  judgedOn: IsoDay,
  verdict: VerdictField,
  failedRules: ListOf(Rule, eligibilityRules.length),
  decidedBy: AccountRef,
  createdAt: Instant,
}

export const DecisionRow = model('DecisionRow', Closed(row))
export const DecisionPage = pageOf('DecisionPage', DecisionRow)
export const Decision = model(
  'Decision',
  Closed({
    ...row,
    checks: Nullable(Checks),
  }),
)
export const Replay = model(
  'DecisionReplay',
  Closed({
    same: Type.Boolean({ description: 'the stored facts give the stored answer' }),
    engineVersion: Int(1),
    policyVersion: Int(1),
    verdict: VerdictField,
    checks: Checks,
    differences: ListOf(Closed({ rule: Rule, kept: Outcome, again: Outcome }), eligibilityRules.length),
  }),
)
