import { expenseRefuseReasons } from '@lidzas/domain/money/code-lists/money'
import { expenseStates } from '@lidzas/domain/money/states'
import Type from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef } from '../../core/http/refs.ts'

const fields = {
  budgetLineId: Id,
  incurredOn: IsoDay,
  amountCents: Int(1, 100_000_000_000, { description: 'EUR, in whole cents', example: 48_00 }),
  description: Str(500, { example: 'Ieejas biļetes ledus hallē, 6 dalībnieki' }),
  documentNumber: Str(100, { example: 'LH-2026-0412' }),
  supplier: Nullable(Str(200)),
}

export const Expense = model(
  'Expense',
  Closed({
    id: Id,
    programmeId: Id,
    budgetId: Id,
    budgetLineCode: Str(20),
    ...fields,
    state: OneOf(expenseStates),
    enteredBy: AccountRef,
    decidedBy: Nullable(AccountRef),
    decidedOn: Nullable(IsoDay),
    refusalReason: Nullable(OneOf(expenseRefuseReasons)),
    paidOn: Nullable(IsoDay),
    createdAt: Instant,
    ...versioned,
  }),
)
export const ExpensePage = pageOf('ExpensePage', Expense)

const { supplier, ...required } = fields
export const EnterExpense = model('EnterExpense', Closed({ ...required, supplier: Type.Optional(supplier) }))
export const RefuseExpense = model('RefuseExpense', Closed({ reason: OneOf(expenseRefuseReasons) }))
export const PayExpense = model('PayExpense', Closed({ paidOn: IsoDay }))
