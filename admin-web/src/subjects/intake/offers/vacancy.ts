/** What the places of a programme allow now, by the rule that the server asks. */
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import { offerHoldsPlace, vacancyRefusal } from '@lidzas/domain/intake/offers'
import type { WaitingRow } from '@lidzas/sdk'
import { getProgrammeOverviewOptions, listWaitingListOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { localToday } from '../../../shared/words/today.ts'

/** Whom the page knows of the queue, in turn; beyond these nobody is looked for. */
const known = 100

export function queueOf(programmeId: string) {
  return listWaitingListOptions({ query: { programmeId, limit: known } })
}

/** True while this person has been offered a place that is theirs. */
export function isOffered({ offer }: Pick<WaitingRow, 'offer'>): boolean {
  return offer !== null && offerHoldsPlace({ ...offer, takenAt: null }, localToday())
}

/** Why no place can be offered now, or null. */
export function useVacancyRefusal(programmeId: string): Refusal | null {
  const { data } = useQuery(getProgrammeOverviewOptions({ path: { id: programmeId } }))
  if (!data) return refusal('NOBODY_WAITS')
  const { places, people } = data
  return vacancyRefusal({ places, people: { ...people, offered: 0 } }, false)
}

/** Who stands before this person without an offer; undefined while the queue is being fetched. */
export function usePassedOver(programmeId: string, enrolmentId: string): WaitingRow[] | undefined {
  const { data } = useQuery(queueOf(programmeId))
  if (!data) return undefined
  const own = data.data.findIndex(({ id }) => id === enrolmentId)
  return data.data.slice(0, Math.max(0, own)).filter((row) => !isOffered(row))
}
