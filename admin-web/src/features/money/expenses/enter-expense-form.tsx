import { budgetLineRefusal, lineRemaining } from '@lidzas/domain/money/budgets'
import { type BudgetLine, enterExpense, type EnterExpense } from '@lidzas/sdk'
import { listBudgetLinesOptions, listBudgetsOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { MoneyField } from '../../../shared/forms/amount-fields.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { expenseTexts } from './expense-texts.ts'

type Fields = Omit<EnterExpense, 'amountCents' | 'incurredOn' | 'supplier'> & {
  amountCents: number | null
  incurredOn: string | null
  supplier: string
}

/** The lines that money can be spent from: those of approved budgets. */
function useSpendableLines(): BudgetLine[] {
  const { data } = useQuery(listBudgetsOptions({ query: { programmeId: useProgrammeId(), limit: 100 } }))
  const approved = (data?.data ?? []).filter(({ state }) => state === 'approved')
  const answers = useQueries({ queries: approved.map(({ id }) => listBudgetLinesOptions({ path: { id } })) })
  return answers.flatMap((answer) => answer.data?.data ?? [])
}

export function EnterExpenseForm({ onClose }: { onClose: () => void }) {
  const texts = useTexts(expenseTexts)
  const { money, pick } = useFormat()
  const { required } = useChecks()
  const lines = useSpendableLines()
  const form = useFields<Fields>(
    {
      budgetLineId: '',
      amountCents: null,
      incurredOn: null,
      description: '',
      documentNumber: '',
      supplier: '',
    },
    {
      budgetLineId: required,
      amountCents: required,
      incurredOn: required,
      description: required,
      documentNumber: required,
    },
  )
  const line = lines.find(({ id }) => id === form.values.budgetLineId)
  const reason = useReason(line ? budgetLineRefusal(line, form.values.amountCents ?? 0) : null)
  const submission = useSubmit({
    send: (body: EnterExpense, headers) => enterExpense({ body, headers, throwOnError: true }),
    affects: 'expense',
    done: texts.saved,
    onDone: onClose,
  })
  const choices = lines.map((one) => ({
    value: one.id,
    label: texts.lineOption(
      `${one.code} ${pick({ lv: one.nameLv, en: one.nameEn })}`,
      money(lineRemaining(one)),
    ),
  }))
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.enter}
      submitLabel={texts.save}
      body={({ supplier, ...values }) => ({
        ...values,
        amountCents: values.amountCents!,
        incurredOn: values.incurredOn!,
        supplier: supplier.trim() || null,
      })}
    >
      <NativeSelect
        label={texts.line}
        description={lines.length === 0 ? texts.noBudget : undefined}
        required
        data={[{ value: '', label: '' }, ...choices]}
        {...form.getInputProps('budgetLineId')}
      />
      <MoneyField
        label={texts.amount}
        description={texts.amountHelp}
        required
        {...form.getInputProps('amountCents')}
      />
      <DateField label={texts.day} required {...form.getInputProps('incurredOn')} />
      <TextInput label={texts.description} required {...form.getInputProps('description')} />
      <TextInput
        label={texts.document}
        description={texts.documentHelp}
        required
        {...form.getInputProps('documentNumber')}
      />
      <TextInput label={texts.supplier} {...form.getInputProps('supplier')} />
    </SideForm>
  )
}
