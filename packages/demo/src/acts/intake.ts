/** From a case manager's referral, or an own application, to a place in the programme. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { isAdult } from '@lidzas/domain/people/age'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import {
  acceptReferral,
  addRepresentation,
  createParticipant,
  createReferral,
  declineReferral,
  enterApplication,
  returnReferral,
  sendReferral,
  updateReferral,
  withdrawReferral,
} from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { type Gender, type Name, spoken } from '../names.ts'
import type { ReferralText } from '../texts/intake.ts'
import { askings, declineNotes, needsOf, schoolOf, strengthCodes } from '../texts/plans.ts'
import type { World } from '../world.ts'
import { sign, takeBack } from './consents.ts'
import { numbersOf, tellMore } from './persons.ts'

export type Newcomer = {
  key: string
  name: Name
  birthDate: IsoDate
  targetGroup: TargetGroup
  /** Null for an own application. */
  referral: ReferralText | null
  caseManager: By
  strengths: string
  territoryCode: string
  /** Set when they have been made. */
  id: string
  enrolmentId: string
  /** Who may sign for them, once recorded. */
  representation: { id: string; version: number } | null
}

/** A young person of a plausible age for the group, on the first day the story hears of them. */
export function newcomer(
  world: World,
  index: number,
  given: { on: IsoDate; age: number; gender: Gender; targetGroup: TargetGroup } & Pick<
    Newcomer,
    'referral' | 'caseManager' | 'strengths'
  >,
): Newcomer {
  const { on, age, gender, ...rest } = given
  return {
    ...rest,
    key: `participant ${index}`,
    name: world.names.young(gender),
    birthDate: addDays(on, -Math.round(age * 365.25) - world.random.int(20, 330)),
    territoryCode: world.territories[index % world.territories.length]!,
    id: '',
    enrolmentId: '',
    representation: null,
  }
}

/** The person, who may sign for them, and the consents; an adult's trustee signs as well. `unsigned`: not yet. */
export function meet(
  world: World,
  person: Newcomer,
  on: IsoDate,
  { trustee = false, unsigned = false }: { trustee?: boolean; unsigned?: boolean } = {},
): void {
  const { agenda, random } = world
  const parent = world.names.parentOf(person.name, random.chance(0.8) ? 'FEMALE' : 'MALE')
  const minor = !isAdult(person.birthDate, on)
  const inCare = person.targetGroup === 'OUT_OF_FAMILY_CARE'
  const schooling = minor
    ? 'GENERAL'
    : random.pick(['VOCATIONAL', 'VOCATIONAL', 'NOT_STUDYING', 'GENERAL'] as const)
  const number = person.key.split(' ')[1]!
  const photo = random.chance(0.5)
  const by = person.caseManager
  let photos = { id: '', version: 0 }
  agenda.add(on, around(9, on), [person.key], async () => {
    const made = await ok(
      createParticipant({
        ...by,
        body: {
          givenName: person.name.givenName,
          familyName: person.name.familyName,
          birthDate: person.birthDate,
          gender: person.name.gender,
          phone: `+371 2000 ${number.padStart(4, '0')}`,
          languages: ['lv'],
          territoryCode: person.territoryCode,
          educationStatus: schooling,
          school:
            schooling === 'NOT_STUDYING' ? null : schooling === 'VOCATIONAL' ? 'Tehnikums' : 'Vidusskola',
          strengths: person.strengths,
          externalIds: numbersOf(Number(number)),
        },
      }),
    )
    person.id = made.id
    await tellMore({ ...person, by, on, number: Number(number) })
    const path = { path: { id: person.id } }
    let representationId: string | null = null
    if (minor || trustee) {
      const basis = trustee
        ? 'TRUSTEE'
        : inCare
          ? (['GUARDIAN', 'FOSTER_FAMILY', 'CARE_INSTITUTION'] as const)[Number(number) % 3]!
          : 'PARENT'
      const representation = await ok(
        addRepresentation({
          ...by,
          ...path,
          body: {
            representative: {
              givenName: parent.givenName,
              familyName: parent.familyName,
              phone: `+371 2000 ${String(9000 + Number(number)).slice(-4)}`,
            },
            basis,
            actsFor: basis === 'CARE_INSTITUTION' ? 'Bērnu un jauniešu centrs “Pīlādzis”' : null,
            documentReference: inCare || trustee ? `Lēmums Nr. 1-${number}` : null,
            startsOn: addDays(person.birthDate, trustee ? 18 * 366 : inCare ? 3650 : 1),
            endsOn: null,
          },
        }),
      )
      representationId = representation.id
      person.representation = representation
    }
    const own = { givenBy: 'PARTICIPANT' } as const
    await sign(world, person, on, { ...own, purpose: 'PRIVACY_NOTICE' })
    await sign(world, person, on, { ...own, purpose: 'PARTICIPATION' })
    if (representationId && !unsigned) {
      const givenBy = 'REPRESENTATIVE'
      await sign(world, person, on, { givenBy, representationId, purpose: 'PARTICIPATION' })
    }
    if (photo) photos = await sign(world, person, on, { ...own, purpose: 'PUBLICITY' })
  })
  if (photo) takeBack(world, person, on, () => photos)
}

