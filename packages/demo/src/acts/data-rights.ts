/** What people ask about their own data: answered, waiting, extended, refused; a hold, and an erasure for two officers. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import {
  answerDataRequest,
  createDataRequest,
  createParticipant,
  exportRecord,
  extendDataRequest,
  placeLegalHold,
  placeRestriction,
  proposeErasure,
  withdrawDataRequest,
} from '@lidzas/sdk'
import type { CreateDataRequest } from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'
import type { Enrolment } from './enrolments.ts'
import type { Newcomer } from './intake.ts'
import { inviteAll } from './staff.ts'

type Asked = Pick<CreateDataRequest, 'kind' | 'form' | 'details'>

export function dataRights(world: World, enrolments: readonly Enrolment[], caseManager: By): void {
  const { agenda, by, yesterday } = world
  const active = enrolments
    .filter(({ ending, admittedOn }) => ending === null && admittedOn < addDays(yesterday, -30))
    .map(({ person }) => person)
  const closed = enrolments.filter(({ ending }) => ending !== null && ending.on < addDays(yesterday, -45))
  const [first, second, third, fourth] = closed.map(({ person }) => person)
  const receive = (person: Newcomer, on: IsoDate, asked: Asked) =>
    ok(
      createDataRequest({
        ...by.officer,
        body: { ...asked, personId: person.id, requester: 'SELF', receivedOn: on },
      }),
    )
  const on = (
    person: Newcomer | undefined,
    daysAgo: number,
    hour: number,
    run: (one: Newcomer, day: IsoDate) => Promise<unknown>,
  ) => {
    const day = addDays(yesterday, -daysAgo)
    if (person) agenda.add(day, around(hour, day), [person.key], () => run(person, day))
  }

  on(active.at(-1), 24, 10, (one, day) =>
    receive(one, day, {
      kind: 'ACCESS',
      form: 'LETTER',
      details: 'Vēlos redzēt, kas par mani ir ierakstīts un kas to skatījies.',
    }),
  )
  on(active.at(-2), 12, 11, async (one, day) => {
    const asked = {
      kind: 'PORTABILITY',
      form: 'E_ADDRESS',
      details: 'Pārceļas uz citu pašvaldību, lūdz datus līdzi.',
    } as const
    const request = await receive(one, day, asked)
    await ok(
      extendDataRequest({ ...by.officer, path: request, ...matching(request), body: { reason: 'COMPLEX' } }),
    )
  })
  on(active.at(-3), 18, 9, async (one, day) => {
    const request = await receive(one, day, {
      kind: 'OBJECTION',
      form: 'PHONE',
      details: 'Nevēlas, ka mentors zvana uz skolu.',
    })
    await ok(withdrawDataRequest({ ...by.officer, path: request, ...matching(request) }))
  })
  on(first, 30, 13, async (one, day) => {
    const request = await receive(one, day, {
      kind: 'ACCESS',
      form: 'IN_PERSON',
      details: 'Lūdz savas lietas kopiju.',
    })
    const body = { purpose: 'DATA_REQUEST', requestId: request.id, language: 'lv' } as const
    for (const format of ['HTML', 'JSON'] as const)
      await ok(exportRecord({ ...by.coordinator, path: one, body: { ...body, format }, parseAs: 'text' }))
    const answer = {
      outcome: 'GRANTED',
      answeredOn: day,
      answer: 'Lietas kopija izsniegta klātienē.',
    } as const
    await ok(answerDataRequest({ ...by.officer, path: request, ...matching(request), body: answer }))
  })
  on(second, 40, 14, async (one, day) => {
    const request = await receive(one, day, {
      kind: 'ERASURE',
      form: 'EMAIL',
      details: 'Lūdz dzēst visus datus par sevi.',
    })
    const answer =
      'Klienta lieta pēc likuma jāglabā 10 gadus pēc dalības noslēguma; pēc tam datus dzēsīsim. Sūdzību var iesniegt Datu valsts inspekcijā.'
    const body = { outcome: 'REFUSED', answeredOn: day, answer } as const
    await ok(answerDataRequest({ ...by.officer, path: request, ...matching(request), body }))
  })
  on(third, 8, 15, (one) =>
    ok(
      placeLegalHold({
        ...by.officer,
        path: one,
        body: { ground: 'COMPLAINT', note: 'Ģimene iesniegusi sūdzību par pakalpojuma pārtraukšanu.' },
      }),
    ),
  )
  // In the evening of the last day: nothing about this person is written after it.
  on(fourth, 0, 19, async (one, day) => {
    const asked = {
      kind: 'RESTRICTION',
      form: 'LETTER',
      details: 'Apstrīd, ka lietā ierakstītais par skolas kavējumiem ir pareizs.',
    } as const
    const request = await receive(one, addDays(day, -2), asked)
    await ok(
      placeRestriction({
        ...by.officer,
        path: one,
        body: { ground: 'ACCURACY_CONTESTED', requestId: request.id },
      }),
    )
  })
  erasureToDecide(world, caseManager)
}

/** Somebody entered who never was a client: one officer proposed to erase them, the other one decides. */
function erasureToDecide(
  { agenda, by, connection, programme, yesterday, names }: World,
  caseManager: By,
): void {
  const keys = ['second officer']
  let colleague: By
  let personId = ''
  agenda.add(programme.startsOn, '08:40', keys, async () => {
    const email = 'datu.specialiste@liepaja.example'
    const invited = { email, displayName: 'Velta Priedkalne', memberships: [{ role: 'officer' as const }] }
    const [made] = await inviteAll(connection, by.administrator, [invited])
    colleague = made!
  })
  const enteredOn = addDays(yesterday, -6)
  const { givenName, familyName } = names.young('FEMALE')
  agenda.add(enteredOn, around(12, enteredOn), keys, async () => {
    const body = { givenName, familyName, birthDate: addDays(yesterday, -16 * 365), phone: '+371 20001122' }
    personId = (await ok(createParticipant({ ...caseManager, body }))).id
  })
  agenda.add(yesterday, around(15, yesterday), keys, () =>
    ok(proposeErasure({ ...colleague, path: { id: personId }, body: { ground: 'ENTERED_IN_ERROR' } })),
  )
}
