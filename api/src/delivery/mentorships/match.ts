/** Brings together what the rules on a mentorship look at, and asks them. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { firstRefusal, type Refusal, refusal } from '@lidzas/domain/core/refusal'
import type { EnrolmentClock } from '@lidzas/domain/delivery/duration'
import { startDayRefusal } from '@lidzas/domain/delivery/mentorship-days'
import {
  caseloadRefusal,
  type ProposalFacts,
  startMentorshipRefusal,
} from '@lidzas/domain/delivery/mentorships'
import { participationConsentRefusals } from '@lidzas/domain/intake/consents/consents'
import { enrolmentRunningRefusal } from '@lidzas/domain/intake/enrolments'
import type { ConflictRelation } from '@lidzas/domain/network/code-lists/mentors'
import { conflictRefusal, mentorFitnessRefusals } from '@lidzas/domain/network/mentors'
import { periodRefusal } from '@lidzas/domain/programmes/opening'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import type { Db, Tx } from '../../core/db/db.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { selectConsentFacts } from '../../intake/consents/queries.ts'
import { selectRepresentationFacts } from '../../people/representations/queries/queries.ts'
import {
  lockMentorFacts,
  type MentorRow,
  selectRelations,
  selectSiblings,
  type EnrolmentRow,
} from './queries/match-queries.ts'

type EnrolmentFacts = Pick<
  EnrolmentRow,
  'enrolment' | 'participant' | 'policy' | 'programmeStartsOn' | 'programmeEndsOn'
>

/** The clock of an enrolment as the rules read it; null before the first mentorship. */
export function clockOf({
  enrolment,
  programmeEndsOn,
}: Pick<EnrolmentFacts, 'enrolment' | 'programmeEndsOn'>): EnrolmentClock | null {
  if (enrolment.clockStartedOn === null) return null
  return { startedOn: enrolment.clockStartedOn, extendedMonths: enrolment.extendedMonths, programmeEndsOn }
}

/** What a mentorship in this enrolment is judged by, whoever the mentor is. */
export async function enrolmentFacts(db: Db, actor: Actor, row: EnrolmentFacts, exceptId?: string) {
  const { enrolment, participant } = row
  const birthDate = participant.birthDate
  refuseIf(birthDate === null ? refusal('BIRTH_DATE_REQUIRED', undefined, '') : null)
  const siblings = (await selectSiblings(db, actor, enrolment.id)).filter(({ id }) => id !== exceptId)
  return {
    ...row,
    siblings,
    child: { birthDate: birthDate!, targetGroups: enrolment.targetGroups as TargetGroup[] },
    consents: {
      birthDate: birthDate!,
      consents: await selectConsentFacts(db, actor, enrolment),
      representations: await selectRepresentationFacts(db, actor, participant.id),
    },
    previousEndedOn:
      siblings
        .filter(({ startsOn }) => startsOn !== null)
        .flatMap(({ endedOn }) => endedOn ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}
export type GatheredEnrolment = Awaited<ReturnType<typeof enrolmentFacts>>

/** The mentor, with a share of the row held, and what the records say they are to the participant. */
export async function lockedMentor(tx: Tx, actor: Actor, row: EnrolmentFacts, mentorId: string) {
  const mentor = found(await lockMentorFacts(tx, actor, mentorId, row.enrolment.programmeId), 'NOT_FOUND')
  const relations = await selectRelations(tx, actor, row.participant.id, [mentorId])
  return { ...mentor, relations: relations.map(({ relation }) => relation) }
}

/** The facts of the rules on proposing and changing. */
export function proposalFacts(gathered: GatheredEnrolment, mentor: MentorRow): ProposalFacts {
  return {
    policy: gathered.policy,
    enrolment: gathered.enrolment,
    participant: gathered.child,
    hasMentorship: gathered.siblings.some(({ state }) => state !== 'ended'),
    mentor: { ...mentor, activeMentorships: mentor.active },
  }
}

export type Conflict = Parameters<typeof conflictRefusal>[0]

/** Why the mentorship cannot start on that day, or null: the order of the answers is the order in which people mend them. */
export function startRefusal(
  gathered: GatheredEnrolment,
  mentor: MentorRow,
  start: { startsOn: IsoDate; conflict: Conflict; state: 'proposed' | 'active' | 'ended'; today: IsoDate },
): Refusal | null {
  const facts = proposalFacts(gathered, mentor)
  return firstRefusal(
    startMentorshipRefusal({
      ...facts,
      hasMentorship: gathered.siblings.some(({ state }) => state === 'active'),
      mentorship: { state: start.state },
      period: { startsOn: gathered.programmeStartsOn, endsOn: gathered.programmeEndsOn },
      startsOn: start.startsOn,
      conflict: start.conflict,
    }),
    startDay(gathered, start.startsOn, start.today),
    ...participationConsentRefusals(gathered.consents, start.startsOn),
  )
}

/** Everything that stands in the way of any mentor in this enrolment on that day. */
export function enrolmentRefusals(gathered: GatheredEnrolment, startsOn: IsoDate, today: IsoDate): Refusal[] {
  const period = { startsOn: gathered.programmeStartsOn, endsOn: gathered.programmeEndsOn }
  return [
    enrolmentRunningRefusal(gathered.enrolment),
    gathered.siblings.some(({ state }) => state !== 'ended') ? refusal('MENTORSHIP_EXISTS') : null,
    periodRefusal(period, startsOn, '/startsOn'),
    startDay(gathered, startsOn, today),
    ...participationConsentRefusals(gathered.consents, startsOn),
  ].filter((answer) => answer !== null)
}

/** Everything that speaks against this mentor for this participant on that day (#19-#29). */
export function candidateRefusals(
  gathered: GatheredEnrolment,
  mentor: MentorRow & { relations: ConflictRelation[] },
  startsOn: IsoDate,
): Refusal[] {
  return [
    conflictRefusal({ relations: mentor.relations, declaredOn: startsOn, confirmed: true }),
    ...mentorFitnessRefusals(mentor, gathered.policy, startsOn, gathered.child),
    caseloadRefusal(gathered.policy, mentor.active),
  ].filter((answer) => answer !== null)
}

/** The part of the start that asks for the day alone (#5, #31, #37). */
export function startDay(gathered: GatheredEnrolment, startsOn: IsoDate, today: IsoDate): Refusal | null {
  const { admittedOn } = gathered.enrolment
  return startDayRefusal(
    { admittedOn, previousEndedOn: gathered.previousEndedOn, clock: clockOf(gathered) },
    startsOn,
    gathered.policy,
    today,
  )
}
