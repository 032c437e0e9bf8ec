import type { Words } from './texts.ts'

/** What an action of the audit log says in a record's history. */
export function actionWords(action: string): Words {
  return known[action] ?? { lv: action, en: action }
}

const known: Record<string, Words> = {
  'budget.created': { lv: 'Sagatavots budžets', en: 'Budget drafted' },
  'budget.updated': { lv: 'Mainīts budžets', en: 'Budget changed' },
  'budget.approved': { lv: 'Apstiprināts budžets', en: 'Budget approved' },
  'budget-line.added': { lv: 'Pievienota budžeta pozīcija', en: 'Budget line added' },
  'budget-line.updated': { lv: 'Mainīta budžeta pozīcija', en: 'Budget line changed' },
  'expense.entered': { lv: 'Ievadīts izdevums', en: 'Expense entered' },
  'expense.approved': { lv: 'Apstiprināts izdevums', en: 'Expense approved' },
  'expense.refused': { lv: 'Noraidīts izdevums', en: 'Expense refused' },
  'expense.paid': { lv: 'Samaksāts izdevums', en: 'Expense paid' },
}
