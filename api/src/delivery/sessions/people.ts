/** Who takes part in a new session, found within the caller's reach. */
import { refusal } from '@lidzas/domain/core/refusal'
import { type SessionPeople, sessionPeopleRefusal, twoSidesRefusal } from '@lidzas/domain/delivery/sessions'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { selectInvited, selectInvitedMentors, selectPair } from './queries/people-queries.ts'
import type { Attendance } from './queries/queries.ts'

export type Attendee = Pick<Attendance, 'personId' | 'capacity' | 'enrolmentId' | 'mentorshipId'>

/** The people of a new session and the organisation that runs it: the mentorship's, or the first mentor's. */
export async function invite(
  tx: Tx,
  actor: Actor,
  body: SessionPeople & { programmeId: string },
): Promise<{ attendees: Attendee[]; organisationId: string }> {
  refuseIf(sessionPeopleRefusal(body))
  return body.kind === 'ONE_TO_ONE'
    ? invitePair(tx, actor, body.programmeId, body.mentorshipId!)
    : inviteGroup(tx, actor, body.programmeId, body.participants!, body.mentors!)
}

async function invitePair(tx: Tx, actor: Actor, programmeId: string, id: string) {
  const pair = await selectPair(tx, actor, programmeId, id)
  if (!pair) throw new Refused(refusal('NOT_FOUND', undefined, '/mentorshipId'))
  const { enrolmentId, mentorId, participantId, organisationId } = pair
  const attendees: Attendee[] = [
    { personId: participantId, capacity: 'participant', enrolmentId, mentorshipId: id },
    { personId: mentorId, capacity: 'mentor', enrolmentId: null, mentorshipId: id },
  ]
  return { attendees, organisationId }
}

async function inviteGroup(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  enrolmentIds: readonly string[],
  mentorIds: readonly string[],
) {
  const invited = await selectInvited(tx, actor, programmeId, enrolmentIds)
  refuseIf(
    firstMissing(
      enrolmentIds,
      invited.map(({ enrolmentId }) => enrolmentId),
      '/participants',
    ),
  )
  const leading = await selectInvitedMentors(tx, actor, mentorIds)
  refuseIf(
    firstMissing(
      mentorIds,
      leading.map(({ personId }) => personId),
      '/mentors',
    ),
  )
  refuseIf(
    twoSidesRefusal(
      invited.map(({ personId }) => personId),
      mentorIds,
    ),
  )
  const attendees: Attendee[] = [
    ...invited.map((one) => ({ ...one, capacity: 'participant' as const, mentorshipId: null })),
    ...leading.map(({ personId }) => ({
      personId,
      capacity: 'mentor' as const,
      enrolmentId: null,
      mentorshipId: null,
    })),
  ]
  return {
    attendees,
    organisationId: leading.find(({ personId }) => personId === mentorIds[0])!.organisationId,
  }
}

function firstMissing(asked: readonly string[], found: readonly string[], pointer: string) {
  const index = asked.findIndex((id) => !found.includes(id))
  return index === -1 ? null : refusal('NOT_FOUND', undefined, `${pointer}/${index}`)
}
