/** What may be entered in a mentor's file, and the file read as a checklist (#20 to #26, R-18). */
import { type IsoDate, addDays } from '../core/dates.ts'
import type { Names } from '../core/names.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import {
  type ClearanceResult,
  type ClearanceSource,
  type ContractKind,
  type EngagementType,
  contractKindNames,
  engagementTypeNames,
} from './code-lists/mentors.ts'
import {
  type ClearanceFact,
  type MentorFacts,
  clearanceRefusal,
  clearanceValidTo,
  contractRefusal,
  mentorAgeRefusal,
  recordClearanceRefusal,
  trainingRefusal,
} from './mentors.ts'

/** The contract each engagement is worked under: volunteers have a written one of their own kind. */
export const contractKindOf: Record<EngagementType, ContractKind> = {
  VOLUNTEER: 'VOLUNTEER_CONTRACT',
  EMPLOYEE: 'EMPLOYMENT_CONTRACT',
  CONTRACTOR: 'WORK_PERFORMANCE_CONTRACT',
}

export const readinessChecks = ['AGE', 'TRAINING', 'CLEARANCE', 'CONTRACT'] as const
export type ReadinessCheck = (typeof readinessChecks)[number]
export const readinessCheckNames: Names<ReadinessCheck> = {
  AGE: { lv: 'Vecums', en: 'Age' },
  TRAINING: { lv: 'Mācības', en: 'Training' },
  CLEARANCE: { lv: 'Sodāmības pārbaude', en: 'Criminal-record check' },
  CONTRACT: { lv: 'Līgums', en: 'Contract' },
}

/** What each step of the pipeline asks for (#25). */
export const stepChecks = {
  selected: ['AGE'],
  trained: ['AGE', 'TRAINING'],
  ready: ['AGE', 'TRAINING', 'CLEARANCE', 'CONTRACT'],
} as const satisfies Record<string, readonly ReadinessCheck[]>
export type PipelineStep = keyof typeof stepChecks

/** Each thing a mentor needs before the first meeting, with what it still lacks on that day. */
export function mentorReadiness(
  mentor: Omit<MentorFacts, 'state'>,
  policy: Pick<ProgrammePolicy, 'mentorMinAge' | 'requiredTrainingMinutes'>,
  on: IsoDate,
): { check: ReadinessCheck; refusal: Refusal | null }[] {
  return [
    { check: 'AGE', refusal: mentorAgeRefusal(policy, mentor.birthDate, on) },
    { check: 'TRAINING', refusal: trainingRefusal(policy, mentor.trainings, on) },
    { check: 'CLEARANCE', refusal: clearanceRefusal(mentor.clearances, on) },
    { check: 'CONTRACT', refusal: contractRefusal(mentor.contracts, on) },
  ]
}

/** Last day without a gap on which the checks allow work; null when they do not on `on`. */
export function clearanceEndsOn(clearances: readonly ClearanceFact[], on: IsoDate): IsoDate | null {
  if (clearanceRefusal(clearances, on)) return null
  let until = on
  for (;;) {
    const covering = clearances.filter(({ startsOn, endsOn }) => startsOn <= until && endsOn >= until)
    const bars = clearances.filter(
      ({ result, startsOn, revokedOn }) => result === 'BARRED' && startsOn > until && revokedOn === null,
    )
    const last = [
      covering.map(lastDay).toSorted().at(-1) ?? until,
      ...bars.map((bar) => addDays(bar.startsOn, -1)),
    ]
      .toSorted()
      .at(0)!
    const next = addDays(last, 1)
    if (clearanceRefusal(clearances, next)) return last
    until = next
  }
}

function lastDay({ endsOn, revokedOn }: ClearanceFact): IsoDate {
  return revokedOn !== null && revokedOn <= endsOn ? addDays(revokedOn, -1) : endsOn
}

export type NewClearance = {
  result: ClearanceResult
  source: ClearanceSource
  limits: ClearanceFact['limits']
  checkedOn: IsoDate
}
export type RecordedClearance = ClearanceFact & {
  source: ClearanceSource
  checkedOn: IsoDate
  /** The day a revocation or a bar ended it. */
  cutOn: IsoDate | null
}

