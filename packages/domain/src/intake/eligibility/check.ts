/** One rule's answer, built so that no rule forgets a part of it. */
import { type Named, type Refusal, type Text, filled } from '../../core/refusal.ts'
import type { EligibilityFacts } from './facts.ts'
import { type EligibilityRule, ruleSource } from './rules.ts'

export type EligibilityCheck = {
  rule: EligibilityRule
  /** `warn` never blocks; `unknown` waits for the facts in `missing`. */
  outcome: 'pass' | 'fail' | 'unknown' | 'warn'
  /** What the programme asks for. */
  policyValue: Text
  /** What is so; null while it is not known. */
  fact: Text | null
  source: Named
  /** Why not; of an unknown, what an admission now would be refused with. */
  refusal?: Refusal
  missing?: readonly Named[]
  /** What would have to be so for the rule to pass. */
  wouldPass?: Text
}

type Rest = Pick<EligibilityCheck, 'fact'> & Partial<Pick<EligibilityCheck, 'wouldPass'>>
type Params = Parameters<typeof filled>[1]

/** A sentence in both languages; `{name}` comes from the params, days as people write them. */
export function said(lv: string, en: string, params: Params = {}): Text {
  return { lv: filled(lv, params, 'lv'), en: filled(en, params, 'en') }
}

/** The answers that a rule can give over these facts. */
export function answers(rule: EligibilityRule, facts: EligibilityFacts, policyValue: Text) {
  const base = { rule, policyValue, source: ruleSource(rule, facts.policyVersion) }
  return {
    pass: (fact: Text | null): EligibilityCheck => ({ ...base, outcome: 'pass', fact }),
    fail: (refusal: Refusal, { fact, wouldPass }: Rest): EligibilityCheck => ({
      ...base,
      outcome: 'fail',
      fact,
      refusal,
      ...(wouldPass && { wouldPass }),
    }),
    warn: (fact: Text, wouldPass?: Text): EligibilityCheck => ({
      ...base,
      outcome: 'warn',
      fact,
      ...(wouldPass && { wouldPass }),
    }),
    unknown: (missing: readonly Named[], wouldPass?: Text, refusal?: Refusal): EligibilityCheck => ({
      ...base,
      outcome: 'unknown',
      fact: null,
      missing,
      ...(refusal && { refusal }),
      ...(wouldPass && { wouldPass }),
    }),
  }
}

/** Facts by the name that people know them by. */
export const factNames = {
  birthDate: { code: 'birthDate', lv: 'dzimšanas datums', en: 'birth date' },
  targetGroups: { code: 'targetGroups', lv: 'mērķgrupa', en: 'target group' },
  consents: { code: 'consents', lv: 'piekrišanas', en: 'consents' },
  representations: { code: 'representations', lv: 'pārstāvji', en: 'representatives' },
  referral: { code: 'referral', lv: 'nosūtījums', en: 'referral' },
  channel: { code: 'channel', lv: 'pieteikšanās veids', en: 'way in' },
  openEnrolment: { code: 'openEnrolment', lv: 'vai jau ir dalība', en: 'whether enrolled already' },
  people: { code: 'people', lv: 'uzņemto skaits', en: 'number admitted' },
  places: { code: 'places', lv: 'aizņemto vietu skaits', en: 'number of places taken' },
  turn: { code: 'turn', lv: 'vieta rindā', en: 'place in the queue' },
  territoryCode: { code: 'territoryCode', lv: 'dzīvesvieta', en: 'residence' },
  programmeState: { code: 'programmeState', lv: 'programmas stāvoklis', en: 'state of the programme' },
  agreements: { code: 'agreements', lv: 'programmas līgumi', en: 'agreements of the programme' },
} as const satisfies Record<string, Named>

/** 12 gadi, 21 gads; 1 year, 12 years. */
export function years(age: number): Text {
  const one = age % 10 === 1 && age % 100 !== 11
  return { lv: `${age} ${one ? 'gads' : 'gadi'}`, en: `${age} ${age === 1 ? 'year' : 'years'}` }
}

/** Names one after another, first letters as they are. */
export function listed(texts: readonly Text[]): Text {
  return { lv: texts.map(({ lv }) => lv).join('; '), en: texts.map(({ en }) => en).join('; ') }
}
