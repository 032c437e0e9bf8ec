import { describe, expect, test } from 'vitest'

import { liepajaPolicy, rethinkPolicy } from '../programmes/presets.ts'
import {
  type GoalFacts,
  agreeGoalRefusal,
  agreedGoals,
  dropGoalRefusal,
  editGoalRefusal,
  goalRefusal,
  goalsDueOn,
  replaceGoalRefusal,
  scoreGoalRefusal,
} from './goals.ts'
import type { GoalState } from './states.ts'

const goal: GoalFacts = {
  title: 'Go to school every day',
  domain: 'LEARN',
  levelTexts: ['never', 'once a week', 'three days', 'four days', 'every day'],
  weight: 1,
}

describe('#41 a complete goal', () => {
  test.each([
    ['complete', {}, null],
    ['no title', { title: ' ' }, '/title'],
    ['no domain', { domain: null }, '/domain'],
    ['a domain of another programme', { domain: 'LEISURE' }, '/domain'],
    ['four levels', { levelTexts: goal.levelTexts.slice(1) }, '/levelTexts'],
    ['an empty level', { levelTexts: ['never', '', 'three', 'four', 'five'] }, '/levelTexts'],
    ['two levels the same', { levelTexts: ['never', 'Never ', 'three', 'four', 'five'] }, '/levelTexts'],
    ['weight 9', { weight: 9 }, null],
    ['weight 0', { weight: 0 }, '/weight'],
    ['weight 10', { weight: 10 }, '/weight'],
    ['weight 1.5', { weight: 1.5 }, '/weight'],
  ] as [string, Partial<GoalFacts>, string | null][])('%s', (_, changes, pointer) => {
    const answer = goalRefusal({ ...goal, ...changes }, rethinkPolicy)
    expect(answer?.pointer ?? null).toBe(pointer)
    expect(answer?.code ?? 'GOAL_INVALID').toBe('GOAL_INVALID')
  })

  test('a policy without domains asks for none', () => {
    expect(goalRefusal({ ...goal, domain: null }, { outcomeDomains: [] })).toBeNull()
  })
})

test.each([
  ['proposed', null, null, null, 'GOAL_NOT_AGREED'],
  ['agreed', 'GOAL_LOCKED', 'GOAL_STATE', 'GOAL_STATE', null],
  ['replaced', 'GOAL_STATE', 'GOAL_STATE', 'GOAL_STATE', 'GOAL_STATE'],
  ['dropped', 'GOAL_STATE', 'GOAL_STATE', 'GOAL_STATE', 'GOAL_STATE'],
] as [GoalState, ...(string | null)[]][])(
  '#42 #43 a goal that is %s: edit %s, agree %s, drop %s, rate %s',
  (state, edit, agree, drop, score) => {
    expect(editGoalRefusal({ state })?.code ?? null).toBe(edit)
    expect(agreeGoalRefusal({ ...goal, state }, rethinkPolicy)?.code ?? null).toBe(agree)
    expect(dropGoalRefusal({ state })?.code ?? null).toBe(drop)
    expect(scoreGoalRefusal({ state }, 1)?.code ?? null).toBe(score)
  },
)

test('#41 two cannot agree on half a goal', () => {
  expect(agreeGoalRefusal({ ...goal, weight: 0, state: 'proposed' }, rethinkPolicy)?.code).toBe(
    'GOAL_INVALID',
  )
})

test('#42 a new version has a reason and is complete itself', () => {
  const replace = (state: GoalState, reason: string | null, changes = {}) =>
    replaceGoalRefusal({ state }, { ...goal, ...changes, reason }, rethinkPolicy)?.code ?? null
  expect(replace('agreed', 'changed school')).toBeNull()
  expect(replace('agreed', null)).toBe('REASON_REQUIRED')
  expect(replace('agreed', 'changed school', { title: '' })).toBe('GOAL_INVALID')
  expect(replace('proposed', 'changed school')).toBe('GOAL_STATE')
})

test.each([
  [-2, null],
  [0, null],
  [2, null],
  [3, 'GAS_RANGE'],
  [-3, 'GAS_RANGE'],
  [0.5, 'GAS_RANGE'],
  [Number.NaN, 'GAS_RANGE'],
  [undefined, null],
])('#43 the score %s', (score, expected) => {
  expect(scoreGoalRefusal({ state: 'agreed' }, score)?.code ?? null).toBe(expected)
})

test('#39 #40 only agreed goals count, and they are due by the policy', () => {
  expect(agreedGoals([{ state: 'agreed' }, { state: 'proposed' }, { state: 'replaced' }])).toBe(1)
  expect(goalsDueOn('2020-09-14', liepajaPolicy)).toBe('2020-09-28')
  expect(goalsDueOn('2020-08-24', rethinkPolicy)).toBe('2020-10-23')
})
