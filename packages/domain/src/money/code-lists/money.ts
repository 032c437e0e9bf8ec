/** Code lists of budgets and expenses. */
import type { Names } from '../../core/names.ts'

export const fundingSources = ['MUNICIPAL', 'ERDF'] as const
export type FundingSource = (typeof fundingSources)[number]
export const fundingSourceNames: Names<FundingSource> = {
  MUNICIPAL: { lv: 'Pašvaldības budžets', en: 'Municipal budget' },
  ERDF: { lv: 'ERAF', en: 'ERDF' },
}

export const expenseCategories = [
  'MENTOR_PAY',
  'STAFF',
  'OFFICE',
  'TRAVEL',
  'EXPERTISE',
  'ACTIVITIES',
  'TRAINING',
  'EQUIPMENT',
  'REIMBURSEMENT',
  'OTHER',
] as const
export type ExpenseCategory = (typeof expenseCategories)[number]
export const expenseCategoryNames: Names<ExpenseCategory> = {
  MENTOR_PAY: { lv: 'Mentoru atlīdzība', en: 'Mentor pay' },
  STAFF: { lv: 'Personāls', en: 'Staff' },
  OFFICE: { lv: 'Birojs un administrācija', en: 'Office and administration' },
  TRAVEL: { lv: 'Ceļa un uzturēšanās izdevumi', en: 'Travel and accommodation' },
  EXPERTISE: { lv: 'Ārējie pakalpojumi', en: 'External expertise' },
  ACTIVITIES: { lv: 'Aktivitātes ar dalībniekiem', en: 'Activities with participants' },
  TRAINING: { lv: 'Mācības un supervīzija', en: 'Training and supervision' },
  EQUIPMENT: { lv: 'Aprīkojums', en: 'Equipment' },
  REIMBURSEMENT: { lv: 'Brīvprātīgo izdevumu atlīdzināšana', en: "Volunteers' expenses" },
  OTHER: { lv: 'Citi izdevumi', en: 'Other costs' },
}

export const expenseRefuseReasons = [
  'NOT_ELIGIBLE',
  'NO_DOCUMENT',
  'WRONG_LINE',
  'DUPLICATE',
  'OTHER',
] as const
export type ExpenseRefuseReason = (typeof expenseRefuseReasons)[number]
export const expenseRefuseReasonNames: Names<ExpenseRefuseReason> = {
  NOT_ELIGIBLE: { lv: 'Izmaksas nav attiecināmas', en: 'Not an eligible cost' },
  NO_DOCUMENT: { lv: 'Nav attaisnojuma dokumenta', en: 'No supporting document' },
  WRONG_LINE: { lv: 'Nepareiza budžeta pozīcija', en: 'Wrong budget line' },
  DUPLICATE: { lv: 'Jau ievadīts', en: 'Entered already' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}
