/** Who may work as a mentor, and what still stands in the way (#19-#23, #25-#27). */
import { type IsoDate, isWithin, plannedEnd, wholeYears } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import { isAdult } from '../people/age.ts'
import type { ProgrammePolicy, TargetGroup } from '../programmes/policy.ts'
import {
  type ChildGroup,
  type ClearanceResult,
  type ConflictRelation,
  conflictRelationNames,
} from './code-lists/mentors.ts'
import { type MentorState, mentorMachine } from './states.ts'

export type ClearanceFact = {
  result: ClearanceResult
  startsOn: IsoDate
  endsOn: IsoDate
  /** Child groups the permit excludes; empty unless the result has limits. */
  limits: readonly ChildGroup[]
  revokedOn: IsoDate | null
}

export type MentorFacts = {
  state: MentorState
  birthDate: IsoDate | null
  clearances: readonly ClearanceFact[]
  trainings: readonly { minutes: number; completedOn: IsoDate }[]
  contracts: readonly { signedOn: IsoDate; startsOn: IsoDate; endsOn: IsoDate | null }[]
}

/** The participant, as far as a permit with limits asks. */
export type ChildFacts = { birthDate: IsoDate; targetGroups: readonly TargetGroup[] }

export function mentorAgeRefusal(
  policy: Pick<ProgrammePolicy, 'mentorMinAge'>,
  birthDate: IsoDate | null,
  on: IsoDate,
): Refusal | null {
  if (birthDate === null) return refusal('BIRTH_DATE_REQUIRED', undefined, '/birthDate')
  if (wholeYears(birthDate, on) >= policy.mentorMinAge) return null
  return refusal('MENTOR_TOO_YOUNG', { min: policy.mentorMinAge }, '/birthDate')
}

/** Why the record checks do not allow work on that day, with that participant where one is named (#20, #21). */
export function clearanceRefusal(
  clearances: readonly ClearanceFact[],
  on: IsoDate,
  participant?: ChildFacts,
): Refusal | null {
  const known = clearances.filter(
    ({ startsOn, revokedOn }) => startsOn <= on && (revokedOn === null || revokedOn > on),
  )
  const latest = known
    .map(({ startsOn }) => startsOn)
    .toSorted()
    .at(-1)
  // A bar does not run out: only a later check or permit lifts it.
  if (known.some(({ result, startsOn }) => result === 'BARRED' && startsOn === latest)) {
    return refusal('MENTOR_BARRED')
  }
  const usable = known.filter(({ result }) => result !== 'BARRED')
  const inForce = usable.filter(({ endsOn }) => endsOn >= on)
  if (inForce.length === 0) {
    const until = usable
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1)
    return until ? refusal('CLEARANCE_EXPIRED', { until }) : refusal('CLEARANCE_MISSING', { date: on })
  }
  if (!participant) return null
  const groups = childGroupsOf(participant, on)
  const covered = inForce.some(({ limits }) => !limits.some((group) => groups.includes(group)))
  return covered ? null : refusal('CLEARANCE_LIMITS')
}

/** The child groups a participant belongs to on a day; an adult belongs to none. */
export function childGroupsOf({ birthDate, targetGroups }: ChildFacts, on: IsoDate): ChildGroup[] {
  if (isAdult(birthDate, on)) return []
  const byAge: ChildGroup = wholeYears(birthDate, on) < 14 ? 'UNDER_14' : 'FROM_14_TO_17'
  return [byAge, ...(['OUT_OF_FAMILY_CARE', 'GRT'] as const).filter((group) => targetGroups.includes(group))]
}

/** Last day a check made on `startsOn` is good for, by the policy's months (#20). */
export function clearanceValidTo(
  startsOn: IsoDate,
  policy: Pick<ProgrammePolicy, 'clearanceMonths'>,
): IsoDate {
  return plannedEnd(startsOn, policy.clearanceMonths)
}

/** Why a record check cannot be recorded as given, or null. Only its result and dates are ever kept (#22). */
export function recordClearanceRefusal(
  clearance: Omit<ClearanceFact, 'revokedOn'> & { checkedOn: IsoDate },
  today: IsoDate,
): Refusal | null {
  const { checkedOn, startsOn, endsOn, result, limits } = clearance
  if (checkedOn > today || checkedOn > startsOn) return refusal('CLEARANCE_INVALID', undefined, '/checkedOn')
  if (endsOn < startsOn) return refusal('CLEARANCE_INVALID', undefined, '/endsOn')
  if ((result === 'PERMITTED_WITH_LIMITS') !== limits.length > 0) {
    return refusal('CLEARANCE_INVALID', undefined, '/limits')
  }
  return null
}

/** Minutes of training that still fail, or null when enough is completed by that day (#23). */
export function trainingRefusal(
  policy: Pick<ProgrammePolicy, 'requiredTrainingMinutes'>,
  trainings: MentorFacts['trainings'],
  on: IsoDate,
): Refusal | null {
  const done = trainings.reduce(
    (sum, training) => sum + (training.completedOn <= on ? training.minutes : 0),
    0,
  )
  const required = policy.requiredTrainingMinutes
  return done >= required ? null : refusal('TRAINING_INCOMPLETE', { missing: required - done, required })
}

