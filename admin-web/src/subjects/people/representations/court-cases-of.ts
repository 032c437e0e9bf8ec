import { listCourtCasesOptions } from '@lidzas/sdk/query'

/** In the `load` of the page that shows the way over the orphan's court. */
export function courtCasesOf(participantId: string) {
  return listCourtCasesOptions({ path: { id: participantId }, query: { limit: 100 } })
}
