/** A rule's answer as it goes out: with its sentences, and only the facts that the caller may see. */
import { may } from '@lidzas/domain/core/permissions'
import { refusalText } from '@lidzas/domain/core/refusal'
import {
  type EligibilityCheck,
  type EligibilityRule,
  eligibilityRuleNames,
} from '@lidzas/domain/intake/eligibility/eligibility'

import type { Actor } from '../../core/access/actor.ts'

/** Facts that tell of a special category: absent for whoever may not read those (#77). */
const special: readonly EligibilityRule[] = ['TARGET_GROUP', 'TARGET_GROUP_AGE']

export function checkView(actor: Actor, { fact, ...check }: EligibilityCheck) {
  const { rule, outcome, policyValue, source, refusal, missing = [], wouldPass = null } = check
  const hidden = special.includes(rule) && !may(actor, 'special-categories:read')
  return {
    ...{ rule, outcome, policyValue, source, wouldPass },
    missing: [...missing],
    name: eligibilityRuleNames[rule],
    refusal: refusal
      ? { code: refusal.code, lv: refusalText(refusal, 'lv'), en: refusalText(refusal, 'en') }
      : null,
    ...(!hidden && { fact }),
  }
}