export type ReferralFate = {
  createdOn: IsoDate
  /** Left out: the referral stays a draft. */
  sentOn?: IsoDate
  returnedOn?: IsoDate
  sentAgainOn?: IsoDate
  decided?: {
    on: IsoDate
    as: 'accepted' | 'withdrawn' | 'declined'
    reason?: 'NOT_ELIGIBLE' | 'OTHER_SERVICE' | 'NOT_REACHED'
  }
}

/** A referral and what becomes of it. */
export function refer(world: World, person: Newcomer, fate: ReferralFate): void {
  const { agenda, programme, by } = world
  const { createdOn, sentOn, returnedOn, sentAgainOn, decided } = fate
  const text = person.referral!
  const inCare = person.targetGroup === 'OUT_OF_FAMILY_CARE'
  const add = (on: IsoDate, hour: number, run: () => Promise<unknown>) =>
    agenda.add(on, around(hour, on), [person.key], run)
  let referral = { id: '', version: 0 }
  const changing = () => ({ path: { id: referral.id }, ...matching(referral) })

  add(createdOn, 11, async () => {
    referral = await ok(
      createReferral({
        ...person.caseManager,
        body: {
          programmeId: programme.id,
          participantId: person.id,
          targetGroups: [person.targetGroup],
          reasons: [...text.reasons],
          summary: spoken(text.summary, person.name.gender),
          family: {
            parentInvolvement: inCare
              ? 'ABSENT'
              : text.reasons.includes('CONFLICT_PARENTS')
                ? 'POWERLESS'
                : 'ENGAGED',
            representativeReach: 'REACHED',
            careForm: inCare ? 'GUARDIAN' : null,
            orphansCourt: inCare ? 'Liepājas bāriņtiesa' : null,
          },
          education: schoolOf(text.reasons),
          ...planOf(person),
        },
      }),
    )
  })
  if (!sentOn) return
  add(sentOn, 13, async () => {
    referral = await ok(sendReferral({ ...person.caseManager, ...changing() }))
  })
  if (returnedOn) {
    add(returnedOn, 14, async () => {
      referral = await ok(
        returnReferral({
          ...by.coordinator,
          ...changing(),
          body: askingOf(person),
        }),
      )
    })
  }
  if (sentAgainOn) {
    add(sentAgainOn, 13, async () => {
      const summary = `${spoken(text.summary, person.name.gender)} Papildināts pēc koordinatores jautājuma.`
      referral = await ok(updateReferral({ ...person.caseManager, ...changing(), body: { summary } }))
      referral = await ok(sendReferral({ ...person.caseManager, ...changing() }))
    })
  }
  if (!decided) return
  const { on, as, reason = 'OTHER_SERVICE' } = decided
  add(on, 15, async () => {
    if (as === 'withdrawn') {
      const body = { reason: 'CHANGED_MIND', note: 'Brauc dzīvot pie tēva uz ārzemēm.' }
      return ok(withdrawReferral({ ...person.caseManager, ...changing(), body }))
    }
    if (as === 'declined') {
      const body = { reason, note: declineNotes[reason] ?? null }
      return ok(declineReferral({ ...by.coordinator, ...changing(), body }))
    }
    const accepted = await ok(acceptReferral({ ...by.coordinator, ...changing() }))
    person.enrolmentId = accepted.progress!.enrolmentId
    return accepted
  })
}

/** What the person can and needs, out of the same text as the reasons. */
function planOf(person: Newcomer) {
  const needs = person.referral!.reasons.flatMap((code) => needsOf[code])
  const first = needs.filter(({ code }, at) => needs.findIndex((need) => need.code === code) === at)
  return {
    needs: [...first],
    strengths: {
      codes: [...strengthCodes[numberOf(person) % strengthCodes.length]!],
      words: person.strengths,
    },
  }
}

function askingOf(person: Newcomer) {
  const { asks, ...asking } = askings[numberOf(person) % askings.length]!
  const said = (words: string | null) => words && spoken(words, person.name.gender)
  return { ...asking, asks: asks.map(({ field, words }) => ({ field, words: said(words) })) }
}

function numberOf({ key }: Newcomer): number {
  return Number(key.split(' ')[1])
}

/** Somebody who applies without a case manager, where the policy allows it. Without an answer it waits for one. */
export function apply(world: World, person: Newcomer, on: IsoDate, answered = true): void {
  const { agenda, programme, by } = world
  agenda.add(on, around(15, on), [person.key], async () => {
    const application = await ok(
      enterApplication({
        ...by.coordinator,
        body: {
          programmeId: programme.id,
          participantId: person.id,
          channel: 'SELF',
          targetGroups: [person.targetGroup],
          summary: 'Grib iepazīt cilvēkus ārpus mājām un iemācīties braukt ar autobusu.',
          strengths: { codes: ['SOCIABLE'], words: person.strengths },
        },
      }),
    )
    if (!answered) return
    const path = { path: { id: application.id } }
    const accepted = await ok(acceptReferral({ ...by.coordinator, ...path, ...matching(application) }))
    person.enrolmentId = accepted.progress!.enrolmentId
  })
}
