/** Places that came free lately, and to whom they were offered: taken and begun, taken, turned down, out of turn. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { acceptPlaceOffer, declinePlaceOffer, offerPlace } from '@lidzas/sdk'

import { admit } from '../acts/admission.ts'
import { type Newcomer } from '../acts/intake.ts'
import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'
import type { Waiting } from './queue.ts'

type Offer = { id: string; version: number }

/** An offer that is to stay unanswered for now was made so lately that its days are not over yet. */
const lately = 3

/** `freeOn`: the days on which places were left, in order; `waiting`: who waits, by how long. */
export function offers(world: World, waiting: readonly Waiting[], freeOn: readonly IsoDate[]): void {
  const { yesterday, by } = world
  const earliest = addDays(yesterday, -lately)
  const days = freeOn.map((day) => (day < earliest ? earliest : addDays(day, 1)))
  const [taken, accepted, declined] = waiting
  const [first, second, third, last] = days
  if (first) {
    accept(world, taken!.person, offer(world, taken!.person, first), addDays(first, 1))
    admit(world, taken!.person, addDays(first, 1))
  }
  if (second) accept(world, accepted!.person, offer(world, accepted!.person, second), addDays(second, 1))
  if (third) {
    const made = offer(world, declined!.person, third)
    answer(world, declined!.person, addDays(third, 1), () =>
      declinePlaceOffer({
        ...by.coordinator,
        path: { id: made.id },
        ...matching(made),
        body: { reason: 'NOT_NOW', note: 'Līdz mēneša beigām praksē Rīgā, pēc tam labprāt.' },
      }),
    )
  }
  if (last) offer(world, waiting.at(-2)!.person, yesterday)
}

function accept(world: World, person: Newcomer, made: Offer, on: IsoDate): void {
  answer(world, person, on, () =>
    acceptPlaceOffer({ ...world.by.coordinator, path: { id: made.id }, ...matching(made) }),
  )
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
