import { may } from '@lidzas/domain/core/permissions'
import { approveExpenseRefusal, payExpenseRefusal, refuseExpenseRefusal } from '@lidzas/domain/money/budgets'
import { expenseRefuseReasonNames, expenseRefuseReasons } from '@lidzas/domain/money/code-lists/money'
import { approveExpense, type Expense, payExpense, refuseExpense, type RefuseExpense } from '@lidzas/sdk'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { expenseTexts } from './expense-texts.ts'

export function ExpenseActions({ expense }: { expense: Expense }) {
  const texts = useTexts(expenseTexts)
  const me = usePrefetched(meOptions)
  const [open, setOpen] = useState<'pay' | 'refuse' | null>(null)
  const today = localToday()
  const facts = { expense: { ...expense, enteredBy: expense.enteredBy.id }, approverId: me.id }
  const approve = useSubmit({
    send: () => approveExpense({ path: { id: expense.id }, headers: ifMatch(expense), throwOnError: true }),
    affects: 'expense',
    done: texts.saved,
  })
  if (!may(me, 'expenses:approve') || expense.state === 'paid' || expense.state === 'refused') return null
  return (
    <>
      {expense.state === 'entered' ? (
        <ConfirmAction
          refusal={approveExpenseRefusal(facts)}
          submission={approve}
          title={texts.approveTitle}
          text={texts.approveText}
          confirmLabel={texts.approve}
        >
          {texts.approve}
        </ConfirmAction>
      ) : (
        <ActionButton
          refusal={payExpenseRefusal({ expense, paidOn: today, today })}
          onClick={() => setOpen('pay')}
        >
          {texts.pay}
        </ActionButton>
      )}
      <ActionButton variant="default" refusal={refuseExpenseRefusal(facts)} onClick={() => setOpen('refuse')}>
        {texts.refuse}
      </ActionButton>
      {open === 'pay' && <PayForm expense={expense} onClose={() => setOpen(null)} />}
      {open === 'refuse' && <RefuseForm expense={expense} onClose={() => setOpen(null)} />}
    </>
  )
}

function PayForm({ expense, onClose }: { expense: Expense; onClose: () => void }) {
  const texts = useTexts(expenseTexts)
  const { required } = useChecks()
  const form = useFields({ paidOn: localToday() as string | null }, { paidOn: required })
  const submission = useSubmit({
    send: (body: { paidOn: string }) =>
      payExpense({ path: { id: expense.id }, headers: ifMatch(expense), body, throwOnError: true }),
    affects: 'expense',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.pay}
      submitLabel={texts.save}
      body={({ paidOn }) => ({ paidOn: paidOn! })}
    >
      <DateField label={texts.paidOn} required {...form.getInputProps('paidOn')} />
    </SideForm>
  )
}

function RefuseForm({ expense, onClose }: { expense: Expense; onClose: () => void }) {
  const texts = useTexts(expenseTexts)
  const { pick } = useFormat()
  const form = useFields<RefuseExpense>({ reason: 'NO_DOCUMENT' })
  const submission = useSubmit({
    send: (body: RefuseExpense) =>
      refuseExpense({ path: { id: expense.id }, headers: ifMatch(expense), body, throwOnError: true }),
    affects: 'expense',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.refuseTitle}
      submitLabel={texts.refuse}
      body={(values) => values}
    >
      <NativeSelect
        label={texts.reason}
        data={expenseRefuseReasons.map((value) => ({ value, label: pick(expenseRefuseReasonNames[value]) }))}
        {...form.getInputProps('reason')}
      />
    </SideForm>
  )
}
