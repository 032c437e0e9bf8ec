import { fundingSourceNames, fundingSources } from '@lidzas/domain/money/code-lists/money'
import { createBudget, type CreateBudget } from '@lidzas/sdk'
import { listBudgetsOptions, listOrganisationsOptions } from '@lidzas/sdk/query'
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { MoneyField } from '../../../shared/forms/amount-fields.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId, usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { budgetTexts } from './budget-texts.ts'

type Fields = {
  name: string
  source: CreateBudget['source']
  parentId: string
  organisationId: string
  totalCents: number | null
  grantBasisPoints: number | string
  startsOn: string | null
  endsOn: string | null
  fiscalYear: number | string
}

export function BudgetForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts(budgetTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const projects = useQuery(listBudgetsOptions({ query: { programmeId, limit: 100 } })).data?.data ?? []
  const organisations =
    useQuery(listOrganisationsOptions({ query: { limit: 100, isActive: true } })).data?.data ?? []
  const form = useFields<Fields>(
    {
      name: '',
      source: 'MUNICIPAL',
      parentId: '',
      organisationId: '',
      totalCents: null,
      grantBasisPoints: '',
      startsOn: null,
      endsOn: null,
      fiscalYear: '',
    },
    { name: required, totalCents: required, startsOn: required, endsOn: required },
  )
  const submission = useSubmit({
    send: (body: CreateBudget, headers) => createBudget({ body, headers, throwOnError: true }),
    affects: 'budget',
    done: texts.saved,
    onDone: ({ data }) => void navigate({ to: paths.budget(data.id) }),
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.add}
      submitLabel={texts.save}
      body={({ grantBasisPoints: rate, fiscalYear, parentId, organisationId, ...values }) => ({
        ...values,
        parentId: parentId || null,
        organisationId: organisationId || null,
        programmeId,
        totalCents: values.totalCents!,
        startsOn: values.startsOn!,
        endsOn: values.endsOn!,
        ...(typeof rate === 'number' && { grantBasisPoints: Math.round(rate * 100) }),
        ...(typeof fiscalYear === 'number' && { fiscalYear }),
      })}
    >
      <TextInput label={texts.name} description={texts.nameHelp} required {...form.getInputProps('name')} />
      <NativeSelect
        label={texts.source}
        data={fundingSources.map((value) => ({ value, label: pick(fundingSourceNames[value]) }))}
        {...form.getInputProps('source')}
      />
      <MoneyField label={texts.total} required {...form.getInputProps('totalCents')} />
      {form.values.source === 'ERDF' && (
        <NumberInput
          label={texts.rate}
          description={texts.rateHelp}
          min={0}
          max={100}
          decimalScale={2}
          suffix=" %"
          hideControls
          {...form.getInputProps('grantBasisPoints')}
        />
      )}
      <NativeSelect
        label={texts.project}
        description={texts.projectHelp}
        data={[
          { value: '', label: texts.noProject },
          ...projects
            .filter(({ parentId }) => parentId === null)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('parentId')}
      />
      <NativeSelect
        label={texts.partner}
        data={[
          { value: '', label: '' },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('organisationId')}
      />
      <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
      <DateField label={texts.endsOn} required {...form.getInputProps('endsOn')} />
      <NumberInput
        label={texts.fiscalYear}
        min={2000}
        max={2199}
        allowDecimal={false}
        thousandSeparator=""
        hideControls
        {...form.getInputProps('fiscalYear')}
      />
    </SideForm>
  )
}
