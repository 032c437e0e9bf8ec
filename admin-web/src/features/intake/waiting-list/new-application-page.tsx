import { getParticipantOptions } from '@lidzas/sdk/query'
import { useNavigate } from '@tanstack/react-router'

import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useSearchParams } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { prefetchWhoStep, WhoStep } from '../../../subjects/people/persons/who-step.tsx'
import { representationsOf } from '../../../subjects/people/representations/representatives-panel.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { ApplicationForm } from './application-form.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

/** Somebody who comes without a case manager, where the programme takes people so (T-12). */
function NewApplicationPage() {
  const texts = useTexts(waitingTexts)
  const paths = usePaths()
  const navigate = useNavigate()
  const { participant } = useSearchParams<'waiting-list/new'>()
  return (
    <>
      <PageHeader
        title={texts.apply}
        above={<AppLink to={paths.waitingList}>{texts.title}</AppLink>}
        lead={texts.applyLead}
      />
      {participant ? (
        <ApplicationForm participantId={participant} />
      ) : (
        <WhoStep onKnown={(id) => navigate({ to: '.', search: { participant: id } as object })} />
      )}
    </>
  )
}

export const page = definePage<'waiting-list/new'>({
  load: ({ queryClient, programmeId, search: { participant } }) =>
    Promise.all([
      prefetchWhoStep(queryClient, programmeId),
      participant && queryClient.ensureQueryData(getParticipantOptions({ path: { id: participant } })),
      participant && queryClient.ensureQueryData(representationsOf(participant)),
    ]),
  Component: NewApplicationPage,
})
