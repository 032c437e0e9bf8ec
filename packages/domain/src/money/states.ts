/** Where an expense and a budget can be, and what may move them. */
import type { Machine } from '../core/machine.ts'

export const expenseStates = ['entered', 'approved', 'paid', 'refused'] as const
export type ExpenseState = (typeof expenseStates)[number]
export const expenseMachine: Machine<ExpenseState, 'approve' | 'pay' | 'refuse'> = {
  refusal: 'EXPENSE_STATE',
  states: {
    entered: { lv: 'ievadīts', en: 'entered' },
    approved: { lv: 'apstiprināts', en: 'approved' },
    paid: { lv: 'samaksāts', en: 'paid' },
    refused: { lv: 'noraidīts', en: 'refused' },
  },
  actions: {
    approve: { lv: 'apstiprināt', en: 'approve it', from: ['entered'], to: 'approved' },
    pay: { lv: 'atzīmēt kā samaksātu', en: 'mark it as paid', from: ['approved'], to: 'paid' },
    refuse: { lv: 'noraidīt', en: 'refuse it', from: ['entered', 'approved'], to: 'refused' },
  },
}

export const budgetStates = ['draft', 'approved'] as const
export type BudgetState = (typeof budgetStates)[number]
export const budgetMachine: Machine<BudgetState, 'edit' | 'approve' | 'spend'> = {
  refusal: 'BUDGET_STATE',
  states: { draft: { lv: 'melnraksts', en: 'draft' }, approved: { lv: 'apstiprināts', en: 'approved' } },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['draft'] },
    approve: { lv: 'apstiprināt', en: 'approve it', from: ['draft'], to: 'approved' },
    spend: { lv: 'izlietot', en: 'spend from it', from: ['approved'] },
  },
}
