import type { EnrolmentClock } from '@lidzas/domain/delivery/duration'
import type { Mentorship } from '@lidzas/sdk'

/** The clock of the enrolment as the rules read it; null before the first start. */
export function clockOf({ enrolment }: Pick<Mentorship, 'enrolment'>): EnrolmentClock | null {
  const { clockStartedOn, extendedMonths, programmeEndsOn } = enrolment
  return clockStartedOn === null ? null : { startedOn: clockStartedOn, extendedMonths, programmeEndsOn }
}
