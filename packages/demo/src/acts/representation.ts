/** Families as they are: a conflict with the child, a parent whom nobody reaches, birthdays that change who decides. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { isAdult } from '@lidzas/domain/people/age'
import { addRepresentation, answerCourtCase, flagConflict, openCourtCase } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'
import type { Enrolment } from './enrolments.ts'
import type { Newcomer } from './intake.ts'

const court = 'Liepājas bāriņtiesa'

/** Of the minors in their enrolments one comes of age soon, one a few days ago; one has a mother who may not sign. */
export function families(world: World, enrolments: readonly Enrolment[]): void {
  const { yesterday } = world
  const minors = enrolments.filter(
    ({ ending, admittedOn, person }) =>
      ending === null &&
      admittedOn < addDays(yesterday, -20) &&
      !isAdult(person.birthDate, yesterday) &&
      person.targetGroup === 'SOCIAL_RISK_FAMILY',
  )
  const [soon, lately, torn, found] = minors
  if (soon) soon.person.birthDate = bornFor(addDays(yesterday, 20))
  if (lately) lately.person.birthDate = bornFor(addDays(yesterday, -8))
  if (torn) disagree(world, torn.person, addDays(yesterday, -12))
  if (found) findGuardian(world, found.person, addDays(yesterday, -18))
}

/** Whose eighteenth birthday is that day. */
function bornFor(birthday: IsoDate): IsoDate {
  const day = birthday.slice(4) === '-02-29' ? '-02-28' : birthday.slice(4)
  return `${Number(birthday.slice(0, 4)) - 18}${day}`
}

/** The interests of mother and child part; what she signed before stands. */
function disagree(world: World, person: Newcomer, on: IsoDate): void {
  world.agenda.add(on, around(10, on), [person.key], async () => {
    const { representation } = person
    if (!representation) return
    await ok(
      flagConflict({
        ...person.caseManager,
        path: { id: representation.id },
        ...matching(representation),
        body: {
          startsOn: on,
          note: 'Māte vēlas ar jaunieša pabalstu segt savus parādus; jaunietis tam nepiekrīt.',
        },
      }),
    )
  })
}

/** The parent is not reached: the court is asked, and the consent waits for whoever it appoints. */
export function askCourt(world: World, person: Newcomer, on: IsoDate): void {
  const inCare = person.targetGroup === 'OUT_OF_FAMILY_CARE'
  world.agenda.add(on, around(11, on), [person.key], () =>
    ok(
      openCourtCase({
        ...person.caseManager,
        path: { id: person.id },
        body: {
          reason: inCare ? 'NOT_ACTING' : 'UNREACHABLE',
          court,
          askedOn: on,
          reference: `2-7/${person.key.split(' ')[1]}`,
          note: inCare
            ? 'Lūdzam izlemt, kurš paraksta: pārstāvis uz trim vēstulēm nav atbildējis.'
            : 'Māte strādā ārzemēs. Trīs zvani un vēstule palika bez atbildes.',
        },
      }),
    ),
  )
}

/** The court has appointed the grandmother, who may sign from then on. */
function findGuardian(world: World, person: Newcomer, on: IsoDate): void {
  const { agenda, names } = world
  const grandmother = names.parentOf(person.name, 'FEMALE')
  const number = person.key.split(' ')[1]!
  const decision = `Lēmums Nr. 1-6/${number}`
  let asked = { id: '', version: 0 }
  const askedOn = addDays(on, -14)
  agenda.add(askedOn, around(11, askedOn), [person.key], async () => {
    asked = await ok(
      openCourtCase({
        ...person.caseManager,
        path: { id: person.id },
        body: { reason: 'NOT_ACTING', court, askedOn, reference: `2-7/${number}` },
      }),
    )
  })
  agenda.add(on, around(10, on), [person.key], () =>
    ok(
      answerCourtCase({
        ...person.caseManager,
        path: { id: asked.id },
        ...matching(asked),
        body: {
          answeredOn: on,
          outcome: 'REPRESENTATIVE_APPOINTED',
          decision,
          note: 'Ieceļ vecmāmiņu, pie kuras jaunietis dzīvo.',
        },
      }),
    ),
  )
  agenda.add(on, around(14, on), [person.key], () =>
    ok(
      addRepresentation({
        ...person.caseManager,
        path: { id: person.id },
        body: {
          representative: {
            givenName: grandmother.givenName,
            familyName: grandmother.familyName,
            phone: `+371 2000 ${String(7000 + Number(number)).slice(-4)}`,
          },
          basis: 'GUARDIAN',
          documentReference: `${court}, ${decision}`,
          startsOn: on,
        },
      }),
    ),
  )
}
