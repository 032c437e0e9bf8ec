/** Who knocks at the door today: the waiting list, and referrals on their way or gone astray. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'

import { prioritise } from '../acts/admission.ts'
import { type Newcomer, meet as register, refer } from '../acts/intake.ts'
import { askCourt } from '../acts/representation.ts'
import type { World } from '../world.ts'

/** Somebody on the waiting list, and since when. */
export type Waiting = { person: Newcomer; since: IsoDate }

/** Those who wait today, the longest first, and referrals on their way or gone astray. */
export function queue(world: World, person: (on: IsoDate, age?: number) => Newcomer): Waiting[] {
  const { yesterday } = world
  const day = (before: number) => addDays(yesterday, -before)
  const waiting: Waiting[] = []
  for (const [index, waits] of [15, 13, 11, 9, 8, 6, 4, 2].entries()) {
    const one = person(day(waits))
    waiting.push({ person: one, since: day(waits) })
    register(world, one, day(waits + 3))
    refer(world, one, {
      createdOn: day(waits + 3),
      sentOn: day(waits + 2),
      decided: { on: day(waits), as: 'accepted' },
    })
    if (index === 4)
      prioritise(world, one, day(waits - 1), 'Uzsāk patstāvīgu dzīvi, īres līgums no nākamā mēneša.')
  }
  const referral = (
    before: number,
    fate: Omit<Parameters<typeof refer>[2], 'createdOn'>,
    age?: number,
    unsigned?: boolean,
  ) => {
    const one = person(day(before), age)
    register(world, one, day(before), { unsigned })
    refer(world, one, { createdOn: day(before), ...fate })
    return one
  }
  // One is late, one is due in these days: ten working days are two weeks without holidays.
  referral(19, { sentOn: day(18) })
  referral(13, { sentOn: day(12) })
  referral(5, { sentOn: day(4) })
  // The mother of this one is not reached, so the court is asked and it cannot be accepted yet.
  askCourt(world, referral(3, { sentOn: day(2) }, 15, true), day(1))
  referral(1, { sentOn: day(0) })
  referral(9, { sentOn: day(8), returnedOn: day(6) })
  referral(2, {})
  referral(0, {})
  referral(60, { sentOn: day(59), decided: { on: day(55), as: 'declined', reason: 'OTHER_SERVICE' } })
  referral(101, { sentOn: day(100), decided: { on: day(93), as: 'declined', reason: 'NOT_REACHED' } })
  referral(35, { sentOn: day(34), decided: { on: day(31), as: 'declined', reason: 'NOT_ELIGIBLE' } })
  referral(48, { sentOn: day(47), decided: { on: day(44), as: 'withdrawn' } })
  return waiting
}
