import { may } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import { placesRefusal } from '@lidzas/domain/intake/admission'
import { enrolmentActionRefusal, resumeEnrolmentRefusal } from '@lidzas/domain/intake/enrolments'
import { type Enrolment, resumeEnrolment } from '@lidzas/sdk'
import { getProgrammeOverviewOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { ActivateForm } from '../../../subjects/intake/enrolments/activate-form.tsx'
import { enrolmentActionTexts } from '../../../subjects/intake/enrolments/enrolment-action-texts.ts'
import { PriorityForm } from '../../../subjects/intake/enrolments/priority-form.tsx'
import { CloseForm } from './close-form.tsx'
import { EnrolmentReport } from './enrolment-report.tsx'
import { SuspendForm } from './suspend-form.tsx'

type Form = 'activate' | 'priority' | 'suspend' | 'close'

/** What can be done with the enrolment now; what a rule forbids stays and says why. */
export function EnrolmentActions({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentActionTexts)
  const me = usePrefetched(meOptions)
  const [open, setOpen] = useState<Form | null>(null)
  const { state, mentorships } = enrolment
  if (state === 'closed') return <EnrolmentReport enrolment={enrolment} />
  if (!may(me, 'enrolments:write')) return null
  const mentored = mentorships.some((one) => one.state === 'active' || one.state === 'proposed')
  const close = () => setOpen(null)
  return (
    <>
      {state === 'waiting' && (
        <>
          <ActionButton
            refusal={enrolmentActionRefusal('activate', enrolment)}
            onClick={() => setOpen('activate')}
          >
            {texts.activate}
          </ActionButton>
          <ActionButton variant="default" refusal={null} onClick={() => setOpen('priority')}>
            {texts.priority}
          </ActionButton>
        </>
      )}
      {state === 'active' && (
        <ActionButton variant="default" refusal={null} onClick={() => setOpen('suspend')}>
          {texts.suspend}
        </ActionButton>
      )}
      {state === 'suspended' && <Resume enrolment={enrolment} />}
      <ActionButton
        variant="default"
        refusal={mentored ? refusal('MENTORSHIP_STILL_ACTIVE') : null}
        onClick={() => setOpen('close')}
      >
        {texts.close}
      </ActionButton>
      {open === 'activate' && <ActivateForm enrolment={enrolment} onClose={close} />}
      {open === 'priority' && <PriorityForm enrolment={enrolment} onClose={close} />}
      {open === 'suspend' && <SuspendForm enrolment={enrolment} onClose={close} />}
      {open === 'close' && <CloseForm enrolment={enrolment} onClose={close} />}
    </>
  )
}

function Resume({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentActionTexts)
  const { data } = useQuery(getProgrammeOverviewOptions({ path: { id: enrolment.programmeId } }))
  const resume = useSubmit({
    send: () =>
      resumeEnrolment({ path: { id: enrolment.id }, headers: ifMatch(enrolment), throwOnError: true }),
    affects: 'enrolment',
    done: texts.resumed,
  })
  const places = data ? placesRefusal({ places: data.places.limit }, { taken: data.places.taken }) : null
  return (
    <ConfirmAction
      refusal={resumeEnrolmentRefusal(enrolment, places)}
      submission={resume}
      title={texts.resumeTitle}
      text={texts.resumeText}
      confirmLabel={texts.resume}
    >
      {texts.resume}
    </ConfirmAction>
  )
}
