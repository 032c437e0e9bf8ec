/** How long a person's records must be kept, and why: never shorter than any duty that applies (#81). */
import { type IsoDate, addMonths } from '../core/dates.ts'
import type { Text } from '../core/refusal.ts'
import type { FundingSource } from '../money/code-lists/money.ts'

export const recordClasses = ['CLIENT_FILE', 'SERVICE_RECORD', 'GRANT_FILE', 'REPRESENTATION'] as const
export type RecordClass = (typeof recordClasses)[number]

type Rule = Text & { basis: Text }

/** Each class in words, with what it rests on. */
export const retentionRules: Record<RecordClass, Rule> = {
  CLIENT_FILE: {
    lv: 'Klienta lieta: 10 gadi pēc pēdējās noslēgtās dalības vai lēmuma',
    en: 'Client file: 10 years after the last closed enrolment or decision',
    basis: { lv: 'MK noteikumi Nr. 338', en: 'Cabinet Regulation No. 338' },
  },
  SERVICE_RECORD: {
    lv: 'Ziņas par pakalpojuma sniedzēju: 10 gadi pēc pēdējā pāra',
    en: 'Record of who gave the service: 10 years after the last mentorship',
    basis: { lv: 'MK noteikumi Nr. 338', en: 'Cabinet Regulation No. 338' },
  },
  GRANT_FILE: {
    lv: 'Projekta dokumenti: 5 gadi no programmas beigu gada 31. decembra',
    en: 'Project documents: 5 years from 31 December of the year the programme ends',
    basis: { lv: 'Regula (ES) 2021/1060, 82. pants', en: 'Regulation (EU) 2021/1060, Article 82' },
  },
  REPRESENTATION: {
    lv: 'Pārstāvja ziņas: tik ilgi, cik pārstāvētā cilvēka lieta',
    en: 'Record of a representative: as long as the file of the person represented',
    basis: { lv: 'MK noteikumi Nr. 338', en: 'Cabinet Regulation No. 338' },
  },
}

const clientFileMonths = 120
const grantYears = 5

/** An enrolment, a decided referral or a mentorship; `endedOn` null while it goes on. */
export type KeptWork = { endedOn: IsoDate | null; source: FundingSource; programmeEndsOn: IsoDate }
export type RetentionFacts = {
  /** Enrolments and referrals of the person as participant. */
  cases: readonly KeptWork[]
  /** Mentorships of the person as mentor. */
  mentorships: readonly KeptWork[]
  /** The cases of the people this person represents or represented. */
  represented: readonly KeptWork[]
}

/** `until` is the last day of the duty; null while what it counts from still goes on. */
export type RetentionDuty = { recordClass: RecordClass; endsOn: IsoDate | null }

/** Every duty to keep, one per class, the latest of its class. No work, no duty. */
export function retentionDuties(facts: RetentionFacts): RetentionDuty[] {
  const { cases, mentorships, represented } = facts
  const granted = [...cases, ...mentorships, ...represented].filter(({ source }) => source === 'ERDF')
  const duties: [RecordClass, (IsoDate | null)[]][] = [
    ['CLIENT_FILE', cases.map(tenYears)],
    ['SERVICE_RECORD', mentorships.map(tenYears)],
    ['REPRESENTATION', represented.map(tenYears)],
    ['GRANT_FILE', granted.map(({ programmeEndsOn }) => grantEnd(programmeEndsOn))],
  ]
  return duties.flatMap(([recordClass, ends]) =>
    ends.length === 0 ? [] : [{ recordClass, endsOn: latest(ends) }],
  )
}

/** The day after which nothing has to be kept any more: undefined without a duty, null while one has no end yet. */
export function retentionEndsOn(duties: readonly RetentionDuty[]): IsoDate | null | undefined {
  return duties.length === 0 ? undefined : latest(duties.map(({ endsOn }) => endsOn))
}

function tenYears({ endedOn }: KeptWork): IsoDate | null {
  return endedOn === null ? null : addMonths(endedOn, clientFileMonths)
}

function grantEnd(programmeEndsOn: IsoDate): IsoDate {
  return `${Number(programmeEndsOn.slice(0, 4)) + grantYears}-12-31`
}

function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null)
}
