import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { presets } from '../programmes/presets.ts'
import { closingSteps, type ClosingStepFacts } from './closing-steps.ts'
import { completionRefusal } from './closure.ts'

const { liepaja, rethink } = presets
const goal = { state: 'agreed', title: 'Mērķis', score: 1 } as const
const evaluation = (author: 'PARTICIPANT' | 'MENTOR') =>
  ({ author, kind: 'CLOSING', state: 'submitted' }) as const
const done: ClosingStepFacts = {
  goals: [goal, { state: 'replaced', title: 'Vecais', score: null }],
  evaluations: [evaluation('PARTICIPANT'), evaluation('MENTOR')],
  stage: { stage: 'MOVING_ON', confirmed: ['FOLLOW_UP_PLAN', 'CONTACT_RULES'] },
}
const nobody = { excused: [], reason: null, note: null }

describe('closing steps', () => {
  it.each([
    ['all done', done, rethink.policy, []],
    ['no goal', { ...done, goals: [] }, rethink.policy, ['GOAL', 'GOAL_OUTCOME']],
    [
      'a proposed goal',
      { ...done, goals: [goal, { ...goal, state: 'proposed' as const, score: null }] },
      rethink.policy,
      ['GOAL_UNDECIDED'],
    ],
    ['an unrated goal', { ...done, goals: [{ ...goal, score: null }] }, rethink.policy, ['GOAL_OUTCOME']],
    [
      'only the mentor heard',
      { ...done, evaluations: [evaluation('MENTOR')] },
      rethink.policy,
      ['EVALUATION_PARTICIPANT'],
    ],
    [
      'a stage earlier (#35)',
      { ...done, stage: { stage: 'PROGRESS', confirmed: [] } },
      rethink.policy,
      ['STAGES'],
    ],
    [
      'a stage earlier where none is required',
      { ...done, stage: { stage: 'AGREEMENT', confirmed: [] } },
      liepaja.policy,
      [],
    ],
  ])('%s', (_, facts, policy, missing) => {
    const steps = closingSteps(facts, policy)
    expect(steps.filter((step) => !step.done).map(({ code }) => code)).toEqual(missing)
    expect(completionRefusal(facts, nobody, policy) === null).toBe(missing.length === 0)
  })
  it('are all done exactly when nothing stands against completing', () => {
    const goalState = fc.constantFrom('proposed', 'agreed', 'replaced', 'dropped')
    const goals = fc.array(
      fc.record({ state: goalState, title: fc.constant('x'), score: fc.constantFrom(null, 0) }),
      { maxLength: 4 },
    )
    const sides = fc.subarray(['PARTICIPANT', 'MENTOR'] as const)
    const stage = fc.constantFrom('RELATIONSHIP', 'MOVING_ON')
    fc.assert(
      fc.property(goals, sides, stage, fc.boolean(), (goals, heard, code, ticked) => {
        const confirmed = ticked ? ['FOLLOW_UP_PLAN', 'CONTACT_RULES'] : []
        const facts = { goals, evaluations: heard.map(evaluation), stage: { stage: code, confirmed } }
        for (const { policy } of [liepaja, rethink]) {
          const complete = closingSteps(facts, policy).every((step) => step.done)
          expect(complete).toBe(completionRefusal(facts, nobody, policy) === null)
        }
      }),
    )
  })
  it('leaves the stages out where the policy does not ask for them', () => {
    expect(closingSteps(done, liepaja.policy).map(({ code }) => code)).not.toContain('STAGES')
  })
})
