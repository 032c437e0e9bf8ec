/** One enrolment from the proposal to its end: stages, extensions, contacts, a change of mentor, evaluations. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import {
  addCaseContact,
  changeMentor,
  confirmChecklist,
  createEvaluation,
  endMentorship,
  extendMentorship,
  getEnrolment,
  getMentorship,
  moveStage,
  proposeMentorship,
  resumeEnrolment,
  startMentorship,
  submitEvaluation,
  suspendEnrolment,
} from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { spoken } from '../names.ts'
import { mentorComments, participantComments } from '../texts/closing.ts'
import type { World } from '../world.ts'
import { type Enrolment, partOn } from './enrolments.ts'

type Path = { path: { id: string } }

/** The mentorship: proposed on the day of the admission or after, started when both have met. */
export function match(world: World, enrolment: Enrolment, proposedOn: IsoDate): void {
  const { agenda, by } = world
  const { mentor } = enrolment.parts[0]!
  agenda.add(proposedOn, around(18, proposedOn), [enrolment.person.key, mentor.key], async () => {
    enrolment.mentorship = await ok(
      proposeMentorship({
        ...by.coordinator,
        body: {
          enrolmentId: enrolment.person.enrolmentId,
          mentorId: mentor.id,
          conflictDeclaredOn: proposedOn,
        },
      }),
    )
  })
  if (enrolment.startsOn > world.yesterday) return
  act(world, enrolment, enrolment.startsOn, 9, [mentor.key], (path, mentorship) =>
    ok(
      startMentorship({
        ...by.coordinator,
        ...path,
        ...matching(mentorship),
        body: { startsOn: enrolment.startsOn },
      }),
    ),
  )
}

/** On to the next stage, with what was confirmed by hand; `hour` orders several steps of one day. */
export function moveTo(
  world: World,
  enrolment: Enrolment,
  to: string,
  on: IsoDate,
  checklist: string[],
  hour = 20,
): void {
  act(world, enrolment, on, hour, [], (path, mentorship) =>
    ok(
      moveStage({
        ...partOn(enrolment, on)!.mentor.by,
        ...path,
        ...matching(mentorship),
        body: { to, on, checklist },
      }),
    ),
  )
}

/** Items of the last stage, which no move follows. */
export function confirm(
  world: World,
  enrolment: Enrolment,
  on: IsoDate,
  checklist: string[],
  hour: number,
): void {
  act(world, enrolment, on, hour, [], (path, mentorship) =>
    ok(confirmChecklist({ ...world.by.coordinator, ...path, ...matching(mentorship), body: { checklist } })),
  )
}

export function extend(world: World, enrolment: Enrolment): void {
  const { agenda, by } = world
  for (const { on, months, reason } of enrolment.extensions) {
    agenda.add(on, around(14, on), [enrolment.person.key], async () => {
      const path = { path: { id: enrolment.mentorship.id } }
      await ok(
        extendMentorship({
          ...by.coordinator,
          ...path,
          body: { months, reason: spoken(reason, enrolment.person.name.gender), decidedOn: on },
        }),
      )
      enrolment.mentorship = await ok(getMentorship({ ...by.coordinator, ...path }))
    })
  }
}

/** The second part of an enrolment takes over from the first. */
export function handOver(world: World, enrolment: Enrolment, note: string): void {
  const next = enrolment.parts[1]
  if (!next) return
  const mentors = enrolment.parts.map(({ mentor }) => mentor.key)
  act(world, enrolment, next.from, 10, mentors, (path, mentorship) =>
    ok(
      changeMentor({
        ...world.by.coordinator,
        ...path,
        ...matching(mentorship),
        body: {
          mentorId: next.mentor.id,
          endedOn: addDays(next.from, -1),
          startsOn: next.from,
          reason: 'MENTOR_UNAVAILABLE',
          note: spoken(note, enrolment.parts[0]!.mentor.name.gender),
          conflictDeclaredOn: addDays(next.from, -2),
        },
      }),
    ),
  )
}

