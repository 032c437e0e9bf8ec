/** Who has a place when: twenty-four chains of stays, each new one on the day the last one ended. */
import { type IsoDate, addDays, plannedEnd } from '@lidzas/domain/dates'

import type { Random } from '../random.ts'

export type StayDates = {
  admittedOn: IsoDate
  startsOn: IsoDate
  /** Months in all with extensions. */
  months: number
  /** Null while it goes on. */
  endedOn: IsoDate | null
  early: boolean
}

/** Stays of the base length mostly; a quarter are extended, a few end early; all places are taken on the last day. */
export function stayDates(
  random: Random,
  { startsOn, yesterday, places }: { startsOn: IsoDate; yesterday: IsoDate; places: number },
): StayDates[] {
  const stays: StayDates[] = []
  for (let chain = 0; chain < places; chain++) {
    let admittedOn = addDays(startsOn, 3 + Math.floor(chain * 1.2))
    for (;;) {
      const stay = oneStay(random, admittedOn)
      const { endedOn } = stay
      if (endedOn === null || endedOn > yesterday) {
        stays.push({ ...stay, endedOn: null, early: false })
        break
      }
      stays.push(stay)
      const next = addDays(endedOn, random.int(0, 1))
      admittedOn = next > yesterday ? endedOn : next
    }
  }
  return stays.toSorted((a, b) => (a.admittedOn < b.admittedOn ? -1 : 1))
}

function oneStay(random: Random, admittedOn: IsoDate): StayDates {
  const startsOn = addDays(admittedOn, random.int(1, 4))
  const lot = random.next()
  const months = lot < 0.64 ? 3 : lot < 0.84 ? 4 : 5
  const early = random.chance(0.2)
  const end = plannedEnd(startsOn, early ? 3 : months)
  const endedOn = early ? addDays(startsOn, random.int(24, 62)) : addDays(end, -random.int(0, 3))
  return { admittedOn, startsOn, months: early ? 3 : months, endedOn, early }
}
