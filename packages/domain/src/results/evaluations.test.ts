import { expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import {
  addendumRefusal,
  editEvaluationRefusal,
  evaluationAuthorRefusal,
  submitEvaluationRefusal,
} from './evaluations.ts'
import { pulseQuestions, unanswered } from './pulse.ts'

const open = { state: 'active' } as const
const answers = { TRUST: 5, HEARD: 4, ENJOYMENT: 5, USEFULNESS: 3, CONTINUE: 1 }
const draft = { state: 'draft', answers, rating: 4 } as const

test.each([
  ['a full draft', {}, null, undefined],
  ['no rating', { rating: null }, 'EVALUATION_INCOMPLETE', '/rating'],
  ['one answer missing', { answers: { ...answers, TRUST: undefined } }, 'EVALUATION_INCOMPLETE', '/answers'],
  ['an answer that is none', { answers: { ...answers, TRUST: 6 } }, 'EVALUATION_INCOMPLETE', '/answers'],
  ['what was submitted', { state: 'submitted' }, 'EVALUATION_STATE', undefined],
] as const)('L-37 %s is submitted: %s', (_, changes, code, pointer) => {
  const found = submitEvaluationRefusal({ ...draft, ...changes }, open)
  expect(found?.code ?? null).toBe(code)
  expect(found?.pointer).toBe(pointer)
})

test('L-37 what is missing is named in the words of the form', () => {
  const found = submitEvaluationRefusal(
    { ...draft, answers: { ...answers, HEARD: undefined }, rating: null },
    open,
  )!
  expect(refusalText(found, 'lv')).toBe('Izvērtējumā vēl trūkst: uzklausīšana, kopējais vērtējums.')
  expect(unanswered({})).toEqual(pulseQuestions)
})

test('#46 a closed enrolment has no new answers, only addenda to what was submitted', () => {
  expect(submitEvaluationRefusal(draft, { state: 'closed' })?.code).toBe('ENROLMENT_CLOSED')
  expect(editEvaluationRefusal({ state: 'draft' }, open)).toBeNull()
  expect(editEvaluationRefusal({ state: 'submitted' }, open)?.code).toBe('EVALUATION_STATE')
  expect(addendumRefusal({ state: 'submitted' })).toBeNull()
  expect(addendumRefusal({ state: 'draft' })?.code).toBe('EVALUATION_DRAFT')
})

test.each([
  ['PARTICIPANT', ['mentor'], 'FORBIDDEN'],
  ['MENTOR', ['mentor'], null],
  ['PARTICIPANT', ['coordinator'], null],
  ['PARTICIPANT', ['mentor', 'coordinator'], null],
] as const)('L-37 the %s evaluation by %j', (author, roles, code) => {
  expect(evaluationAuthorRefusal(author, roles)?.code ?? null).toBe(code)
})
