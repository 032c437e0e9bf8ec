/** Why a referral was written, sealed: coded reasons, needs, strengths, family and school together; the words apart. */
import type {
  CareForm,
  ParentInvolvement,
  RepresentativeReach,
} from '@lidzas/domain/people/code-lists/family'
import type { NeedLevel, Truancy } from '@lidzas/domain/programmes/code-lists/needs'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'

export type Family = {
  parentInvolvement: ParentInvolvement | null
  representativeReach: RepresentativeReach | null
  careForm: CareForm | null
  orphansCourt: string | null
}
export type Education = {
  truancy: Truancy | null
  absentWeeks: number | null
  gradesRepeated: number | null
}
export type Need = { code: string; level: NeedLevel; words: string | null }
export type Strengths = { codes: string[]; words: string | null }

export type Details = {
  reasons: string[]
  reasonWords: string | null
  family: Family
  education: Education
  needs: Need[]
  strengths: Strengths
  summary: string | null
}

const unknownFamily: Family = {
  parentInvolvement: null,
  representativeReach: null,
  careForm: null,
  orphansCourt: null,
}
const unknownEducation: Education = { truancy: null, absentWeeks: null, gradesRepeated: null }
export const noDetails: Details = {
  reasons: [],
  reasonWords: null,
  family: unknownFamily,
  education: unknownEducation,
  needs: [],
  strengths: { codes: [], words: null },
  summary: null,
}

type Sealed = {
  id: string
  participantId: string
  reasonsSealed: Buffer | null
  summarySealed: Buffer | null
}
/** Before schooling had its own part, the repeated grades stood with the family. */
type Stored = Partial<Omit<Details, 'summary' | 'family'>> & {
  family?: Partial<Family> & { gradesRepeated?: number | null }
}

function placesOf({ id, participantId }: Pick<Sealed, 'id' | 'participantId'>) {
  return {
    reasons: { personId: participantId, column: 'referral.reasons_sealed', rowId: id },
    summary: { personId: participantId, column: 'referral.summary_sealed', rowId: id },
  }
}

/** The details of one referral, opened. */
export async function openDetails(db: Db, actor: Actor, vault: Vault, referral: Sealed): Promise<Details> {
  const { reasons, summary } = placesOf(referral)
  const [coded, words] = await openTexts(db, actor, vault, [
    { ...reasons, sealed: referral.reasonsSealed },
    { ...summary, sealed: referral.summarySealed },
  ])
  const { family = {}, education, ...stored } = coded ? (JSON.parse(coded) as Stored) : {}
  const { gradesRepeated = null, ...around } = family
  return {
    ...noDetails,
    ...stored,
    family: { ...unknownFamily, ...around },
    education: { ...unknownEducation, gradesRepeated, ...education },
    summary: words ?? null,
  }
}

/** The columns that hold the details of one referral. */
export async function sealDetails(
  tx: Tx,
  actor: Actor,
  vault: Vault,
  referral: Pick<Sealed, 'id' | 'participantId'>,
  { summary: words, ...coded }: Details,
) {
  const { reasons, summary } = placesOf(referral)
  return {
    reasonsSealed: await sealText(tx, actor, vault, reasons, JSON.stringify(coded)),
    summarySealed: await sealText(tx, actor, vault, summary, words),
  }
}

export type DetailsChange = {
  reasons?: readonly string[]
  reasonWords?: string | null
  family?: Partial<Family>
  education?: Partial<Education>
  needs?: readonly (Omit<Need, 'words'> & { words?: string | null })[]
  strengths?: { codes: readonly string[]; words?: string | null }
  summary?: string | null
}

/** The details after a change: a part that is given replaces the one before, parts left out stay. */
export function changedDetails(before: Details, change: DetailsChange): Details {
  const { reasons, family, education, needs, strengths, reasonWords, summary } = change
  return {
    reasons: reasons ? [...reasons] : before.reasons,
    reasonWords: reasonWords === undefined ? before.reasonWords : reasonWords,
    family: family ? { ...unknownFamily, ...family } : before.family,
    education: education ? { ...unknownEducation, ...education } : before.education,
    needs: needs ? needs.map(({ code, level, words = null }) => ({ code, level, words })) : before.needs,
    strengths: strengths ? { codes: [...strengths.codes], words: strengths.words ?? null } : before.strengths,
    summary: summary === undefined ? before.summary : summary,
  }
}
