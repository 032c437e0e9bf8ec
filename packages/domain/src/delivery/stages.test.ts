import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { liepajaPolicy, rethinkPolicy } from '../programmes/presets.ts'
import {
  leaveStageRefusal,
  missingChecklist,
  moveStageRefusal,
  nextStage,
  previousStage,
  stagesIncompleteRefusal,
} from './stages.ts'

const today = '2020-12-01'
const mentorship = { state: 'active', stage: 'GOALS', stageEnteredOn: '2020-10-01', agreedGoals: 1 } as const
const done = ['PLAN_SIGNED', 'GOAL_WITH_LEVELS']
const forward = { to: 'PROGRESS', on: '2020-11-01', confirmed: done, reason: null }

describe('#34 one stage at a time, in order', () => {
  test.each([
    ['forward with everything done', {}, {}, null],
    ['forward with something missing', {}, { confirmed: ['PLAN_SIGNED'] }, 'STAGE_CHECKLIST'],
    ['two forward', {}, { to: 'WINDING_DOWN' }, 'STAGE_ORDER'],
    ['to the same', {}, { to: 'GOALS' }, 'STAGE_ORDER'],
    ['to a stage of another programme', {}, { to: 'COOPERATION' }, 'STAGE_ORDER'],
    ['back one with a reason', {}, { to: 'RELATIONSHIP', confirmed: [], reason: 'they had a quarrel' }, null],
    ['back one without', {}, { to: 'RELATIONSHIP' }, 'REASON_REQUIRED'],
    ['back two', { stage: 'PROGRESS' }, { to: 'RELATIONSHIP', reason: 'x' }, 'STAGE_ORDER'],
    ['before the stage was entered', {}, { on: '2020-09-30' }, 'DATES_ORDER'],
    ['on the day it was entered', {}, { on: '2020-10-01' }, null],
    ['today', {}, { on: today }, null],
    ['tomorrow', {}, { on: '2020-12-02' }, 'DATE_IN_FUTURE'],
    ['after the mentorship ended', { state: 'ended' }, {}, 'MENTORSHIP_STATE'],
    ['past the last', { stage: 'MOVING_ON' }, { to: 'END' }, 'STAGE_ORDER'],
  ] as const)('%s', (_, facts, move, expected) => {
    const answer = moveStageRefusal(
      { ...mentorship, ...facts },
      { ...forward, ...move },
      rethinkPolicy,
      today,
    )
    expect(answer?.code ?? null).toBe(expected)
  })

  test('the refusal names what is missing, and the stage that is next', () => {
    const missing = moveStageRefusal(mentorship, { ...forward, confirmed: [] }, rethinkPolicy, today)!
    expect(refusalText(missing, 'en')).toContain('support plan signed, a goal with its domain and levels')
    const jump = moveStageRefusal(mentorship, { ...forward, to: 'MOVING_ON' }, rethinkPolicy, today)!
    expect(refusalText(jump, 'lv')).toBe('Posmi notiek pēc kārtas; tagad iespējams: Virzība uz mērķi.')
    const past = moveStageRefusal(
      { ...mentorship, stage: 'MOVING_ON' },
      { ...forward, to: 'END' },
      rethinkPolicy,
      today,
    )!
    expect(refusalText(past, 'en')).toBe('Stages run in order.')
  })

  test('stages know their neighbours', () => {
    expect(nextStage(rethinkPolicy, 'WINDING_DOWN')?.code).toBe('MOVING_ON')
    expect(nextStage(rethinkPolicy, 'MOVING_ON')).toBeNull()
    expect(previousStage(rethinkPolicy, 'RELATIONSHIP')).toBeNull()
    expect(missingChecklist(liepajaPolicy, 'AGREEMENT', ['FIRST_MEETING']).map(({ code }) => code)).toEqual([
      'COOPERATION_RULES',
    ])
    expect(() => nextStage(liepajaPolicy, 'GOALS')).toThrow('GOALS')
  })
})

test.each([
  ['Liepāja', liepajaPolicy, 'AGREEMENT', ['FIRST_MEETING', 'COOPERATION_RULES']],
  ['RETHINK', rethinkPolicy, 'GOALS', done],
] as const)(
  '#39 %s: the starting phase is not left without an agreed goal',
  (_, policy, stage, confirmed) => {
    expect(leaveStageRefusal({ stage, agreedGoals: 0 }, confirmed, policy)?.code).toBe('GOALS_NOT_AGREED')
    expect(leaveStageRefusal({ stage, agreedGoals: 1 }, confirmed, policy)).toBeNull()
  },
)

describe('#35 completing needs all stages where the policy says so', () => {
  const last = ['FOLLOW_UP_PLAN', 'CONTACT_RULES']
  test.each([
    ['all five passed', { stage: 'MOVING_ON', confirmed: last }, null],
    ['the last not finished', { stage: 'MOVING_ON', confirmed: [] }, 1],
    ['in the third', { stage: 'PROGRESS', confirmed: [] }, 3],
    ['in the third, finished', { stage: 'PROGRESS', confirmed: ['PROGRESS_REVIEWED', 'SESSIONS_HELD'] }, 2],
    ['no mentorship yet', null, 5],
  ] as const)('RETHINK, %s', (_, current, missing) => {
    const answer = stagesIncompleteRefusal(current, rethinkPolicy)
    expect((answer?.params?.missing as unknown[] | undefined)?.length ?? null).toBe(missing)
  })

  test('Liepāja asks for none', () => {
    expect(stagesIncompleteRefusal({ stage: 'AGREEMENT', confirmed: [] }, liepajaPolicy)).toBeNull()
  })
})
