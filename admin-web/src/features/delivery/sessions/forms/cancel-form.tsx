import { type CancelReason, cancelReasonNames } from '@lidzas/domain/delivery/code-lists/sessions'
import { cancelSession, type CancelSession, type Session } from '@lidzas/sdk'
import { Radio, Stack } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { sessionTexts } from '../session-texts.ts'

/** What people call a meeting off for; the other reasons are given by what happened elsewhere. */
const reasons = ['PARTICIPANT', 'MENTOR', 'ILLNESS', 'WEATHER', 'ENTERED_BY_MISTAKE', 'OTHER'] as const

export function CancelForm({ session, onClose }: { session: Session; onClose: () => void }) {
  const texts = useTexts(sessionTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields<{ reason: CancelReason | '' }>({ reason: '' }, { reason: required })
  const submission = useSubmit({
    send: (body: CancelSession) =>
      cancelSession({ path: { id: session.id }, body, headers: ifMatch(session), throwOnError: true }),
    affects: 'session',
    done: texts.cancelled,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.cancelTitle}
      submitLabel={texts.cancel}
      body={({ reason }) => ({ reason: reason as CancelReason })}
    >
      <Radio.Group label={texts.reason} required {...form.getInputProps('reason')}>
        <Stack gap="xs" mt="xs">
          {reasons.map((value) => (
            <Radio key={value} value={value} label={pick(cancelReasonNames[value])} />
          ))}
        </Stack>
      </Radio.Group>
    </SideForm>
  )
}
