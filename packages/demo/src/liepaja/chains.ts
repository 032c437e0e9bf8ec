/** Who has a place when: twenty-four chains of enrolments, each new one on the day the last one ended. */
import { type IsoDate, addDays, plannedEnd } from '@lidzas/domain/core/dates'

import { type Random, cycle } from '../random.ts'

export type EnrolmentDates = {
  admittedOn: IsoDate
  startsOn: IsoDate
  /** Months in all with extensions. */
  months: number
  /** Null while it goes on. */
  endedOn: IsoDate | null
  early: boolean
}

/** Of eleven enrolments six keep the base length, three are extended, two end early. */
const lengths = [3, 3, 3, 3, 3, 3, 4, 4, 5, 'early', 'early'] as const
type Length = (typeof lengths)[number]

/** Places of the last two weeks that are not filled at once, so that they can be offered. */
const leftFree = 4
const leftSince = 14

/** Every place is taken from the first weeks on; of those that came free lately some wait to be offered. */
export function enrolmentDates(
  random: Random,
  { startsOn, yesterday, places }: { startsOn: IsoDate; yesterday: IsoDate; places: number },
): { enrolments: EnrolmentDates[]; freeOn: IsoDate[] } {
  const length = cycle(random, lengths)
  const enrolments: EnrolmentDates[] = []
  const freeOn: IsoDate[] = []
  for (let chain = 0; chain < places; chain++) {
    let admittedOn = addDays(startsOn, 3 + Math.floor(chain * 1.2))
    for (;;) {
      const enrolment = oneEnrolment(random, admittedOn, length())
      const { endedOn } = enrolment
      if (endedOn === null || endedOn > yesterday) {
        enrolments.push({ ...enrolment, endedOn: null, early: false })
        break
      }
      enrolments.push(enrolment)
      if (
        endedOn >= addDays(yesterday, -leftSince) &&
        endedOn < addDays(yesterday, -1) &&
        freeOn.length < leftFree
      ) {
        freeOn.push(endedOn)
        break
      }
      const next = addDays(endedOn, random.int(0, 1))
      admittedOn = next > yesterday ? endedOn : next
    }
  }
  return {
    enrolments: enrolments.toSorted((a, b) => (a.admittedOn < b.admittedOn ? -1 : 1)),
    freeOn: freeOn.toSorted(),
  }
}

function oneEnrolment(random: Random, admittedOn: IsoDate, length: Length): EnrolmentDates {
  const startsOn = addDays(admittedOn, random.int(1, 4))
  const early = length === 'early'
  const months = early ? 3 : length
  const endedOn = early
    ? addDays(startsOn, random.int(24, 62))
    : addDays(plannedEnd(startsOn, months), -random.int(0, 3))
  return { admittedOn, startsOn, months, endedOn, early }
}
