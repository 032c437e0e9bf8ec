/** Group activities: young people and mentors of several organisations meet each other (L-23, L-35). */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { holdSession, planSession } from '@lidzas/sdk'

import { instantOf } from '../agenda.ts'
import { matching, ok } from '../api.ts'
import { around, timeOf } from '../diary.ts'
import type { GroupText } from '../texts/sessions.ts'
import type { World } from '../world.ts'
import { type Enrolment, endKnownOn, partOn } from './enrolments.ts'
import type { MentorPlan } from './mentors.ts'

/** One activity on that day for at most `size` of those who can come; nothing where too few can. */
export function gather(
  world: World,
  enrolments: readonly Enrolment[],
  { day, text, size }: { day: IsoDate; text: GroupText; size: number },
): void {
  const { random, diary, agenda, programme, by, yesterday } = world
  const slot = { from: 11 * 60, to: 11 * 60 + text.minutes }
  const plannedOn = [addDays(day, -7), addDays(yesterday, -1)].toSorted().at(0)!
  const able = enrolments.filter(
    (enrolment) =>
      canCome(world, enrolment, day, plannedOn, text.minutes) &&
      diary.isFree([enrolment.person.key], day, slot),
  )
  const attendees = random.some(able, size)
  const mentors: MentorPlan[] = []
  for (const enrolment of attendees) {
    const { mentor } = partOn(enrolment, day)!
    if (mentors.length < Math.max(2, Math.ceil(attendees.length / 4)) && !mentors.includes(mentor)) {
      if (mentor.clearedTo >= day && diary.isFree([mentor.key], day, slot)) mentors.push(mentor)
    }
  }
  if (attendees.length < 4 || mentors.length === 0) return
  diary.book([...attendees.map(({ person }) => person.key), ...mentors.map(({ key }) => key)], day, slot)
  const absent = day <= yesterday && attendees.length > 5 && random.chance(0.5) ? [attendees.at(-1)!] : []
  for (const { person } of attendees.filter((attendee) => !absent.includes(attendee))) {
    diary.count(person.key, day, text.minutes)
  }
  const everybody = [...attendees.map(({ person }) => person.key), ...mentors.map(({ key }) => key)]
  let session = { id: '', version: 0 }
  agenda.add(plannedOn, around(8, plannedOn), everybody, async () => {
    session = await ok(
      planSession({
        ...by.coordinator,
        body: {
          programmeId: programme.id,
          kind: 'GROUP',
          title: text.title,
          venue: text.venue,
          activityType: text.activityType,
          mode: text.venue === 'videozvans' ? 'VIDEO' : 'IN_PERSON',
          startsAt: instantOf(day, timeOf(slot.from)).toISOString(),
          endsAt: instantOf(day, timeOf(slot.to)).toISOString(),
          participants: attendees.map(({ person }) => person.enrolmentId),
          mentors: mentors.map(({ id }) => id),
        },
      }),
    )
  })
  if (day > yesterday) return
  agenda.add(day, around(22, day), everybody, async () => {
    const body = { note: text.note, absent: absent.map(({ person }) => person.id) }
    await ok(holdSession({ ...by.coordinator, path: { id: session.id }, ...matching(session), body }))
  })
}

/** In the programme from before the planning until after the day, with room in the month. */
function canCome(
  world: World,
  enrolment: Enrolment,
  day: IsoDate,
  plannedOn: IsoDate,
  minutes: number,
): boolean {
  const { suspended } = enrolment
  const around7 = { from: addDays(plannedOn, -1), to: addDays(day, 1) }
  const isThere =
    enrolment.startsOn < around7.from &&
    endKnownOn(world, enrolment, plannedOn) >= day &&
    (enrolment.ending === null || enrolment.ending.on > around7.to) &&
    partOn(enrolment, day) !== undefined &&
    !(enrolment.isFull && day > world.yesterday) &&
    (enrolment.quietFrom === undefined || day < enrolment.quietFrom)
  const isAway =
    suspended && suspended.from <= around7.to && (suspended.until === null || suspended.until >= around7.from)
  return isThere && !isAway && world.diary.fits(enrolment.person.key, day, minutes)
}
