import { may } from '@lidzas/domain/core/permissions'
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import { extendMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'
import type { Mentorship } from '@lidzas/sdk'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { ActionButton } from '../../../../shared/forms/action-button.tsx'
import { LinkButton } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { clockOf } from '../clock.ts'
import { mentorshipTexts } from '../mentorship-texts.ts'
import { ChangeMentorForm } from './change-mentor-form.tsx'
import { EndForm } from './end-form.tsx'
import { ExtendForm } from './extend-form.tsx'
import { StartForm } from './start-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type FormName = 'start' | 'withdraw' | 'extend' | 'change' | 'end'

/** What can be done with the mentorship in its state; a rule that forbids it says why. */
export function MentorshipActions({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(mentorshipTexts)
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const [open, setOpen] = useState<FormName | null>(null)
  const form = (name: FormName) => ({ mentorship, opened: open === name, onClose: () => setOpen(null) })
  const runs = may(me, 'mentorships:write')
  if (mentorship.state === 'proposed' && runs) {
    return (
      <>
        <ActionButton variant="default" refusal={null} onClick={() => setOpen('withdraw')}>
          {texts.withdraw}
        </ActionButton>
        <ActionButton refusal={null} onClick={() => setOpen('start')}>
          {texts.start}
        </ActionButton>
        <StartForm {...form('start')} />
        <WithdrawForm {...form('withdraw')} />
      </>
    )
  }
  if (mentorship.state !== 'active') return null
  return (
    <>
      {may(me, 'extensions:decide') && (
        <ActionButton
          variant="default"
          refusal={extensionRefusal(mentorship)}
          onClick={() => setOpen('extend')}
        >
          {texts.extend}
        </ActionButton>
      )}
      {runs && (
        <>
          <ActionButton variant="default" refusal={suspended(mentorship)} onClick={() => setOpen('change')}>
            {texts.changeMentor}
          </ActionButton>
          <ActionButton variant="default" refusal={null} onClick={() => setOpen('end')}>
            {texts.end}
          </ActionButton>
          <ChangeMentorForm key={mentorship.version} {...form('change')} />
          <EndForm {...form('end')} />
        </>
      )}
      {may(me, 'sessions:write') && (
        <LinkButton to={paths.newSession} search={{ mentorshipId: mentorship.id }}>
          {texts.logSession}
        </LinkButton>
      )}
      <ExtendForm key={`extend ${mentorship.version}`} {...form('extend')} />
    </>
  )
}

/** Whether one more month could be decided today. */
function extensionRefusal(mentorship: Mentorship): Refusal | null {
  const clock = clockOf(mentorship)
  if (!clock) return refusal('MENTORSHIP_NOT_ACTIVE')
  const enrolment = { state: mentorship.enrolment.state as 'active' }
  const oneMonth = { months: 1, reason: 'asked', decidedOn: localToday() }
  return extendMentorshipRefusal({ mentorship, enrolment, clock }, oneMonth, mentorship.terms, localToday())
}

function suspended({ enrolment }: Mentorship): Refusal | null {
  return enrolment.state === 'suspended' ? refusal('ENROLMENT_SUSPENDED') : null
}
