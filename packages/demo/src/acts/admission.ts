/** From the waiting list to a place in the programme. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { activateEnrolment, getEnrolment, updateEnrolment } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'
import type { Newcomer } from './intake.ts'

/** Puts somebody who waits ahead of the others. */
export function prioritise(world: World, person: Newcomer, on: IsoDate, priorityNote: string): void {
  const { agenda, by } = world
  agenda.add(on, around(16, on), [person.key], async () => {
    const path = { path: { id: person.enrolmentId } }
    const enrolment = await ok(getEnrolment({ ...by.coordinator, ...path }))
    await ok(
      updateEnrolment({
        ...by.coordinator,
        ...path,
        ...matching(enrolment),
        body: { priority: 5, priorityReason: 'CARE_LEAVER', priorityNote },
      }),
    )
  })
}

/** Takes a place: the admission. */
export function admit(world: World, person: Newcomer, on: IsoDate): void {
  const { agenda, by } = world
  agenda.add(on, around(17, on), [person.key, 'places'], async () => {
    const path = { path: { id: person.enrolmentId } }
    const enrolment = await ok(getEnrolment({ ...by.coordinator, ...path }))
    await ok(
      activateEnrolment({ ...by.coordinator, ...path, ...matching(enrolment), body: { admittedOn: on } }),
    )
  })
}
