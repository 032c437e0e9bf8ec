/** One young person entered twice: somebody mistyped the surname, so the record was not found. */
import { type IsoDate } from '@lidzas/domain/core/dates'
import { createParticipant, createReferral } from '@lidzas/sdk'

import { type By, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'
import type { Newcomer } from './intake.ts'

/** A second record with a letter missing, and a referral begun on it, waiting to be looked at and merged. */
export function enterTwice(world: World, person: Newcomer, on: IsoDate, by: By): void {
  const { agenda, programme } = world
  agenda.add(on, around(16, on), [person.key], async () => {
    const { givenName, familyName, gender } = person.name
    const made = await ok(
      createParticipant({
        ...by,
        body: {
          givenName,
          familyName: familyName.slice(0, 2) + familyName.slice(3),
          birthDate: person.birthDate,
          gender,
          email: `jaunietis.${person.key.split(' ')[1]}@inbox.example`,
          externalIds: [{ system: 'VIIS', externalId: `V-${70_000 + Number(person.key.split(' ')[1])}` }],
        },
      }),
    )
    await ok(
      createReferral({
        ...by,
        body: { programmeId: programme.id, participantId: made.id, targetGroups: [person.targetGroup] },
      }),
    )
  })
}
