/** One stay from the match to its end: stages, extensions, contacts, a change of mentor, evaluations. */
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
import { type Stay, partOn } from './stays.ts'

type Path = { path: { id: string } }

/** The match: proposed on the day of the admission or after, started when both have met. */
export function match(world: World, stay: Stay, proposedOn: IsoDate): void {
  const { agenda, by } = world
  const { mentor } = stay.parts[0]!
  agenda.add(proposedOn, around(18, proposedOn), [stay.person.key, mentor.key], async () => {
    stay.mentorship = await ok(
      proposeMentorship({
        ...by.coordinator,
        body: { enrolmentId: stay.person.enrolmentId, mentorId: mentor.id, conflictDeclaredOn: proposedOn },
      }),
    )
  })
  if (stay.startsOn > world.yesterday) return
  act(world, stay, stay.startsOn, 9, [mentor.key], (path, mentorship) =>
    ok(
      startMentorship({
        ...by.coordinator,
        ...path,
        ...matching(mentorship),
        body: { startsOn: stay.startsOn },
      }),
    ),
  )
}

/** On to the next stage, with what was confirmed by hand; `hour` orders several steps of one day. */
export function moveTo(
  world: World,
  stay: Stay,
  to: string,
  on: IsoDate,
  checklist: string[],
  hour = 20,
): void {
  act(world, stay, on, hour, [], (path, mentorship) =>
    ok(
      moveStage({
        ...partOn(stay, on)!.mentor.by,
        ...path,
        ...matching(mentorship),
        body: { to, on, checklist },
      }),
    ),
  )
}

/** Items of the last stage, which no move follows. */
export function confirm(world: World, stay: Stay, on: IsoDate, checklist: string[], hour: number): void {
  act(world, stay, on, hour, [], (path, mentorship) =>
    ok(confirmChecklist({ ...world.by.coordinator, ...path, ...matching(mentorship), body: { checklist } })),
  )
}

export function extend(world: World, stay: Stay): void {
  const { agenda, by } = world
  for (const { on, months, reason } of stay.extensions) {
    agenda.add(on, around(14, on), [stay.person.key], async () => {
      const path = { path: { id: stay.mentorship.id } }
      await ok(
        extendMentorship({
          ...by.coordinator,
          ...path,
          body: { months, reason: spoken(reason, stay.person.name.gender), decidedOn: on },
        }),
      )
      stay.mentorship = await ok(getMentorship({ ...by.coordinator, ...path }))
    })
  }
}

/** The second part of a stay takes over from the first. */
export function handOver(world: World, stay: Stay, note: string): void {
  const next = stay.parts[1]
  if (!next) return
  const mentors = stay.parts.map(({ mentor }) => mentor.key)
  act(world, stay, next.from, 10, mentors, (path, mentorship) =>
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
          note: spoken(note, stay.parts[0]!.mentor.name.gender),
          conflictDeclaredOn: addDays(next.from, -2),
        },
      }),
    ),
  )
}

export function suspend(world: World, stay: Stay): void {
  const { agenda, by } = world
  const { suspended } = stay
  if (!suspended) return
  const { from, until, reason, note } = suspended
  const change = (on: IsoDate, isSuspending: boolean) =>
    agenda.add(on, around(12, on), [stay.person.key], async () => {
      const path = { path: { id: stay.person.enrolmentId } }
      const enrolment = await ok(getEnrolment({ ...by.coordinator, ...path }))
      const changing = { ...by.coordinator, ...path, ...matching(enrolment) }
      if (isSuspending) await ok(suspendEnrolment({ ...changing, body: { reason, note, suspendedOn: on } }))
      else await ok(resumeEnrolment(changing))
    })
  change(from, true)
  if (until) change(until, false)
}

/** Case manager and mentor in touch (L-39). */
export function contacts(world: World, stay: Stay, days: readonly IsoDate[], note: () => string): void {
  const { agenda, random } = world
  for (const on of days) {
    const body = {
      contactedOn: on,
      channel: random.pick(['PHONE', 'PHONE', 'EMAIL', 'MEETING', 'MESSAGE'] as const),
      note: note(),
    }
    const by = random.chance(0.6) ? stay.person.caseManager : 'mentor'
    agenda.add(on, around(16, on), [stay.person.key], () =>
      ok(
        addCaseContact({
          ...(by === 'mentor' ? partOn(stay, on)!.mentor.by : by),
          path: { id: stay.mentorship.id },
          body,
        }),
      ),
    )
  }
}

/** What each of the two says at the end. */
export function evaluate(
  world: World,
  stay: Stay,
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
    const comment = spoken(random.pick(texts), stay.person.name.gender)
    agenda.add(on, around(12, on), [stay.person.key], async () => {
      const writer = author === 'MENTOR' ? partOn(stay, on)!.mentor.by : by.coordinator
      const draft = await ok(
        createEvaluation({
          ...writer,
          path: { id: stay.person.enrolmentId },
          body: { author, heldOn: on, answers, rating, comment },
        }),
      )
      await ok(submitEvaluation({ ...writer, path: { id: draft.id }, ...matching(draft) }))
    })
  }
}

/** Ends the mentorship and with it the stay: the place is free from then on. */
export function end(world: World, stay: Stay): void {
  const { ending } = stay
  if (ending === null) return
  const { on: endedOn, outcome, reason, note } = ending
  const shared = ['places', stay.parts.at(-1)!.mentor.key]
  act(world, stay, endedOn, 15, shared, (path, mentorship) =>
    ok(
      endMentorship({
        ...world.by.coordinator,
        ...path,
        ...matching(mentorship),
        body: {
          outcome,
          endedOn,
          ...(reason && { endReason: reason }),
          ...(note && { endNote: spoken(note, stay.person.name.gender) }),
        },
      }),
    ),
  )
}

/** Something done to the mentorship as it was left; it answers the mentorship that goes on. */
function act(
  world: World,
  stay: Stay,
  on: IsoDate,
  hour: number,
  shared: readonly string[],
  run: (path: Path, mentorship: Stay['mentorship']) => Promise<Stay['mentorship']>,
): void {
  world.agenda.add(on, around(hour, on), [stay.person.key, ...shared], async () => {
    stay.mentorship = await run({ path: { id: stay.mentorship.id } }, stay.mentorship)
  })
}
