/** What a referral says of somebody, as sending asks it. */
import { otherCode } from '../../programmes/code-lists/editable.ts'
import type { TargetGroup } from '../../programmes/policy.ts'

export type ReferralDetails = {
  reasons: readonly string[]
  reasonWords: string | null
  summary: string | null
  needs: readonly { code: string; words?: string | null }[]
  strengths: { codes: readonly string[]; words?: string | null }
}

/** Some reason, coded or in words, and words wherever “other” was chosen. */
export function detailFacts({ reasons, reasonWords, needs, strengths, summary }: ReferralDetails) {
  const said = (words: string | null | undefined) => Boolean(words?.trim())
  return {
    hasReasons: reasons.length > 0 || said(summary),
    lacksWords:
      (reasons.includes(otherCode) && !said(reasonWords) && !said(summary)) ||
      needs.some(({ code, words }) => code === otherCode && !said(words)) ||
      (strengths.codes.includes(otherCode) && !said(strengths.words)),
  }
}

export type ReferralPlan = Pick<ReferralDetails, 'needs' | 'strengths'> & {
  targetGroups: readonly TargetGroup[]
  family: { careForm?: string | null; orphansCourt?: string | null }
}

/** What is known of the person's strengths, needs and care, for the advice before sending (L-06, L-17). */
export function planFacts({ needs, strengths, targetGroups, family }: ReferralPlan) {
  const inCare = targetGroups.includes('OUT_OF_FAMILY_CARE')
  return {
    strengths: strengths.codes.length + (strengths.words?.trim() ? 1 : 0),
    needs: needs.length,
    careUnknown: inCare && !(family.careForm && family.orphansCourt?.trim()),
  }
}
