import { expenseCategories, expenseCategoryNames } from '@lidzas/domain/money/code-lists/money'
import { addBudgetLine, type AddBudgetLine, type Budget } from '@lidzas/sdk'
import { NativeSelect, TextInput } from '@mantine/core'

import { MoneyField } from '../../../shared/forms/amount-fields.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { budgetTexts } from './budget-texts.ts'

type Fields = Omit<AddBudgetLine, 'allocatedCents'> & { allocatedCents: number | null }

export function BudgetLineForm({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const texts = useTexts(budgetTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const left = Math.max(0, budget.totalCents - budget.allocatedCents)
  const form = useFields<Fields>(
    { code: '', nameLv: '', nameEn: '', category: 'MENTOR_PAY', allocatedCents: left },
    { code: required, nameLv: required, nameEn: required, allocatedCents: required },
  )
  const submission = useSubmit({
    send: (body: AddBudgetLine, headers) =>
      addBudgetLine({ path: { id: budget.id }, body, headers, throwOnError: true }),
    affects: 'budget',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.addLine}
      submitLabel={texts.save}
      body={(values) => ({ ...values, allocatedCents: values.allocatedCents! })}
    >
      <TextInput label={texts.code} required maxLength={20} {...form.getInputProps('code')} />
      <TextInput label={texts.nameLv} required {...form.getInputProps('nameLv')} />
      <TextInput label={texts.nameEn} required {...form.getInputProps('nameEn')} />
      <NativeSelect
        label={texts.category}
        data={expenseCategories.map((value) => ({ value, label: pick(expenseCategoryNames[value]) }))}
        {...form.getInputProps('category')}
      />
      <MoneyField label={texts.allocated} required {...form.getInputProps('allocatedCents')} />
    </SideForm>
  )
}
