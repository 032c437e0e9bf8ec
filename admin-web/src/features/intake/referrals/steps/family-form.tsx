import type { Names } from '@lidzas/domain/core/names'
import {
  careFormNames,
  careForms,
  parentInvolvementNames,
  parentInvolvements,
  representativeReachNames,
  representativeReaches,
} from '@lidzas/domain/people/code-lists/family'
import type { Referral } from '@lidzas/sdk'
import { NativeSelect, TextInput } from '@mantine/core'

import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { StepForm } from './step-form.tsx'
import { stepTexts } from './step-texts.ts'

type Family = NonNullable<Referral['family']>

/** Who is around the young person, and whether somebody can be asked to sign (L-48). */
export function FamilyForm({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const { family } = referral
  const form = useFields({
    parentInvolvement: family?.parentInvolvement ?? '',
    representativeReach: family?.representativeReach ?? '',
    careForm: family?.careForm ?? '',
    orphansCourt: family?.orphansCourt ?? '',
  })
  const { values } = form
  function options<Code extends string>(codes: readonly Code[], names: Names<Code>, none = texts.notChosen) {
    return [{ value: '', label: none }, ...codes.map((value) => ({ value, label: pick(names[value]) }))]
  }
  return (
    <StepForm
      {...{ referral, form }}
      step="family"
      title={texts.around}
      body={(given) => ({
        family: {
          parentInvolvement: (given.parentInvolvement || null) as Family['parentInvolvement'],
          representativeReach: (given.representativeReach || null) as Family['representativeReach'],
          careForm: (given.careForm || null) as Family['careForm'],
          orphansCourt: given.orphansCourt.trim() || null,
        },
      })}
    >
      <NativeSelect
        label={texts.parents}
        data={options(parentInvolvements, parentInvolvementNames)}
        {...form.getInputProps('parentInvolvement')}
      />
      <NativeSelect
        label={texts.representative}
        description={values.representativeReach === 'NOT_REACHED' ? texts.unreachableHelp : undefined}
        data={options(representativeReaches, representativeReachNames)}
        {...form.getInputProps('representativeReach')}
      />
      <NativeSelect
        label={texts.careForm}
        data={options(careForms, careFormNames, texts.atHome)}
        {...form.getInputProps('careForm')}
      />
      {values.careForm && (
        <TextInput label={texts.orphansCourt} maxLength={120} {...form.getInputProps('orphansCourt')} />
      )}
    </StepForm>
  )
}
