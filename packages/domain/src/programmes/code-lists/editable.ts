/** Code lists that an authority edits: what each is for, and what every authority begins with (L-06, L-44 to L-47, L-49). */
import type { Names } from '../../core/names.ts'
import type { Text } from '../../core/refusal.ts'
import { needNames, strengthNames } from './needs.ts'
import {
  referralDeclineReasonNames,
  referralReasonNames,
  referralReturnReasonNames,
  referralWithdrawReasonNames,
} from './referrals.ts'

export const editableLists = [
  'REFERRAL_REASON',
  'REFERRAL_RETURN',
  'REFERRAL_DECLINE',
  'REFERRAL_WITHDRAW',
  'NEED',
  'STRENGTH',
] as const
export type EditableList = (typeof editableLists)[number]

export const editableListNames: Names<EditableList> = {
  REFERRAL_REASON: { lv: 'Nosūtīšanas iemesli', en: 'Reasons for a referral' },
  REFERRAL_RETURN: { lv: 'Kāpēc nosūtījumu atgriež', en: 'Why a referral is returned' },
  REFERRAL_DECLINE: { lv: 'Kāpēc nosūtījumu noraida', en: 'Why a referral is declined' },
  REFERRAL_WITHDRAW: { lv: 'Kāpēc nosūtījumu atsauc', en: 'Why a referral is withdrawn' },
  NEED: { lv: 'Vajadzības', en: 'Needs' },
  STRENGTH: { lv: 'Stiprās puses', en: 'Strengths' },
}

/** The items a new authority starts with, in their order. */
export const listSeeds: Record<EditableList, Readonly<Record<string, Text>>> = {
  REFERRAL_REASON: referralReasonNames,
  REFERRAL_RETURN: referralReturnReasonNames,
  REFERRAL_DECLINE: referralDeclineReasonNames,
  REFERRAL_WITHDRAW: referralWithdrawReasonNames,
  NEED: needNames,
  STRENGTH: strengthNames,
}

/** The item of every list that says nothing by itself: whoever chooses it adds words. */
export const otherCode = 'OTHER'

export const longestCode = 40

/** A code made of a name: “Risk of offending” gives RISK_OF_OFFENDING; empty where the name has no letters. */
export function codeFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, longestCode)
    .replace(/_+$/, '')
}
