import {
  type MentorLeaveReason,
  mentorLeaveReasonNames,
  mentorLeaveReasons,
} from '@lidzas/domain/network/code-lists/mentors'
import { type Mentor, suspendMentor } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { announce } from '../../../ui/feedback/toaster.tsx'
import { leaveTexts } from './leave-texts.ts'

export function SuspendMentorForm(props: { mentor: Mentor; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const texts = useTexts(leaveTexts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const form = useFields<{ reason: MentorLeaveReason }>({ reason: 'ILLNESS' })
  const submission = useSubmit({
    send: (body: { reason: MentorLeaveReason; programmeId: string }) =>
      suspendMentor({ path: { id: mentor.id }, headers: ifMatch(mentor), body, throwOnError: true }),
    affects: 'mentor',
    onDone: ({ data: { plannedSessions } }) => {
      announce(texts.suspended(plannedSessions.length))
      onClose()
    },
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.title}
      submitLabel={texts.suspend}
      body={(values) => ({ ...values, programmeId })}
    >
      <Text>{texts.text}</Text>
      <NativeSelect
        label={texts.reason}
        data={mentorLeaveReasons.map((value) => ({ value, label: pick(mentorLeaveReasonNames[value]) }))}
        {...form.getInputProps('reason')}
      />
    </SideForm>
  )
}
