import {
  representationBases,
  representationBasisNames,
} from '@lidzas/domain/people/code-lists/representations'
import { intakeChannelNames, targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import { intakeChannels, targetGroups } from '@lidzas/domain/programmes/policy'
import { territoriesOn } from '@lidzas/domain/programmes/territories'
import { Button, Checkbox, NativeSelect, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'

import { DateField } from '../../../shared/forms/date-field.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { eligibilityTexts } from './eligibility-texts.ts'
import type { Filled } from './facts.ts'

/** Everything that admission asks, none of it required; the answer beside it follows while people type. */
export function FactsForm({ form, recorded }: { form: UseFormReturnType<Filled>; recorded: boolean }) {
  const texts = useTexts(eligibilityTexts)
  const { pick, compare } = useFormat()
  const unknown = { value: '', label: recorded ? texts.asRecorded : texts.unknown }
  const yesNo = [unknown, { value: 'yes', label: texts.yes }, { value: 'no', label: texts.no }]
  const municipalities = territoriesOn(localToday())
    .map((one) => ({ value: one.code, label: pick(one) }))
    .toSorted((a, b) => compare(a.label, b.label))
  return (
    <Stack>
      <DateField label={texts.birthDate} {...form.getInputProps('birthDate')} />
      <DateField label={texts.on} description={texts.onHelp} {...form.getInputProps('on')} />
      <Checkbox.Group label={texts.targetGroups} {...form.getInputProps('targetGroups')}>
        <Stack gap="xs" mt="xs">
          {targetGroups.map((code) => (
            <Checkbox key={code} value={code} label={pick(targetGroupNames[code])} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={texts.territory}
        data={[unknown, ...municipalities]}
        {...form.getInputProps('territoryCode')}
      />
      <NativeSelect
        label={texts.channel}
        data={[
          unknown,
          ...intakeChannels.map((value) => ({ value, label: pick(intakeChannelNames[value]) })),
        ]}
        {...form.getInputProps('channel')}
      />
      <NativeSelect
        label={texts.referral}
        data={[
          unknown,
          { value: 'none', label: texts.noReferral },
          { value: 'sent', label: texts.sentReferral },
          { value: 'accepted', label: texts.acceptedReferral },
        ]}
        {...form.getInputProps('referral')}
      />
      <NativeSelect label={texts.own} data={yesNo} {...form.getInputProps('own')} />
      <NativeSelect
        label={texts.representative}
        data={[
          unknown,
          { value: 'NOBODY', label: texts.nobody },
          ...representationBases.map((value) => ({ value, label: pick(representationBasisNames[value]) })),
        ]}
        {...form.getInputProps('basis')}
      />
      {form.values.basis !== 'NOBODY' && (
        <NativeSelect
          label={texts.representativeConsent}
          data={yesNo}
          {...form.getInputProps('representative')}
        />
      )}
      {!recorded && (
        <Checkbox label={texts.enrolled} {...form.getInputProps('enrolled', { type: 'checkbox' })} />
      )}
      <div>
        <Button variant="default" onClick={() => form.reset()}>
          {texts.clear}
        </Button>
      </div>
    </Stack>
  )
}
