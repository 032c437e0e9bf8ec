import { createReferral } from '@lidzas/sdk'
import { useNavigate } from '@tanstack/react-router'

import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { prefetchWhoStep, WhoStep } from '../../../subjects/people/persons/who-step.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { referralTexts } from './referral-texts.ts'
import { stepTexts } from './steps/step-texts.ts'
import { ReferralSteps } from './steps/steps.tsx'

/** The first step: who. From then on the draft is kept by the server, and nothing is lost. */
function NewReferralPage() {
  const texts = useTexts(stepTexts)
  const { title } = useTexts(referralTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()

  async function begin(participantId: string) {
    const { data } = await createReferral({ body: { programmeId, participantId }, throwOnError: true })
    await navigate({ to: paths.editReferral(data.id), search: { step: 'family' } as object })
  }

  return (
    <>
      <PageHeader
        title={texts.title}
        above={<AppLink to={paths.referrals}>{title}</AppLink>}
        lead={texts.whoLead}
      />
      <ReferralSteps current="who" />
      <WhoStep onKnown={begin} />
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => prefetchWhoStep(queryClient, programmeId),
  Component: NewReferralPage,
})
