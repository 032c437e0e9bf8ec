/** Where an evaluation and a report can be, and what may move them. */
import type { Machine } from '../core/machine.ts'

export const evaluationStates = ['draft', 'submitted'] as const
export type EvaluationState = (typeof evaluationStates)[number]
export const evaluationMachine: Machine<EvaluationState, 'edit' | 'submit'> = {
  refusal: 'EVALUATION_STATE',
  states: {
    draft: { lv: 'melnraksts', en: 'draft' },
    submitted: { lv: 'iesniegts', en: 'submitted' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['draft'] },
    submit: { lv: 'iesniegt', en: 'submit it', from: ['draft'], to: 'submitted' },
  },
}

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]
export const reportMachine: Machine<ReportState, 'edit' | 'submit' | 'return' | 'accept'> = {
  refusal: 'REPORT_STATE',
  states: {
    draft: { lv: 'melnraksts', en: 'draft' },
    submitted: { lv: 'iesniegts', en: 'submitted' },
    returned: { lv: 'atgriezts', en: 'returned' },
    accepted: { lv: 'pieņemts', en: 'accepted' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change the report', from: ['draft', 'returned'] },
    submit: { lv: 'iesniegt', en: 'submit the report', from: ['draft', 'returned'], to: 'submitted' },
    return: { lv: 'atgriezt', en: 'return the report', from: ['submitted'], to: 'returned' },
    accept: { lv: 'pieņemt', en: 'accept the report', from: ['submitted'], to: 'accepted' },
  },
}
