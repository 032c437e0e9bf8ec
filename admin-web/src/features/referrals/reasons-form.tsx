import {
  type ReferralReason,
  referralReasonNames,
  referralReasons,
  targetGroupNames,
} from '@lidzas/domain/code-lists/admission'
import {
  careFormNames,
  careForms,
  parentInvolvementNames,
  parentInvolvements,
  representativeReachNames,
  representativeReaches,
} from '@lidzas/domain/code-lists/family'
import type { Names } from '@lidzas/domain/code-lists/names'
import type { TargetGroup } from '@lidzas/domain/policy'
import { type Referral, updateReferral, type UpdateReferral } from '@lidzas/sdk'
import { Checkbox, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../api/client.ts'
import { FormShell } from '../../shared/form-shell.tsx'
import { useFormat } from '../../shared/format.ts'
import { usePaths } from '../../shared/page.ts'
import { useTexts } from '../../shared/texts.ts'
import { useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { Panel } from '../../ui/panel.tsx'
import { useAdmission } from './admission.ts'
import { Beside } from './beside.tsx'
import { stepTexts } from './step-texts.ts'

type Family = NonNullable<Referral['family']>

/** Why somebody is referred: group, coded reasons, the case manager's words, the family around. */
export function ReasonsForm({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  const navigate = useNavigate()
  const { policy } = useAdmission(referral)
  const { family } = referral
  const form = useFields(
    {
      targetGroups: (referral.targetGroups ?? []) as TargetGroup[],
      reasons: (referral.reasons ?? []) as ReferralReason[],
      summary: referral.summary ?? '',
      parentInvolvement: family?.parentInvolvement ?? '',
      representativeReach: family?.representativeReach ?? '',
      careForm: family?.careForm ?? '',
      orphansCourt: family?.orphansCourt ?? '',
      gradesRepeated: (family?.gradesRepeated ?? '') as number | '',
    },
    { targetGroups: (groups) => (groups.length === 0 ? texts.chooseGroup : null) },
  )
  const submission = useSubmit({
    send: (body: UpdateReferral) =>
      updateReferral({ path: { id: referral.id }, headers: ifMatch(referral), body, throwOnError: true }),
    invalidates: ['getReferral', 'listReferrals', 'getTimeline'],
    done: texts.saved,
    onDone: () => void navigate({ to: paths.editReferral(referral.id), search: { step: 'check' } as object }),
  })
  const { values } = form
  function options<Code extends string>(codes: readonly Code[], names: Names<Code>) {
    return [
      { value: '', label: texts.notChosen },
      ...codes.map((value) => ({ value, label: pick(names[value]) })),
    ]
  }
  return (
    <Beside targetGroups={values.targetGroups}>
      <Panel>
        <FormShell
          {...{ form, submission }}
          submitLabel={texts.next}
          body={(given) => ({
            targetGroups: given.targetGroups,
            reasons: given.reasons,
            summary: given.summary.trim() || null,
            family: {
              parentInvolvement: (given.parentInvolvement || null) as Family['parentInvolvement'],
              representativeReach: (given.representativeReach || null) as Family['representativeReach'],
              careForm: (given.careForm || null) as Family['careForm'],
              orphansCourt: given.orphansCourt.trim() || null,
              gradesRepeated: given.gradesRepeated === '' ? null : given.gradesRepeated,
            },
          })}
        >
          <Checkbox.Group label={texts.targetGroups} required {...form.getInputProps('targetGroups')}>
            <Stack gap="xs" mt="xs">
              {policy.targetGroups.map((code) => (
                <Checkbox key={code} value={code} label={pick(targetGroupNames[code])} />
              ))}
            </Stack>
          </Checkbox.Group>
          {values.targetGroups.includes('OUT_OF_FAMILY_CARE') && (
            <>
              <NativeSelect
                label={texts.careForm}
                data={options(careForms, careFormNames)}
                {...form.getInputProps('careForm')}
              />
              <TextInput label={texts.orphansCourt} {...form.getInputProps('orphansCourt')} />
            </>
          )}
          <Checkbox.Group label={texts.reasonCodes} {...form.getInputProps('reasons')}>
            <Stack gap="xs" mt="xs">
              {referralReasons.map((code) => (
                <Checkbox key={code} value={code} label={pick(referralReasonNames[code])} />
              ))}
            </Stack>
          </Checkbox.Group>
          {values.reasons.includes('GRADE_REPETITION') && (
            <NumberInput
              label={texts.gradesRepeated}
              min={0}
              max={12}
              {...form.getInputProps('gradesRepeated')}
            />
          )}
          <Textarea
            label={texts.summary}
            description={texts.summaryHelp}
            autosize
            minRows={4}
            {...form.getInputProps('summary')}
          />
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
        </FormShell>
      </Panel>
    </Beside>
  )
}
