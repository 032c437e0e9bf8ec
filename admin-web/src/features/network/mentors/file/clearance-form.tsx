import {
  type ChildGroup,
  childGroupNames,
  childGroups,
  clearanceResultNames,
  clearanceResults,
  clearanceSourceNames,
  clearanceSources,
} from '@lidzas/domain/network/code-lists/mentors'
import { clearancePeriod } from '@lidzas/domain/network/mentor-file'
import { type Mentor, recordClearance, type RecordClearance } from '@lidzas/sdk'
import { getCurrentPolicyOptions } from '@lidzas/sdk/query'
import { Alert, Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../../shared/page.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { clearanceTexts } from './clearance-texts.ts'

type Fields = {
  result: RecordClearance['result']
  source: RecordClearance['source']
  limits: ChildGroup[]
  checkedOn: string | null
  endsOn: string | null
}

/** Result, source and dates: what the form does not ask cannot be stored (#22). */
export function ClearanceForm(props: { mentor: Mentor; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const texts = useTexts(clearanceTexts)
  const { pick, period } = useFormat()
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const { data: policy } = useQuery(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const form = useFields<Fields>(
    { result: 'CLEAR', source: 'PUNISHMENT_REGISTER', limits: [], checkedOn: localToday(), endsOn: null },
    { checkedOn: required },
  )
  const { result, checkedOn, endsOn } = form.values
  const limited = result === 'PERMITTED_WITH_LIMITS'
  const barred = result === 'BARRED'
  const proposed =
    policy && checkedOn ? clearancePeriod({ result, checkedOn }, mentor.clearances, policy.policy) : null
  const submission = useSubmit({
    send: (body: RecordClearance, headers) =>
      recordClearance({ path: { id: mentor.id }, body, headers, throwOnError: true }),
    affects: 'clearance',
    done: texts.recorded,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.record}
      submitLabel={texts.save}
      body={(values) => ({
        result: values.result,
        source: values.source,
        checkedOn: values.checkedOn!,
        programmeId,
        ...(limited && { limits: values.limits }),
        ...(!barred && values.endsOn && { endsOn: values.endsOn }),
      })}
    >
      <Alert variant="light" color="gray">
        {texts.onlyResult}
      </Alert>
      <NativeSelect
        label={texts.result}
        data={clearanceResults.map((value) => ({ value, label: pick(clearanceResultNames[value]) }))}
        {...form.getInputProps('result')}
      />
      {barred && (
        <Alert variant="light" color="red">
          {texts.barredWarning}
        </Alert>
      )}
      {limited && (
        <Checkbox.Group label={texts.limits} description={texts.limitsHelp} {...form.getInputProps('limits')}>
          <Stack gap="xs" mt="xs">
            {childGroups.map((value) => (
              <Checkbox key={value} value={value} label={pick(childGroupNames[value])} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={texts.source}
        data={clearanceSources.map((value) => ({ value, label: pick(clearanceSourceNames[value]) }))}
        {...form.getInputProps('source')}
      />
      <DateField
        label={texts.checkedOn}
        required
        maxDate={localToday()}
        {...form.getInputProps('checkedOn')}
      />
      {!barred && (
        <DateField
          label={texts.endsOn}
          description={
            proposed && !endsOn
              ? texts.proposed(period(proposed.startsOn, proposed.endsOn))
              : texts.endsOnHelp
          }
          clearable
          {...form.getInputProps('endsOn')}
        />
      )}
    </SideForm>
  )
}
