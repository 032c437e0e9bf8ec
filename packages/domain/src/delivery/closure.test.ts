import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { liepajaPolicy, rethinkPolicy } from '../programmes/presets.ts'
import { type Closing, type ClosingFacts, closeEnrolmentRefusal, closureMissing } from './closure.ts'

const today = '2020-12-20'
const byParticipant = { author: 'PARTICIPANT', kind: 'CLOSING', state: 'submitted' } as const
const byMentor = { ...byParticipant, author: 'MENTOR' } as const
const goal = { state: 'agreed', title: 'Go to school', score: 1 } as const
const facts: ClosingFacts = {
  enrolment: { state: 'active', admittedOn: '2020-09-14' },
  openMentorship: false,
  everMentored: true,
  goals: [goal],
  evaluations: [byParticipant, byMentor],
  stage: { stage: 'CLOSURE', confirmed: [] },
}
const completed: Closing = {
  outcome: 'COMPLETED',
  closedOn: '2020-12-13',
  excused: [],
  reason: null,
  note: null,
}

describe('#44 what completing still lacks', () => {
  test.each([
    ['nothing', {}, []],
    ['an outcome', { goals: [goal, { ...goal, score: null }] }, ['GOAL_OUTCOME']],
    [
      'no outcome of goals that were replaced or dropped',
      {
        goals: [
          goal,
          { ...goal, state: 'replaced', score: null },
          { ...goal, state: 'dropped', score: null },
        ],
      },
      [],
    ],
    ['any agreed goal', { goals: [{ ...goal, state: 'proposed', score: null }] }, ['GOAL', 'GOAL_UNDECIDED']],
    ['the mentor’s evaluation', { evaluations: [byParticipant] }, ['EVALUATION_MENTOR']],
    [
      'a submitted one',
      { evaluations: [byMentor, { ...byParticipant, state: 'draft' }] },
      ['EVALUATION_PARTICIPANT'],
    ],
    [
      'a closing one',
      { evaluations: [byMentor, { ...byParticipant, kind: 'INTERIM' }] },
      ['EVALUATION_PARTICIPANT'],
    ],
    ['everything', { goals: [], evaluations: [] }, ['GOAL', 'EVALUATION_PARTICIPANT', 'EVALUATION_MENTOR']],
  ] as [string, Partial<ClosingFacts>, string[]][])('%s', (_, changes, expected) => {
    expect(closureMissing({ ...facts, ...changes }).map(({ code }) => code)).toEqual(expected)
  })

  test('the refusal lists it in words', () => {
    const answer = closeEnrolmentRefusal(
      { ...facts, goals: [{ ...goal, score: null }], evaluations: [byMentor] },
      completed,
      liepajaPolicy,
      today,
    )!
    expect(refusalText(answer, 'lv')).toBe(
      'Lai noslēgtu kā pabeigtu, vēl trūkst: mērķa „Go to school” rezultāts, dalībnieka izvērtējums.',
    )
  })
})

describe('closing', () => {
  test.each([
    ['#44 completed', {}, {}, null],
    ['#44 incomplete', { evaluations: [] }, {}, 'CLOSURE_INCOMPLETE'],
    [
      '#45 one side excused with reason and note',
      { evaluations: [byMentor] },
      { excused: ['PARTICIPANT'], reason: 'NOT_REACHED', note: 'moved abroad' },
      null,
    ],
    [
      '#45 excused without a reason',
      { evaluations: [byMentor] },
      { excused: ['PARTICIPANT'], note: 'moved' },
      'REASON_REQUIRED',
    ],
    [
      '#45 excused without a note',
      { evaluations: [byMentor] },
      { excused: ['PARTICIPANT'], reason: 'NOT_REACHED' },
      'REASON_REQUIRED',
    ],
    [
      '#46 closed before',
      { enrolment: { state: 'closed', admittedOn: '2020-09-14' } },
      {},
      'ENROLMENT_CLOSED',
    ],
    ['with a mentorship still open', { openMentorship: true }, {}, 'MENTORSHIP_STILL_ACTIVE'],
    ['today', {}, { closedOn: today }, null],
    ['tomorrow', {}, { closedOn: '2020-12-21' }, 'DATE_IN_FUTURE'],
    ['on the day of admission', {}, { closedOn: '2020-09-14' }, null],
    ['before admission', {}, { closedOn: '2020-09-13' }, 'DATES_ORDER'],
    [
      'early with a reason',
      { evaluations: [], goals: [] },
      { outcome: 'ENDED_EARLY', reason: 'MOVED_AWAY' },
      null,
    ],
    ['early without', { evaluations: [], goals: [] }, { outcome: 'ENDED_EARLY' }, 'REASON_REQUIRED'],
    [
      'never started although it was',
      {},
      { outcome: 'NEVER_STARTED', reason: 'OTHER' },
      'CLOSE_REASON_INVALID',
    ],
    ['completed although it never started', { everMentored: false, stage: null }, {}, 'CLOSE_REASON_INVALID'],
    [
      'never started, still waiting',
      { enrolment: { state: 'waiting', admittedOn: null }, everMentored: false },
      { outcome: 'NEVER_STARTED', reason: 'OTHER' },
      null,
    ],
    ['while suspended', { enrolment: { state: 'suspended', admittedOn: '2020-09-14' } }, {}, null],
  ] as [string, Partial<ClosingFacts>, Partial<Closing>, string | null][])(
    '%s',
    (_, changes, closing, expected) => {
      const answer = closeEnrolmentRefusal(
        { ...facts, ...changes },
        { ...completed, ...closing },
        liepajaPolicy,
        today,
      )
      expect(answer?.code ?? null).toBe(expected)
    },
  )

  test('#35 RETHINK completes only after all five stages', () => {
    const at = (stage: string, confirmed: string[]) =>
      closeEnrolmentRefusal({ ...facts, stage: { stage, confirmed } }, completed, rethinkPolicy, today)
        ?.code ?? null
    expect(at('WINDING_DOWN', [])).toBe('STAGES_INCOMPLETE')
    expect(at('MOVING_ON', ['FOLLOW_UP_PLAN', 'CONTACT_RULES'])).toBeNull()
  })
})
