import type { CloseReason } from '@lidzas/domain/code-lists/closing'
/** One stay from the match to the report: goals, stages, extensions, a change of mentor, the ending. */
import { type IsoDate, addDays } from '@lidzas/domain/dates'
import { plannedEnd } from '@lidzas/domain/dates'
import {
  addCaseContact,
  addGoal,
  agreeGoal,
  changeMentor,
  confirmChecklist,
  createEvaluation,
  endMentorship,
  extendMentorship,
  getEnrolment,
  getMentorship,
  moveStage,
  proposeMentorship,
  rateGoal,
  resumeEnrolment,
  startMentorship,
  submitEvaluation,
  suspendEnrolment,
} from '@lidzas/sdk'

import { matching, ok } from './api.ts'
import { around } from './diary.ts'
import type { Newcomer } from './intake.ts'
import type { MentorPlan } from './mentors.ts'
import { type Gender, spoken } from './names.ts'
import { mentorComments, outcomeNotes, participantComments } from './texts/closing.ts'
import type { GoalText } from './texts/goals.ts'
import type { World } from './world.ts'

/** One mentor's part of a stay; `to` is its last day, or the last planned one. */
export type Part = { mentor: MentorPlan; from: IsoDate; to: IsoDate }

export type Stay = {
  person: Newcomer
  admittedOn: IsoDate
  startsOn: IsoDate
  parts: Part[]
  extensions: { on: IsoDate; months: number; reason: string }[]
  goals: GoalText[]
  goalsAgreedOn: IsoDate | null
  /** When the goals get their outcome; null for the day of the ending, or never where they are left open. */
  ratedOn: IsoDate | null
  /** Null while it goes on. */
  ending: { on: IsoDate; outcome: 'COMPLETED' | 'ENDED_EARLY'; reason?: CloseReason; note?: string } | null
  suspended?: { from: IsoDate; until: IsoDate | null; reason: string }
  /** Nothing is held or planned from this day on: the two have lost touch. */
  quietFrom?: IsoDate
  /** Nobody has finished the report on this stay. */
  isReportLate?: boolean
  /** Day of the first meeting; null until one is planned. */
  firstMetOn: IsoDate | null
  /** Set when it has been made. */
  mentorshipId: string
}

/** The last planned day of the stay as people knew it on `day`. */
export function endKnownOn(world: World, stay: Stay, day: IsoDate): IsoDate {
  const extended = stay.extensions.filter(({ on }) => on < day).reduce((sum, { months }) => sum + months, 0)
  const end = plannedEnd(stay.startsOn, world.policy.baseMonths + extended)
  return end < world.programme.endsOn ? end : world.programme.endsOn
}

/** The part of the stay, and so the mentor, of a day. */
export function partOn(stay: Stay, day: IsoDate): Part | undefined {
  return stay.parts.find(({ from, to }) => from <= day && day <= to)
}

type Path = { path: { id: string } }

