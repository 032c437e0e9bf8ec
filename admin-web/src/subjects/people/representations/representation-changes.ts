import { listCourtCasesOptions } from '@lidzas/sdk/query'

/** In the `load` of the page that shows the way over the orphan's court. */
export function courtCasesOf(participantId: string) {
  return listCourtCasesOptions({ path: { id: participantId }, query: { limit: 100 } })
}

/** What is out of date once a representation has changed: who may sign decides who can be admitted. */
export const representationChanges = [
  'listRepresentations',
  'getRepresentation',
  'listRepresentatives',
  'listCourtCases',
  'listDocuments',
  'getEligibility',
  'listWaitingList',
  'getToday',
  'getTimeline',
]
