/** The meetings of an enrolment: week after week, planned or simply logged, now and then missed, called off or corrected. */
import { type IsoDate, addDays, daysBetween } from '@lidzas/domain/core/dates'
import type { ActivityType, CancelReason } from '@lidzas/domain/delivery/code-lists/sessions'
import { cancelSession, correctSession, holdSession, markNoShow, planSession } from '@lidzas/sdk'

import { instantOf } from '../agenda.ts'
import { matching, ok } from '../api.ts'
import { type Slot, around, timeOf } from '../diary.ts'
import { spoken } from '../names.ts'
import { type NoteText, notes, remoteNotes, seaside } from '../texts/sessions.ts'
import type { World } from '../world.ts'
import { type Part, type Enrolment, endKnownOn, partOn } from './enrolments.ts'

export type Rhythm = {
  /** Days between two meetings, and how far they stray. */
  every: number
  straying: number
  minutes: readonly number[]
  activities: readonly ActivityType[]
  /** Share of meetings by video or phone. */
  remote: number
  /** Every meeting is written down the same evening, as it was. */
  exact?: boolean
}

const liepaja = '0005000'

type Fate = 'held' | 'no_show' | 'cancelled'

/** All meetings of two until the enrolment ends or yesterday, and those planned for the coming days. */
export function planMeetings(world: World, enrolment: Enrolment, rhythm: Rhythm, until: IsoDate): void {
  const { random } = world
  let day = addDays(enrolment.startsOn, random.int(0, 2))
  while (day <= until) {
    const part = partOn(enrolment, day)
    if (part && !isSuspended(enrolment, day)) {
      const fate: Fate =
        day === enrolment.startsOn || random.chance(0.91) ? 'held' : random.pick(['no_show', 'cancelled'])
      meet(world, enrolment, part, day, random.pick(rhythm.minutes), rhythm, fate)
    }
    day = addDays(day, Math.max(2, rhythm.every + random.int(-rhythm.straying, rhythm.straying)))
  }
}

/** One meeting on that day, or none where nobody has time or the month is full. Answers whether there is one. */
export function meet(
  world: World,
  enrolment: Enrolment,
  part: Part,
  day: IsoDate,
  minutes: number,
  rhythm: Rhythm,
  fate: Fate = 'held',
): boolean {
  const { random, diary, yesterday } = world
  const { key } = enrolment.person
  const slot = slotFor(world, [key, part.mentor.key], day, minutes)
  if (!slot || day > part.mentor.clearedTo || !diary.fits(key, day, minutes)) return false
  diary.book([key, part.mentor.key], day, slot)
  if (day > yesterday) {
    planAhead(world, enrolment, part, day, slot, rhythm, addDays(yesterday, -random.int(0, 2)))
    return true
  }
  if (fate === 'held') diary.count(key, day, minutes)
  if (enrolment.firstMetOn === null || rhythm.exact) {
    enrolment.firstMetOn ??= day
    logged(world, enrolment, part, day, slot, rhythm, 0)
    return true
  }
  const plannedOn = addDays(day, -random.int(2, 5))
  const canPlan = plannedOn > part.from && endKnownOn(world, enrolment, plannedOn) >= day
  if (fate !== 'held' || (canPlan && random.chance(0.45))) {
    if (canPlan && !isSuspended(enrolment, plannedOn))
      lived(world, enrolment, part, day, slot, rhythm, fate, plannedOn)
  } else {
    logged(world, enrolment, part, day, slot, rhythm)
  }
  return true
}

function isSuspended({ suspended }: Enrolment, day: IsoDate): boolean {
  return (
    suspended !== undefined &&
    addDays(day, 6) >= suspended.from &&
    (suspended.until === null || day <= suspended.until)
  )
}

/** Afternoons on weekdays, from the late morning on weekends; a quarter of an hour apart from anything else. */
function slotFor(world: World, people: readonly string[], day: IsoDate, minutes: number): Slot | undefined {
  const weekday = new Date(day).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  const starts = (isWeekend ? [11, 13, 15, 12, 10] : [15, 16, 17, 15.5, 16.5, 14, 13])
    .map((hour) => hour * 60)
    .filter((from) => from + minutes <= 20 * 60)
  return world.random
    .shuffle(starts)
    .map((from) => ({ from, to: from + minutes }))
    .find((slot) => world.diary.isFree(people, day, slot))
}

/** What the two did, where, and in most cases what the mentor wrote about it. */
function contentOf(world: World, enrolment: Enrolment, rhythm: Rhythm) {
  const { random } = world
  const said = (text: string) => (random.chance(0.85) ? spoken(text, enrolment.person.name.gender) : null)
  if (random.chance(rhythm.remote)) {
    const mode = random.pick(['VIDEO', 'VIDEO', 'PHONE'] as const)
    return {
      fields: { activityType: 'CONVERSATION' as const, mode, venue: null },
      note: said(random.pick(remoteNotes)),
    }
  }
  const activityType = random.pick(rhythm.activities)
  const [note, venue] = random.pick(local(world, notes[activityType]!))
  return {
    fields: { activityType, mode: 'IN_PERSON' as const, venue: spoken(venue, enrolment.person.name.gender) },
    note: said(note),
  }
}