/** The match: proposed on the day of the admission or after, started when both have met. */
export function match(world: World, stay: Stay, proposedOn: IsoDate): void {
  const { agenda, by } = world
  const { mentor } = stay.parts[0]!
  agenda.add(proposedOn, around(18, proposedOn), [stay.person.key, mentor.key], async () => {
    const proposed = await ok(
      proposeMentorship({
        ...by.coordinator,
        body: { enrolmentId: stay.person.enrolmentId, mentorId: mentor.id, conflictDeclaredOn: proposedOn },
      }),
    )
    stay.mentorshipId = proposed.id
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

/** Goals proposed and agreed on the same day, by mentor and participant together. */
export function setGoals(world: World, stay: Stay): void {
  const { agenda, random } = world
  const on = stay.goalsAgreedOn
  if (on === null || on > world.yesterday) return
  const baselines = stay.goals.map(() => random.pick([-1, -1, -2]))
  const weights = stay.goals.map(() => random.pick([1, 1, 2, 3]))
  const proposedOn = addDays(on, -random.int(0, 3))
  const { mentor } = partOn(stay, on) ?? stay.parts[0]!
  const ids: { id: string; version: number }[] = []
  agenda.add(proposedOn, around(20, proposedOn), [stay.person.key], async () => {
    for (const [index, goal] of stay.goals.entries()) {
      ids.push(
        await ok(
          addGoal({
            ...mentor.by,
            path: { id: stay.mentorshipId },
            body: {
              title: spoken(goal.title, stay.person.name.gender),
              levelTexts: levelsOf(goal, stay.person.name.gender),
              domain: goal.domain,
              weight: weights[index],
              baseline: baselines[index],
            },
          }),
        ),
      )
    }
  })
  agenda.add(on, around(20, on), [stay.person.key], async () => {
    for (const [index, goal] of ids.entries()) {
      ids[index] = await ok(
        agreeGoal({
          ...mentor.by,
          path: { id: goal.id },
          ...matching(goal),
          body: { participantAgreedOn: on, mentorAgreedOn: on },
        }),
      )
    }
  })
  const ratedOn = stay.ratedOn ?? (stay.ending?.outcome === 'COMPLETED' ? stay.ending.on : null)
  if (ratedOn === null) return
  const scores = stay.goals.map(() => random.pick([-1, 0, 0, 0, 0, 1, 1, 1, 2]))
  const words = stay.goals.map(() => random.pick(outcomeNotes))
  const last = stay.parts.at(-1)!
  agenda.add(ratedOn, around(11, ratedOn), [stay.person.key], async () => {
    for (const [index, goal] of ids.entries()) {
      const outcomeNote = spoken(words[index]!, stay.person.name.gender)
      const body = { score: scores[index]!, ratedOn, ...(outcomeNote && { outcomeNote }) }
      await ok(rateGoal({ ...last.mentor.by, path: { id: goal.id }, ...matching(goal), body }))
    }
  })
}

function levelsOf(
  { levels: [worst, worse, expected, better, best] }: GoalText,
  gender: Gender,
): GoalText['levels'] {
  const said = (text: string) => spoken(text, gender)
  return [said(worst), said(worse), said(expected), said(better), said(best)]
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
    agenda.add(on, around(14, on), [stay.person.key], () =>
      ok(
        extendMentorship({
          ...by.coordinator,
          path: { id: stay.mentorshipId },
          body: { months, reason, decidedOn: on },
        }),
      ),
    )
  }
}

/** The second part of a stay takes over from the first. */
export function handOver(world: World, stay: Stay, note: string): void {
  const next = stay.parts[1]
  if (!next) return
  const mentors = stay.parts.map(({ mentor }) => mentor.key)
  act(world, stay, next.from, 10, mentors, async (path, mentorship) => {
    const opened = await ok(
      changeMentor({
        ...world.by.coordinator,
        ...path,
        ...matching(mentorship),
        body: {
          mentorId: next.mentor.id,
          endedOn: addDays(next.from, -1),
          startsOn: next.from,
          reason: 'MENTOR_UNAVAILABLE',
          note,
          conflictDeclaredOn: addDays(next.from, -2),
        },
      }),
    )
    stay.mentorshipId = opened.id
  })
}

export function suspend(world: World, stay: Stay): void {
  const { agenda, by } = world
  const { suspended } = stay
  if (!suspended) return
  const { from, until, reason } = suspended
  const change = (on: IsoDate, isSuspending: boolean) =>
    agenda.add(on, around(12, on), [stay.person.key], async () => {
      const path = { path: { id: stay.person.enrolmentId } }
      const enrolment = await ok(getEnrolment({ ...by.coordinator, ...path }))
      const changing = { ...by.coordinator, ...path, ...matching(enrolment) }
      if (isSuspending) await ok(suspendEnrolment({ ...changing, body: { reason, suspendedOn: on } }))
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
          path: { id: stay.mentorshipId },
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

/** Something done to the mentorship as it is at that moment. */
function act(
  world: World,
  stay: Stay,
  on: IsoDate,
  hour: number,
  shared: readonly string[],
  run: (path: Path, mentorship: { version: number }) => Promise<unknown>,
): void {
  world.agenda.add(on, around(hour, on), [stay.person.key, ...shared], async () => {
    const path = { path: { id: stay.mentorshipId } }
    await run(path, await ok(getMentorship({ ...world.by.coordinator, ...path })))
  })
}
