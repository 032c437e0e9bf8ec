import { getCurrentPolicyOptions, getParticipantOptions } from '@lidzas/sdk/query'
import type { QueryClient } from '@tanstack/react-query'

import { usePrefetched } from '../../../api/query-client.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { consentsOf } from '../../../subjects/intake/consents/consents-panel.tsx'
import { ComingOfAge } from '../../../subjects/intake/court-cases/coming-of-age.tsx'
import { CourtPathPanel } from '../../../subjects/intake/court-cases/court-path-panel.tsx'
import { courtCasesOf } from '../../../subjects/people/representations/court-cases-of.ts'
import {
  representationsOf,
  RepresentativesPanel,
} from '../../../subjects/people/representations/representatives-panel.tsx'

/** In the `load` of the participant's page. */
export function prefetchRepresentation(queryClient: QueryClient, programmeId: string, id: string) {
  return Promise.all([
    queryClient.ensureQueryData(representationsOf(id)),
    queryClient.ensureQueryData(courtCasesOf(id)),
    queryClient.ensureQueryData(consentsOf(id, programmeId)),
    queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
  ])
}

/** Who signs for the young person, what to do where nobody can, and until when anybody does. */
export function RepresentationTab({ id, admittedOn }: { id: string; admittedOn: string | null }) {
  const programmeId = useProgrammeId()
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id } }))
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const { data: representations } = usePrefetched(representationsOf(id))
  const { data: consents } = usePrefetched(consentsOf(id, programmeId))
  return (
    <>
      <RepresentativesPanel participantId={id} />
      <CourtPathPanel participantId={id} />
      {birthDate && (
        <ComingOfAge
          participantId={id}
          {...{ birthDate, representations, consents, admittedOn }}
          comingOfAgeDays={policy.comingOfAgeDays}
        />
      )}
    </>
  )
}
