/** Goals that a mentor and a participant set together, and what became of them. */
import { addDays } from '@lidzas/domain/core/dates'
import { addGoal, agreeGoal, rateGoal, reviseGoal } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { type Gender, spoken } from '../names.ts'
import { outcomeNotes } from '../texts/closing.ts'
import type { GoalText } from '../texts/goals.ts'
import type { World } from '../world.ts'
import { type Enrolment, partOn } from './enrolments.ts'

/** Goals proposed and agreed on the same day, by mentor and participant together. */
export function setGoals(world: World, enrolment: Enrolment): void {
  const { agenda, random } = world
  const on = enrolment.goalsAgreedOn
  if (on === null || on > world.yesterday) return
  const baselines = enrolment.goals.map(() => random.pick([-1, -1, -2]))
  const weights = enrolment.goals.map(() => random.pick([1, 1, 2, 3]))
  const proposedOn = addDays(on, -random.int(0, 3))
  const { mentor } = partOn(enrolment, on) ?? enrolment.parts[0]!
  const ids: { id: string; version: number }[] = []
  agenda.add(proposedOn, around(20, proposedOn), [enrolment.person.key], async () => {
    for (const [index, goal] of enrolment.goals.entries()) {
      ids.push(
        await ok(
          addGoal({
            ...mentor.by,
            path: { id: enrolment.mentorship.id },
            body: {
              title: spoken(goal.title, enrolment.person.name.gender),
              levelTexts: levelsOf(goal, enrolment.person.name.gender),
              domain: goal.domain,
              weight: weights[index],
              baseline: baselines[index],
            },
          }),
        ),
      )
    }
  })
  agenda.add(on, around(20, on), [enrolment.person.key], async () => {
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
  const revisedOn = addDays(on, 30)
  if (
    Number(enrolment.person.key.split(' ')[1]) % 8 === 5 &&
    revisedOn < (enrolment.ending?.on ?? world.yesterday)
  ) {
    agenda.add(revisedOn, around(20, revisedOn), [enrolment.person.key], async () => {
      const { by } = (partOn(enrolment, revisedOn) ?? enrolment.parts[0]!).mentor
      const weight = 5
      const reason = 'Kopā sapratām, ka šis mērķis tagad ir svarīgākais.'
      const next = await ok(
        reviseGoal({ ...by, path: { id: ids[0]!.id }, ...matching(ids[0]!), body: { weight, reason } }),
      )
      const body = { participantAgreedOn: revisedOn, mentorAgreedOn: revisedOn }
      ids[0] = await ok(agreeGoal({ ...by, path: { id: next.id }, ...matching(next), body }))
    })
  }
  const ratedOn =
    enrolment.ratedOn ?? (enrolment.ending?.outcome === 'COMPLETED' ? enrolment.ending.on : null)
  if (ratedOn === null) return
  const scores = enrolment.goals.map(() => random.pick([-1, 0, 0, 0, 0, 1, 1, 1, 2]))
  const words = enrolment.goals.map(() => random.pick(outcomeNotes))
  const last = enrolment.parts.at(-1)!
  agenda.add(ratedOn, around(11, ratedOn), [enrolment.person.key], async () => {
    for (const [index, goal] of ids.entries()) {
      const outcomeNote = spoken(words[index]!, enrolment.person.name.gender)
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
