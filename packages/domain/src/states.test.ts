import { describe, expect, test } from 'vitest'

import { type Machine, stateRefusal } from './core/machine.ts'
import { refusalTable } from './core/refusal-table.ts'
import { refusalText } from './core/refusal.ts'
import { goalMachine, mentorshipMachine, sessionMachine } from './delivery/states.ts'
import { enrolmentMachine, referralMachine } from './intake/states.ts'
import { budgetMachine, expenseMachine } from './money/states.ts'
import { mentorMachine } from './network/states.ts'
import { programmeMachine } from './programmes/states.ts'
import { evaluationMachine, reportMachine } from './results/states.ts'

const machines: Record<string, Machine<string, string>> = {
  programme: programmeMachine,
  referral: referralMachine,
  enrolment: enrolmentMachine,
  mentorship: mentorshipMachine,
  session: sessionMachine,
  evaluation: evaluationMachine,
  report: reportMachine,
  expense: expenseMachine,
  mentor: mentorMachine,
  goal: goalMachine,
  budget: budgetMachine,
} as unknown as Record<string, Machine<string, string>>

/** Every thing and state with what may happen to it: a change of the table has to be made here too. */
const passages: Record<string, Record<string, string>> = {
  programme: { draft: 'open', open: 'close', closed: 'reopen' },
  referral: {
    draft: 'edit send withdraw',
    sent: 'return accept decline withdraw',
    returned: 'edit send withdraw',
    accepted: '',
    declined: '',
    withdrawn: '',
  },
  enrolment: { waiting: 'activate close', active: 'suspend close', suspended: 'resume close', closed: '' },
  mentorship: { proposed: 'start end', active: 'extend move change_mentor end', ended: '' },
  session: {
    planned: 'edit hold no_show cancel',
    held: 'correct',
    no_show: '',
    cancelled: '',
    corrected: '',
  },
  evaluation: { draft: 'edit submit', submitted: '' },
  report: { draft: 'edit submit', submitted: 'return accept', returned: 'edit submit', accepted: '' },
  expense: { entered: 'approve refuse', approved: 'pay refuse', paid: '', refused: '' },
  mentor: {
    candidate: 'select reject',
    selected: 'train reject leave',
    trained: 'ready reject leave',
    ready: 'suspend leave',
    suspended: 'resume leave',
    rejected: '',
    left: '',
  },
  goal: { proposed: 'edit agree drop', agreed: 'score replace', replaced: '', dropped: '' },
  budget: { draft: 'edit approve', approved: 'spend' },
}

describe.each(Object.entries(machines))('%s', (name, machine) => {
  test.each(Object.entries(passages[name]!))('%s allows: %s', (state, actions) => {
    const fitting = Object.keys(machine.actions).filter((action) => !stateRefusal(machine, action, state))
    expect(fitting.join(' ')).toBe(actions)
  })

  test('knows every state it speaks of, and refuses in full sentences', () => {
    expect(Object.keys(machine.states)).toEqual(Object.keys(passages[name]!))
    for (const [action, { from, to }] of Object.entries(machine.actions)) {
      for (const state of [...from, ...(to ? [to] : [])]) expect(machine.states[state]).toBeDefined()
      const outside = Object.keys(machine.states).find((state) => !from.includes(state))!
      const refused = stateRefusal(machine, action, outside)!
      expect(refusalTable[refused.code].status).toBe(409)
      for (const language of ['lv', 'en'] as const)
        expect(refusalText(refused, language)).not.toMatch(/[{}[\]]/)
    }
  })
})

test('#47 an accepted report never changes', () => {
  expect(refusalText(stateRefusal(reportMachine, 'edit', 'accepted')!, 'en')).toBe(
    'You cannot change the report while it is “accepted”.',
  )
})
