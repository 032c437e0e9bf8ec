import { resumeMentorRefusal } from '@lidzas/domain/network/mentors'
import { type Mentor, resumeMentor } from '@lidzas/sdk'

import { ifMatch } from '../../../api/client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { leaveTexts } from './leave-texts.ts'

export function ResumeMentor({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(leaveTexts)
  const resuming = useSubmit<string, unknown>({
    send: () =>
      resumeMentor({ path: { id: mentor.id }, headers: ifMatch(mentor), body: {}, throwOnError: true }),
    affects: 'mentor',
    done: texts.resumed,
  })
  return (
    <ConfirmAction
      refusal={resumeMentorRefusal(mentor)}
      submission={resuming}
      title={texts.resumeTitle}
      text={texts.resumeText}
      confirmLabel={texts.resume}
    >
      {texts.resume}
    </ConfirmAction>
  )
}
