import {
  type SuspensionReason,
  suspensionReasonNames,
  suspensionReasons,
} from '@lidzas/domain/intake/code-lists/enrolments'
import { placeHoldEndsOn, suspendEnrolmentRefusal } from '@lidzas/domain/intake/enrolments'
import { type Enrolment, suspendEnrolment, type SuspendEnrolment } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions } from '@lidzas/sdk/query'
import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { enrolmentActionTexts } from '../../../subjects/intake/enrolments/enrolment-action-texts.ts'

/** A pause: says until when the place is kept. */
export function SuspendForm({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const texts = useTexts(enrolmentActionTexts)
  const { date, pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const { data: version } = useQuery(getCurrentPolicyOptions({ path: { id: enrolment.programmeId } }))
  const { data: period } = useQuery(getProgrammeOptions({ path: { id: enrolment.programmeId } }))
  const form = useFields(
    { reason: '' as SuspensionReason | '', note: '', suspendedOn: today as string | null },
    { reason: required, suspendedOn: required },
  )
  const { suspendedOn } = form.values
  const refusal =
    suspendedOn && period
      ? // A missing reason is said at its field.
        suspendEnrolmentRefusal(enrolment, { suspendedOn, reason: form.values.reason || '-' }, period, today)
      : null
  const submission = useSubmit({
    send: (body: SuspendEnrolment) =>
      suspendEnrolment({ path: { id: enrolment.id }, headers: ifMatch(enrolment), body, throwOnError: true }),
    affects: 'enrolment',
    done: texts.suspended,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refusal)}
      title={texts.suspendTitle}
      submitLabel={texts.suspend}
      body={(values) => ({
        reason: values.reason || 'OTHER',
        note: values.note.trim() || null,
        suspendedOn: values.suspendedOn!,
      })}
    >
      <DateField
        label={texts.suspendedOn}
        description={
          suspendedOn && version
            ? texts.suspendHelp(date(placeHoldEndsOn(suspendedOn, version.policy)))
            : undefined
        }
        required
        {...form.getInputProps('suspendedOn')}
      />
      <NativeSelect
        label={texts.reason}
        required
        data={[
          { value: '', label: texts.chooseReason },
          ...suspensionReasons.map((value) => ({ value, label: pick(suspensionReasonNames[value]) })),
        ]}
        {...form.getInputProps('reason')}
      />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}
