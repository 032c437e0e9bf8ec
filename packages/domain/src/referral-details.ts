/** What a referral says of somebody, as sending asks it. */
import { otherCode } from './code-lists/editable.ts'

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

/** How much is known of what the person can and needs, for the advice before sending (L-06). */
export function planFacts({ needs, strengths }: Pick<ReferralDetails, 'needs' | 'strengths'>) {
  return { strengths: strengths.codes.length + (strengths.words?.trim() ? 1 : 0), needs: needs.length }
}
