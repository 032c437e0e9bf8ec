import { describe, expect, it } from 'vitest'

import { presets } from '../programmes/presets.ts'
import { checklistRefusal, confirmedItems, isAnsweredByRecords } from './stage-facts.ts'

const nothing = { sessionsHeld: 0, agreedGoals: 0, unratedGoals: 0, evaluatedBy: [] }
const everything = {
  sessionsHeld: 3,
  agreedGoals: 2,
  unratedGoals: 0,
  evaluatedBy: ['MENTOR', 'PARTICIPANT'],
}

describe('a checklist is done', () => {
  it.each([
    ['by nothing', nothing, [], []],
    ['by hand where no record can answer', nothing, ['COOPERATION_RULES'], ['COOPERATION_RULES']],
    ['never by hand where a record answers', nothing, ['FIRST_MEETING', 'GOAL_OUTCOMES'], []],
    ['by a first meeting', { ...nothing, sessionsHeld: 1 }, [], ['FIRST_MEETING', 'SESSIONS_HELD']],
    ['not by one evaluation', { ...nothing, evaluatedBy: ['MENTOR'] }, [], []],
    ['not by outcomes of no goal', { ...nothing, unratedGoals: 0 }, [], []],
    [
      'not while a goal lacks its outcome',
      { ...nothing, agreedGoals: 2, unratedGoals: 1 },
      [],
      ['GOAL_WITH_LEVELS'],
    ],
  ])('%s (#34)', (_, facts, byHand, done) => {
    expect(confirmedItems(facts, byHand)).toEqual(done)
  })
  it('by all records together', () => {
    expect(confirmedItems(everything, [])).toHaveLength(5)
  })
})

it('every item that records answer is in a preset, so none is a leftover', () => {
  const items = Object.values(presets).flatMap(({ policy }) =>
    policy.stages.flatMap((stage) => stage.checklist),
  )
  const answered = confirmedItems(everything, [])
  for (const code of answered)
    expect(
      items.some((item) => item.code === code),
      code,
    ).toBe(true)
  expect(answered.every(isAnsweredByRecords)).toBe(true)
})

it.each([
  ['an item of this stage', 'active', ['COOPERATION_RULES'], undefined],
  ['an item of another stage', 'active', ['GOALS_REVIEWED'], 'CHECKLIST_ITEM_UNKNOWN'],
  ['what the records answer', 'active', ['FIRST_MEETING'], 'CHECKLIST_ITEM_UNKNOWN'],
  ['in an ended mentorship', 'ended', ['COOPERATION_RULES'], 'MENTORSHIP_STATE'],
] as const)('confirming %s', (_, state, byHand, code) => {
  const policy = presets.liepaja.policy
  expect(checklistRefusal({ state, stage: 'AGREEMENT' }, byHand, policy)?.code).toBe(code)
})
