/** Goals that a mentor and a participant set together, and what became of them. */
import { addDays } from '@lidzas/domain/core/dates'
import { addGoal, agreeGoal, rateGoal, reviseGoal } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { type Gender, spoken } from '../names.ts'
import { outcomeNotes } from '../texts/closing.ts'
import type { GoalText } from '../texts/goals.ts'
import type { World } from '../world.ts'
import { type Stay, partOn } from './stays.ts'

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
            path: { id: stay.mentorship.id },
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
  const revisedOn = addDays(on, 30)
  if (Number(stay.person.key.split(' ')[1]) % 8 === 5 && revisedOn < (stay.ending?.on ?? world.yesterday)) {
    agenda.add(revisedOn, around(20, revisedOn), [stay.person.key], async () => {
      const { by } = (partOn(stay, revisedOn) ?? stay.parts[0]!).mentor
      const weight = 5
      const reason = 'Kopā sapratām, ka šis mērķis tagad ir svarīgākais.'
      const next = await ok(
        reviseGoal({ ...by, path: { id: ids[0]!.id }, ...matching(ids[0]!), body: { weight, reason } }),
      )
      const body = { participantAgreedOn: revisedOn, mentorAgreedOn: revisedOn }
      ids[0] = await ok(agreeGoal({ ...by, path: { id: next.id }, ...matching(next), body }))
    })
  }
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
