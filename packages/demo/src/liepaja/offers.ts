/** Places that came free lately, and to whom they were offered: unanswered, taken, turned down, out of turn. */
import { type IsoDate, addDays } from '@lidzas/domain/dates'
import { acceptPlaceOffer, declinePlaceOffer, offerPlace } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { Newcomer } from '../intake.ts'
import type { World } from '../world.ts'
import type { Waiting } from './queue.ts'

type Offer = { id: string; version: number }

/** `freeOn`: the days on which places were left, in order; `waiting`: who waits, by how long. */
export function offers(world: World, waiting: readonly Waiting[], freeOn: readonly IsoDate[]): void {
  const { yesterday, by } = world
  const at = (day: IsoDate) => (day < yesterday ? day : yesterday)
  /** The day after the place came free, once the person is on the list. */
  const after = (day: IsoDate, { since }: Waiting) => at(addDays(day < since ? since : day, 1))
  const [first, second, third, last] = freeOn
  // Nobody answers the first one; once its days are over the place goes to whoever is next.
  if (first) offer(world, waiting[0]!.person, after(first, waiting[0]!))
  if (second) {
    const on = after(second, waiting[1]!)
    const made = offer(world, waiting[1]!.person, on)
    answer(world, waiting[1]!.person, at(addDays(on, 1)), () =>
      acceptPlaceOffer({ ...by.coordinator, path: { id: made.id }, ...matching(made) }),
    )
  }
  if (third) {
    const on = after(third, waiting[2]!)
    const made = offer(world, waiting[2]!.person, on)
    answer(world, waiting[2]!.person, at(addDays(on, 1)), () =>
      declinePlaceOffer({
        ...by.coordinator,
        path: { id: made.id },
        ...matching(made),
        body: { reason: 'NOT_NOW', note: 'Līdz mēneša beigām praksē Rīgā, pēc tam labprāt.' },
      }),
    )
  }
  const latest = waiting.at(-1)!
  if (last) offer(world, latest.person, after(last, latest))
}

/** A place for this person; out of turn where others stand before them. Filled when the day has come. */
function offer(world: World, person: Newcomer, on: IsoDate): Offer {
  const { agenda, by, programme } = world
  const made: Offer = { id: '', version: 0 }
  agenda.add(on, around(10, on), [person.key, 'places'], async () => {
    const body = {
      programmeId: programme.id,
      enrolmentId: person.enrolmentId,
      turnReason: 'FITTING_MENTOR' as const,
      turnNote: 'Brīvs mentors, kurš pats spēlē ģitāru; par to runāja jau pirmajā sarunā.',
    }
    Object.assign(made, await ok(offerPlace({ ...by.coordinator, body })))
  })
  return made
}

function answer(world: World, person: Newcomer, on: IsoDate, say: () => Parameters<typeof ok>[0]): void {
  world.agenda.add(on, around(12, on), [person.key, 'places'], () => ok(say()))
}
