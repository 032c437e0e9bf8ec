import {
  type ClearanceRevocationReason,
  clearanceRevocationReasonNames,
  clearanceRevocationReasons,
} from '@lidzas/domain/network/code-lists/mentors'
import { type Clearance, revokeClearance, type RevokeClearance } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { clearanceTexts } from './clearance-texts.ts'

type Fields = { reason: ClearanceRevocationReason; revokedOn: string | null }

export function RevokeForm(props: { clearance: Clearance | null; opened: boolean; onClose: () => void }) {
  const { clearance, opened, onClose } = props
  const texts = useTexts(clearanceTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields<Fields>(
    { reason: 'NEW_INFORMATION', revokedOn: localToday() },
    { revokedOn: required },
  )
  const submission = useSubmit({
    send: (body: RevokeClearance) =>
      revokeClearance({ path: { id: clearance!.id }, body, throwOnError: true }),
    affects: 'clearance',
    done: texts.revokedDone,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.revokeTitle}
      submitLabel={texts.revoke}
      body={(values) => ({ reason: values.reason, revokedOn: values.revokedOn! })}
    >
      <Text>{texts.revokeText}</Text>
      <NativeSelect
        label={texts.reason}
        data={clearanceRevocationReasons.map((value) => ({
          value,
          label: pick(clearanceRevocationReasonNames[value]),
        }))}
        {...form.getInputProps('reason')}
      />
      <DateField
        label={texts.revokedOn}
        required
        minDate={clearance?.checkedOn}
        maxDate={localToday()}
        {...form.getInputProps('revokedOn')}
      />
    </SideForm>
  )
}