export function suspend(world: World, enrolment: Enrolment): void {
  const { agenda, by } = world
  const { suspended } = enrolment
  if (!suspended) return
  const { from, until, reason, note } = suspended
  const change = (on: IsoDate, isSuspending: boolean) =>
    agenda.add(on, around(12, on), [enrolment.person.key], async () => {
      const path = { path: { id: enrolment.person.enrolmentId } }
      const current = await ok(getEnrolment({ ...by.coordinator, ...path }))
      const changing = { ...by.coordinator, ...path, ...matching(current) }
      if (isSuspending) await ok(suspendEnrolment({ ...changing, body: { reason, note, suspendedOn: on } }))
      else await ok(resumeEnrolment(changing))
    })
  change(from, true)
  if (until) change(until, false)
}

/** Case manager and mentor in touch (L-39). */
export function contacts(
  world: World,
  enrolment: Enrolment,
  days: readonly IsoDate[],
  note: () => string,
): void {
  const { agenda, random } = world
  for (const on of days) {
    const body = {
      contactedOn: on,
      channel: random.pick(['PHONE', 'PHONE', 'EMAIL', 'MEETING', 'MESSAGE'] as const),
      note: note(),
    }
    const by = random.chance(0.6) ? enrolment.person.caseManager : 'mentor'
    agenda.add(on, around(16, on), [enrolment.person.key], () =>
      ok(
        addCaseContact({
          ...(by === 'mentor' ? partOn(enrolment, on)!.mentor.by : by),
          path: { id: enrolment.mentorship.id },
          body,
        }),
      ),
    )
  }
}

/** What each of the two says at the end. */
export function evaluate(
  world: World,
  enrolment: Enrolment,
  on: IsoDate,
  authors: readonly ('PARTICIPANT' | 'MENTOR')[],
): void {
  const { agenda, random, by } = world
  const marks = () => random.pick([3, 4, 4, 4, 5, 5, 5])
  for (const author of authors) {
    const answers = {
      TRUST: marks(),
      HEARD: marks(),
      ENJOYMENT: marks(),
      USEFULNESS: marks(),
      CONTINUE: marks(),
    }
    const rating = random.pick([4, 4, 5, 5, 3])
    const texts = author === 'PARTICIPANT' ? participantComments : mentorComments
    const comment = spoken(random.pick(texts), enrolment.person.name.gender)
    agenda.add(on, around(12, on), [enrolment.person.key], async () => {
      const writer = author === 'MENTOR' ? partOn(enrolment, on)!.mentor.by : by.coordinator
      const draft = await ok(
        createEvaluation({
          ...writer,
          path: { id: enrolment.person.enrolmentId },
          body: { author, heldOn: on, answers, rating, comment },
        }),
      )
      await ok(submitEvaluation({ ...writer, path: { id: draft.id }, ...matching(draft) }))
    })
  }
}

/** Ends the mentorship and with it the enrolment: the place is free from then on. */
export function end(world: World, enrolment: Enrolment): void {
  const { ending } = enrolment
  if (ending === null) return
  const { on: endedOn, outcome, reason, note } = ending
  const shared = ['places', enrolment.parts.at(-1)!.mentor.key]
  act(world, enrolment, endedOn, 15, shared, (path, mentorship) =>
    ok(
      endMentorship({
        ...world.by.coordinator,
        ...path,
        ...matching(mentorship),
        body: {
          outcome,
          endedOn,
          ...(reason && { endReason: reason }),
          ...(note && { endNote: spoken(note, enrolment.person.name.gender) }),
        },
      }),
    ),
  )
}

/** Something done to the mentorship as it was left; it answers the mentorship that goes on. */
function act(
  world: World,
  enrolment: Enrolment,
  on: IsoDate,
  hour: number,
  shared: readonly string[],
  run: (path: Path, mentorship: Enrolment['mentorship']) => Promise<Enrolment['mentorship']>,
): void {
  world.agenda.add(on, around(hour, on), [enrolment.person.key, ...shared], async () => {
    enrolment.mentorship = await run({ path: { id: enrolment.mentorship.id } }, enrolment.mentorship)
  })
}