/** A signed contract covers the day; volunteers need a written one too (#26). */
export function contractRefusal(contracts: MentorFacts['contracts'], on: IsoDate): Refusal | null {
  const covered = contracts.some(
    ({ signedOn, startsOn, endsOn }) => signedOn <= on && isWithin(on, { startsOn, endsOn }),
  )
  return covered ? null : refusal('CONTRACT_MISSING', { date: on })
}

/** The mentor has declared what they are to this participant, and the coordinator has confirmed it (#27). */
export function conflictRefusal(conflict: {
  relations: readonly ConflictRelation[]
  declaredOn: IsoDate | null
  confirmed: boolean
}): Refusal | null {
  if (conflict.relations.length > 0) {
    const relations = conflict.relations.map((code) => ({ code, ...conflictRelationNames[code] }))
    return refusal('CONFLICT_OF_INTEREST', { relations }, '/relations')
  }
  return conflict.declaredOn && conflict.confirmed
    ? null
    : refusal('CONFLICT_NOT_DECLARED', undefined, '/conflictDeclaredOn')
}

/** Everything that keeps this mentor from working on a day, with this participant where one is named. */
export function mentorFitnessRefusals(
  mentor: MentorFacts,
  policy: Pick<ProgrammePolicy, 'mentorMinAge' | 'requiredTrainingMinutes'>,
  on: IsoDate,
  participant?: ChildFacts,
): Refusal[] {
  return [
    mentorReadyRefusal(mentor),
    mentorAgeRefusal(policy, mentor.birthDate, on),
    clearanceRefusal(mentor.clearances, on, participant),
    trainingRefusal(policy, mentor.trainings, on),
    contractRefusal(mentor.contracts, on),
  ].filter((answer) => answer !== null)
}

export function mentorReadyRefusal({ state }: Pick<MentorFacts, 'state'>): Refusal | null {
  if (state === 'ready') return null
  if (state === 'suspended') return refusal('MENTOR_SUSPENDED')
  return refusal('MENTOR_NOT_READY', { state: { code: state, ...mentorMachine.states[state] } })
}

const pipeline = ['candidate', 'selected', 'trained', 'ready'] as const

/** The step after this one in the pipeline; null at its end and outside it. */
export function nextPipelineStep(state: MentorState): MentorState | null {
  const index = pipeline.findIndex((step) => step === state)
  return index === -1 ? null : (pipeline[index + 1] ?? null)
}

/** Why the mentor cannot move to this step of the pipeline, or null (#25): in order, and each step with its evidence. */
export function advanceMentorRefusal(
  mentor: MentorFacts,
  to: MentorState,
  policy: Pick<ProgrammePolicy, 'mentorMinAge' | 'requiredTrainingMinutes'>,
  today: IsoDate,
): Refusal | null {
  const next = nextPipelineStep(mentor.state)
  if (next === null) return stateRefusal(mentorMachine, 'select', mentor.state)
  if (to !== next) {
    const name = (state: MentorState) => ({ code: state, ...mentorMachine.states[state] })
    return refusal('PIPELINE_ORDER', { state: name(mentor.state), next: name(next) })
  }
  return firstRefusal(
    mentorAgeRefusal(policy, mentor.birthDate, today),
    to === 'selected' ? null : trainingRefusal(policy, mentor.trainings, today),
    to === 'ready' ? clearanceRefusal(mentor.clearances, today) : null,
    to === 'ready' ? contractRefusal(mentor.contracts, today) : null,
  )
}

/** Why the candidate cannot be rejected, or null; a rejection has a reason (#25). */
export function rejectMentorRefusal(
  mentor: Pick<MentorFacts, 'state'>,
  reason: string | null | undefined,
): Refusal | null {
  return firstRefusal(stateRefusal(mentorMachine, 'reject', mentor.state), reasonRefusal(reason))
}

/** Why the mentor's work cannot be suspended, or null. */
export function suspendMentorRefusal(
  mentor: Pick<MentorFacts, 'state'>,
  reason: string | null | undefined,
): Refusal | null {
  return firstRefusal(stateRefusal(mentorMachine, 'suspend', mentor.state), reasonRefusal(reason))
}

export function resumeMentorRefusal(mentor: Pick<MentorFacts, 'state'>): Refusal | null {
  return stateRefusal(mentorMachine, 'resume', mentor.state)
}

/** Why the mentor cannot leave the network, or null: their mentorships end first. */
export function leaveMentorRefusal(
  mentor: Pick<MentorFacts, 'state'> & { activeMentorships: number },
): Refusal | null {
  return firstRefusal(
    stateRefusal(mentorMachine, 'leave', mentor.state),
    mentor.activeMentorships > 0 ? refusal('MENTORSHIP_STILL_ACTIVE') : null,
  )
}