/** A bar has no end of its own: it lasts until a later check or a revocation. */
const endless: IsoDate = '2199-12-31'

/**
 * The days a new check is for, where nobody says otherwise: from the day after the check it follows, at the earliest
 * the day it was made, and no longer than the policy's months from that day. A bar holds at once.
 */
export function clearancePeriod(
  { result, checkedOn }: Pick<NewClearance, 'result' | 'checkedOn'>,
  recorded: readonly ClearanceFact[],
  policy: Pick<ProgrammePolicy, 'clearanceMonths'>,
): { startsOn: IsoDate; endsOn: IsoDate } {
  if (result === 'BARRED') return { startsOn: checkedOn, endsOn: endless }
  const ends = recorded.filter((one) => one.result !== 'BARRED').map(lastDay)
  const startsOn = [checkedOn, ...ends.map((end) => addDays(end, 1))].toSorted().at(-1)!
  return { startsOn, endsOn: clearanceValidTo(checkedOn, policy) }
}

/** Why a check cannot be added to those recorded, or null: each one once, no two for the same day, no end on a bar. */
export function newClearanceRefusal(
  clearance: NewClearance & { startsOn: IsoDate; endsOn: IsoDate },
  recorded: readonly RecordedClearance[],
  today: IsoDate,
): Refusal | null {
  const { result, source, checkedOn, startsOn, endsOn } = clearance
  const repeated = recorded.some(
    (one) =>
      one.cutOn === null && one.result === result && one.source === source && one.checkedOn === checkedOn,
  )
  if (repeated) return refusal('ALREADY_EXISTS')
  const overlapping = recorded
    .filter((one) => (one.result === 'BARRED') === (result === 'BARRED'))
    .filter((one) => one.startsOn <= lastDay(one) && one.startsOn <= endsOn && lastDay(one) >= startsOn)
  if (overlapping.length > 0 || endsOn < startsOn) {
    const until = recorded.map(lastDay).toSorted().at(-1)
    if (until) return refusal('CLEARANCE_OVERLAP', { until }, '/startsOn')
  }
  return recordClearanceRefusal(clearance, today)
}

/** Why a check cannot be revoked as of that day, or null. */
export function revokeClearanceRefusal(
  clearance: { checkedOn: IsoDate; revokedOn: IsoDate | null },
  revokedOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  if (clearance.revokedOn !== null) return refusal('CLEARANCE_REVOKED')
  if (revokedOn > today) return refusal('DATE_IN_FUTURE', undefined, '/revokedOn')
  if (revokedOn < clearance.checkedOn) return refusal('CLEARANCE_INVALID', undefined, '/revokedOn')
  return null
}

/** A training is recorded once it is completed. */
export function newTrainingRefusal(training: { completedOn: IsoDate }, today: IsoDate): Refusal | null {
  return training.completedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/completedOn') : null
}

export type NewContract = {
  kind: ContractKind
  signedOn: IsoDate
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** Why a contract cannot be entered, or null: its kind fits the engagement, and it is signed (#26). */
export function newContractRefusal(
  mentor: { engagement: EngagementType },
  { kind, signedOn, startsOn, endsOn }: NewContract,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    contractKindRefusal(mentor.engagement, kind),
    signedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/signedOn') : null,
    endsOn !== null && endsOn < startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null,
  )
}

function contractKindRefusal(engagement: EngagementType, kind: ContractKind): Refusal | null {
  const fitting = contractKindOf[engagement]
  if (kind === fitting) return null
  const params = {
    engagement: { code: engagement, ...engagementTypeNames[engagement] },
    kind: { code: fitting, ...contractKindNames[fitting] },
  }
  return refusal('CONTRACT_KIND', params, '/kind')
}

/** Why a contract cannot end on that day, or null: an end is only ever brought forward. */
export function endContractRefusal(
  contract: Pick<NewContract, 'startsOn' | 'endsOn'>,
  endsOn: IsoDate,
): Refusal | null {
  const planned = contract.endsOn
  if (planned !== null && planned <= endsOn) return refusal('CONTRACT_ENDED', { on: planned }, '/endsOn')
  return endsOn < contract.startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null
}
