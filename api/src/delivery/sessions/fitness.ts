/** Whether everybody of a meeting may meet on that day, and how its minutes count for each. */
import { localDate, minutesBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import type { SessionKind } from '@lidzas/domain/delivery/code-lists/sessions'
import {
  heldTimeRefusal,
  hoursCapRefusal,
  participantRefusal,
  presenceRefusal,
  sessionTimeRefusal,
  splitMinutes,
  withinMentorshipRefusal,
} from '@lidzas/domain/delivery/sessions'
import { clearanceRefusal, contractRefusal, mentorReadyRefusal } from '@lidzas/domain/network/mentors'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { lockCalendars } from '../../people/persons/queries/calendar-queries.ts'
import type { Attendee } from './people.ts'
import {
  lockLedgers,
  type ParticipantAsked,
  selectMentors,
  selectMentorships,
  selectParticipants,
  type EnrolmentMentorship,
} from './queries/people-queries.ts'
import type { SessionTime, Settled } from './queries/queries.ts'

export type Meeting = SessionTime & {
  kind: SessionKind
  attendees: readonly Attendee[]
  /** Those who did not come are not judged: somebody whose enrolment is suspended can be marked absent. */
  absent: readonly string[]
}

/** Locks everybody's calendar and place, and refuses the meeting when one of them may not take part (#16, #20, #37, #38, #50). */
export async function attend(tx: Tx, actor: Actor, meeting: Meeting): Promise<Attending> {
  const day = localDate(meeting.startsAt)
  const attendees = present(meeting)
  const enrolmentIds = attendees.flatMap(({ enrolmentId }) => enrolmentId ?? [])
  const mentorIds = attendees.filter(({ capacity }) => capacity === 'mentor').map(({ personId }) => personId)
  // Sent together, run in this order: the calendars are locked first, and nothing is read before what it hangs on.
  const [, participants, mentorships, mentors] = await Promise.all([
    lockCalendars(
      tx,
      actor,
      meeting.attendees.map(({ personId }) => personId),
    ),
    selectParticipants(tx, actor, enrolmentIds),
    selectMentorships(tx, actor, enrolmentIds),
    selectMentors(tx, actor, mentorIds),
  ])
  for (const participant of participants) {
    refuseIf(sessionTimeRefusal(meeting, participant.policy))
    refuseIf(participantRefusal(participant, day))
  }
  if (meeting.kind === 'ONE_TO_ONE') {
    const own = mentorships.find(({ id }) => attendees.some(({ mentorshipId }) => mentorshipId === id))!
    refuseIf(withinMentorshipRefusal(own, day))
  }
  for (const mentor of mentors) {
    refuseIf(mentorReadyRefusal(mentor))
    refuseIf(contractRefusal(mentor.contracts, day))
    for (const participant of participants) refuseIf(clearanceRefusal(mentor.clearances, day, participant))
  }
  return { participants, mentorships }
}
export type Attending = { participants: ParticipantAsked[]; mentorships: EnrolmentMentorship[] }

/** For the participant a group activity is part of the mentorship of that day. */
export function withMentorships(
  attendees: readonly Attendee[],
  { mentorships }: Attending,
  startsAt: Date,
): Attendee[] {
  const day = localDate(startsAt)
  const onDay = (enrolmentId: string) =>
    mentorships.find((one) => one.enrolmentId === enrolmentId && withinMentorshipRefusal(one, day) === null)
  return attendees.map((attendee) => ({
    ...attendee,
    mentorshipId:
      attendee.mentorshipId ?? (attendee.enrolmentId ? (onDay(attendee.enrolmentId)?.id ?? null) : null),
  }))
}

/**
 * How a meeting that took place counts for everybody: the whole length for each who came, nothing for the absent, and
 * for participants no more than their month holds (#52-#56). Beyond the cap it needs a reason and the right to override.
 */
export async function settle(
  tx: Tx,
  actor: Actor,
  meeting: Meeting & { overrideReason: string | null; now: Date },
  { participants }: Attending,
): Promise<{ people: Settled[]; overridden: boolean }> {
  const { attendees, absent, overrideReason } = meeting
  refuseIf(heldTimeRefusal(meeting, meeting.now))
  refuseIf(
    presenceRefusal(
      attendees.map((attendee) => ({ ...attendee, present: !absent.includes(attendee.personId) })),
    ),
  )
  const minutes = minutesBetween(meeting.startsAt, meeting.endsAt)
  const month = `${localDate(meeting.startsAt).slice(0, 7)}-01`
  const ledgers = await lockLedgers(
    tx,
    present(meeting).flatMap(({ enrolmentId }) => enrolmentId ?? []),
    month,
  )
  const overCap = hoursCapRefusal(
    minutes,
    ledgers.map((ledger) => ({ ...ledger, name: nameOf(participants, ledger.personId) })),
  )
  if (overCap && overrideReason === null) refuseIf(overCap)
  if (overCap && !may(actor, 'sessions:override-cap'))
    refuseIf(refusal('FORBIDDEN', undefined, '/overrideReason'))
  const people = attendees.map(({ personId }): Settled => {
    if (absent.includes(personId)) return { personId, state: 'no_show', counted: 0, surplus: 0 }
    const ledger = ledgers.find((one) => one.personId === personId)
    return {
      personId,
      state: 'held',
      ...(ledger ? splitMinutes(minutes, ledger) : { counted: minutes, surplus: 0 }),
    }
  })
  return { people, overridden: overCap !== null }
}

function present({ attendees, absent }: Meeting): Attendee[] {
  return attendees.filter(({ personId }) => !absent.includes(personId))
}

function nameOf(participants: readonly ParticipantAsked[], personId: string): string {
  const participant = participants.find((one) => one.personId === personId)
  return participant ? `${participant.givenName} ${participant.familyName}` : ''
}
