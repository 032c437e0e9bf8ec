import type { ConsentFacts } from '@lidzas/domain/intake/consents/consents'
import { type EligibilityRule, eligibility } from '@lidzas/domain/intake/eligibility/eligibility'
import type { ProgrammePolicy, TargetGroup } from '@lidzas/domain/programmes/policy'
import {
  getCurrentPolicyOptions,
  getParticipantOptions,
  getProgrammeOptions,
  listConsentsOptions,
  listRepresentationsOptions,
} from '@lidzas/sdk/query'
import type { QueryClient } from '@tanstack/react-query'

import { usePrefetched } from '../../../../api/query-client.ts'
import { useCheckLines } from '../../../../shared/records/checks-list.tsx'
import { localToday } from '../../../../shared/words/today.ts'

/** Everything that the rules of admission ask of a person in a programme, fetched for `useAdmission`. */
function queries(programmeId: string, participantId: string) {
  return {
    programme: getProgrammeOptions({ path: { id: programmeId } }),
    policy: getCurrentPolicyOptions({ path: { id: programmeId } }),
    participant: getParticipantOptions({ path: { id: participantId } }),
    consents: listConsentsOptions({ path: { id: participantId }, query: { programmeId, limit: 100 } }),
    representations: listRepresentationsOptions({ path: { id: participantId }, query: { limit: 100 } }),
  }
}

export function prefetchAdmission(queryClient: QueryClient, programmeId: string, participantId: string) {
  const { programme, policy, participant, consents, representations } = queries(programmeId, participantId)
  return Promise.all([
    queryClient.ensureQueryData(programme),
    queryClient.ensureQueryData(policy),
    queryClient.ensureQueryData(participant),
    queryClient.ensureQueryData(consents),
    queryClient.ensureQueryData(representations),
  ])
}

type Who = { programmeId: string; participantId: string; targetGroups?: readonly TargetGroup[] }

/** What a case manager can mend before sending; places and the referral itself are judged later. */
const early: readonly EligibilityRule[] = [
  'PROGRAMME_OPEN',
  'PERIOD',
  'AGE',
  'TARGET_GROUP',
  'TARGET_GROUP_AGE',
  'CONSENT_PARTICIPANT',
  'REPRESENTATION',
  'CONSENT_REPRESENTATIVE',
  'RESIDENCE',
]

/** The facts of a referred person and how the rules of admission judge them today, live. */
export function useAdmission({ programmeId, participantId, targetGroups = [] }: Who) {
  const asked = queries(programmeId, participantId)
  const programme = usePrefetched(asked.programme)
  const { policy } = usePrefetched(asked.policy)
  const participant = usePrefetched(asked.participant)
  const consents = usePrefetched(asked.consents).data
  const representations = usePrefetched(asked.representations).data
  const today = localToday()
  const on = today < programme.startsOn ? programme.startsOn : today
  const { birthDate, territoryCode } = participant
  const consentFacts: ConsentFacts | null = birthDate
    ? {
        birthDate,
        representations,
        consents: consents.map((consent) => ({
          ...consent,
          representationId: consent.representative?.representationId ?? null,
        })),
      }
    : null
  const checks = eligibility(
    {
      policy: policy as ProgrammePolicy,
      period: programme,
      on,
      birthDate,
      targetGroups,
      territoryCode,
      ...consentFacts,
      programmeState: programme.state,
    },
    early,
  )
  return {
    programme,
    policy: policy as ProgrammePolicy,
    participant,
    consents,
    representations,
    consentFacts,
    on,
    lines: useCheckLines(checks),
  }
}
