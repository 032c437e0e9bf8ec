import {
  type MentorRejectionReason,
  mentorRejectionReasonNames,
  mentorRejectionReasons,
} from '@lidzas/domain/network/code-lists/mentors'
import { type Mentor, rejectMentor } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../shared/words/texts.ts'

const texts = defineTexts({
  lv: {
    title: 'Noraidīt kandidātu',
    text: 'Kandidāts vairs nevirzīsies tālāk. Atgriezt viņu ceļā nevar; ja apstākļi mainās, piesakiet no jauna.',
    reason: 'Iemesls',
    reject: 'Noraidīt',
    done: 'Kandidāts noraidīts',
  },
  en: {
    title: 'Turn the candidate down',
    text: 'The candidate goes no further. This cannot be undone; should things change, add them anew.',
    reason: 'Reason',
    reject: 'Turn down',
    done: 'Candidate turned down',
  },
})

export function RejectMentorForm(props: { mentor: Mentor; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const words = useTexts(texts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const form = useFields<{ reason: MentorRejectionReason }>({ reason: 'CRITERIA' })
  const submission = useSubmit({
    send: (body: { reason: MentorRejectionReason; programmeId: string }) =>
      rejectMentor({ path: { id: mentor.id }, headers: ifMatch(mentor), body, throwOnError: true }),
    affects: 'mentor',
    done: words.done,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={words.title}
      submitLabel={words.reject}
      body={(values) => ({ ...values, programmeId })}
    >
      <Text>{words.text}</Text>
      <NativeSelect
        label={words.reason}
        data={mentorRejectionReasons.map((value) => ({
          value,
          label: pick(mentorRejectionReasonNames[value]),
        }))}
        {...form.getInputProps('reason')}
      />
    </SideForm>
  )
}
