import type { Stay } from '@lidzas/domain/delivery/duration'
import type { Mentorship } from '@lidzas/sdk'

/** The clock of the stay as the rules read it; null before the first start. */
export function stayOf({ enrolment }: Pick<Mentorship, 'enrolment'>): Stay | null {
  const { clockStartedOn, extendedMonths, programmeEndsOn } = enrolment
  return clockStartedOn === null ? null : { startedOn: clockStartedOn, extendedMonths, programmeEndsOn }
}