/** Without the sea where there is none. */
function local({ territories }: World, texts: readonly NoteText[]): readonly NoteText[] {
  return territories.includes(liepaja) ? texts : texts.filter((words) => !seaside.test(words.join(' ')))
}

function timesOf(day: IsoDate, { from, to }: Slot) {
  return {
    startsAt: instantOf(day, timeOf(from)).toISOString(),
    endsAt: instantOf(day, timeOf(to)).toISOString(),
  }
}

/** Written down afterwards, mostly the same evening. */
function logged(
  world: World,
  enrolment: Enrolment,
  part: Part,
  day: IsoDate,
  slot: Slot,
  rhythm: Rhythm,
  lateBy = world.random.chance(0.03) ? 9 : world.random.pick([0, 0, 0, 0, 0, 1, 1, 2, 3]),
): void {
  const { random, agenda, programme, yesterday } = world
  const { fields, note } = contentOf(world, enrolment, rhythm)
  const last = [
    addDays(part.to, -1),
    yesterday,
    enrolment.suspended ? addDays(enrolment.suspended.from, -1) : yesterday,
  ]
    .toSorted()
    .at(0)!
  const on = [addDays(day, lateBy), last > day ? last : day].toSorted().at(0)!
  const correcting = !rhythm.exact && random.chance(0.012) && daysBetween(on, last) > 1
  agenda.add(on, around(21, on), [enrolment.person.key], async () => {
    const session = await ok(
      planSession({
        ...part.mentor.by,
        body: {
          programmeId: programme.id,
          kind: 'ONE_TO_ONE',
          state: 'held',
          mentorshipId: enrolment.mentorship.id,
          ...timesOf(day, slot),
          ...fields,
          note,
        },
      }),
    )
    if (!correcting) return
    const { endsAt } = timesOf(day, { from: slot.from, to: slot.to - 30 })
    const reason = 'Beigu laiks bija ierakstīts nepareizi: beidzām pusstundu agrāk.'
    await ok(
      correctSession({
        ...part.mentor.by,
        path: { id: session.id },
        ...matching(session),
        body: { reason, endsAt },
      }),
    )
  })
}

/** Planned some days before, and on its evening recorded as it turned out. */
function lived(
  world: World,
  enrolment: Enrolment,
  part: Part,
  day: IsoDate,
  slot: Slot,
  rhythm: Rhythm,
  fate: Fate,
  plannedOn: IsoDate,
): void {
  const { random, agenda, yesterday } = world
  const { fields, note } = contentOf(world, enrolment, rhythm)
  const planned = putDown(world, enrolment, part, day, slot, fields, plannedOn)
  const cancelReason: CancelReason = random.pick(['PARTICIPANT', 'ILLNESS', 'MENTOR', 'WEATHER'])
  // Some meetings of the last days still wait for their mentor to write them down.
  if (enrolment.ending === null && daysBetween(day, yesterday) < 4 && random.chance(0.4)) return
  agenda.add(day, around(21, day), [enrolment.person.key], async () => {
    const session = planned()
    const changing = { ...part.mentor.by, path: { id: session.id }, ...matching(session) }
    if (fate === 'held') return ok(holdSession({ ...changing, body: { note } }))
    if (fate === 'cancelled') return ok(cancelSession({ ...changing, body: { reason: cancelReason } }))
    return ok(markNoShow({ ...changing, body: { note: 'Gaidīju pusstundu, neatnāca. Piezvanīšu rīt.' } }))
  })
}

/** A meeting of the coming days. */
function planAhead(
  world: World,
  enrolment: Enrolment,
  part: Part,
  day: IsoDate,
  slot: Slot,
  rhythm: Rhythm,
  on: IsoDate,
): void {
  if (on <= enrolment.startsOn || endKnownOn(world, enrolment, on) < day) return
  putDown(world, enrolment, part, day, slot, contentOf(world, enrolment, rhythm).fields, on)
}

function putDown(
  world: World,
  enrolment: Enrolment,
  part: Part,
  day: IsoDate,
  slot: Slot,
  fields: ReturnType<typeof contentOf>['fields'],
  on: IsoDate,
) {
  let session = { id: '', version: 0 }
  world.agenda.add(on, around(19, on), [enrolment.person.key], async () => {
    session = await ok(
      planSession({
        ...part.mentor.by,
        body: {
          programmeId: world.programme.id,
          kind: 'ONE_TO_ONE',
          mentorshipId: enrolment.mentorship.id,
          ...timesOf(day, slot),
          ...fields,
        },
      }),
    )
  })
  return () => session
}
