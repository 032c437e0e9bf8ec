import { expect, test } from 'vitest'

import {
  type ProgressFacts,
  nextStep,
  progressPhase,
  progressPhases,
  waitingBand,
} from './referral-progress.ts'

const waiting: ProgressFacts = { enrolment: 'waiting', outcome: null, offered: false, mentorship: null }
const active = { ...waiting, enrolment: 'active' } as const

test.each<[string, ProgressFacts]>([
  ['WAITING', waiting],
  ['OFFERED', { ...waiting, offered: true }],
  ['MATCHING', active],
  ['MATCHING', { ...active, mentorship: 'ended' }],
  ['PROPOSED', { ...active, mentorship: 'proposed' }],
  ['MENTORED', { ...active, mentorship: 'active' }],
  ['SUSPENDED', { ...active, enrolment: 'suspended', mentorship: 'active' }],
  ['ENDED', { ...active, enrolment: 'closed', outcome: 'COMPLETED', mentorship: 'ended' }],
  ['NEVER_STARTED', { ...waiting, enrolment: 'closed', outcome: 'NEVER_STARTED' }],
])('%s', (phase, facts) => expect(progressPhase(facts)).toBe(phase))

test('a place in the queue is told as a band', () => {
  expect([1, 3, 4, 10, 11, 90].map((position) => waitingBand(position))).toEqual([
    'FIRST',
    'FIRST',
    'SOON',
    'SOON',
    'LATER',
    'LATER',
  ])
})

test('what happens next is said until there is nothing left', () => {
  for (const phase of progressPhases) expect(nextStep(phase, false)).not.toBeNull()
  expect(nextStep('ENDED', true)).toBeNull()
  expect(nextStep('MENTORED', true)).not.toBeNull()
})
