/** The mentor network: applications, trainings, checks, contracts, and who works with whom. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { contractKindOf } from '@lidzas/domain/network/mentor-file'
import { clearanceValidTo } from '@lidzas/domain/network/mentors'
import {
  addContract,
  advanceMentor,
  createMentor,
  getMentor,
  leaveMentor,
  recordClearance,
  recordTraining,
  rejectMentor,
} from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { Gender, Name } from '../names.ts'
import { mentorTexts, trainings } from '../texts/mentors.ts'
import type { Organisation, World } from '../world.ts'
import { demoAccounts } from './accounts.ts'
import { inviteAll } from './staff.ts'

export type MentorPlan = {
  key: string
  name: Name
  organisation: Organisation
  engagement: 'VOLUNTEER' | 'EMPLOYEE' | 'CONTRACTOR'
  /** How far in the pipeline, or out of it. */
  reaches: 'candidate' | 'selected' | 'trained' | 'ready' | 'rejected' | 'left'
  appliedOn: IsoDate
  readyOn: IsoDate
  checkedOn: IsoDate
  clearedTo: IsoDate
  /** Days with how many mentees, as first and last day of each. */
  mentees: { from: IsoDate; to: IsoDate }[]
  /** One of the demo's sign-ins. */
  isKnown: boolean
  /** Set when the file has been made. */
  id: string
  /** Who writes about this mentor's meetings. */
  by: By
}

export type MentorWish = {
  organisation: Organisation
  gender: Gender
  engagement: MentorPlan['engagement']
  reaches?: MentorPlan['reaches']
  appliedOn: IsoDate
  /** Last day of the record check, where it matters. */
  clearedTo?: IsoDate
  /** An account of their own: its address, and its name where it is one of the demo sign-ins. */
  email?: string
}

/** Plans a mentor's way into the network and puts it on the agenda. */
export function planMentor(world: World, wish: MentorWish, index: number): MentorPlan {
  const { random, agenda } = world
  const known = demoAccounts.find(({ email }) => email === wish.email)
  const [givenName = '', familyName = ''] = known?.displayName.split(' ') ?? []
  const name = known ? { givenName, familyName, gender: wish.gender } : world.names.grown(wish.gender)
  const checkedOn = wish.clearedTo
    ? checkedFor(world, wish.clearedTo)
    : addDays(wish.appliedOn, random.int(6, 12))
  const mentor: MentorPlan = {
    key: `mentor ${index}`,
    name,
    organisation: wish.organisation,
    engagement: wish.engagement,
    reaches: wish.reaches ?? 'ready',
    appliedOn: wish.appliedOn,
    readyOn: addDays(wish.appliedOn, 20),
    checkedOn,
    clearedTo: clearanceValidTo(checkedOn, world.policy),
    mentees: [],
    isKnown: known !== undefined,
    id: '',
    by: wish.organisation.by,
  }
  const fitting = mentorTexts.filter(({ gender }) => gender === wish.gender)
  const text = fitting[index % fitting.length]!
  const birthDate = addDays(wish.appliedOn, -random.int(24 * 365, 58 * 365))
  const phone = `+371 2000 ${String(1000 + index * 37).slice(-4)}`
  const at = (after: number, run: () => Promise<unknown>) => {
    const day = addDays(wish.appliedOn, after)
    agenda.add(day, around(10, day), [mentor.key], run)
  }
  const preMatchMinutes = random.pick([120, 135, 180])
  const knowsRights = random.chance(0.7)
  let version = 0
  const writes = () =>
    wish.organisation.by === world.by.coordinator ? world.by.coordinator : wish.organisation.by
  const path = () => ({ path: { id: mentor.id } })
  const programmeId = () => ({ programmeId: world.programme.id })

  at(0, async () => {
    const made = await ok(
      createMentor({
        ...writes(),
        body: {
          givenName: name.givenName,
          familyName: name.familyName,
          birthDate,
          engagement: wish.engagement,
          organisationId: wish.organisation.id,
          email: wish.email ?? `mentors${index}@example.org`,
          phone,
          languages: index % 2 === 0 ? ['lv', 'ru'] : ['lv', 'en'],
          territoryCode: world.territories[index % world.territories.length],
          interests: [...text.interests],
          about: text.about,
          motivation: text.motivation,
        },
      }),
    )
    ;({ id: mentor.id, version } = made)
    // Candidates wait for their interview with nothing but an application.
  })
  if (mentor.reaches === 'candidate') return mentor
  if (mentor.reaches === 'rejected') {
    at(9, () =>
      ok(rejectMentor({ ...writes(), ...path(), ...matching({ version }), body: { reason: 'WITHDREW' } })),
    )
    return mentor
  }
  const advance = async (to: 'selected' | 'trained' | 'ready') => {
    const moved = await ok(
      advanceMentor({ ...writes(), ...path(), ...matching({ version }), body: { to, ...programmeId() } }),
    )
    version = moved.version
  }
  const train = (
    kind: 'PRE_MATCH' | 'PROGRAMME_COURSE' | 'CHILD_RIGHTS',
    title: string,
    minutes: number,
    on: IsoDate,
  ) =>
    ok(
      recordTraining({
        ...writes(),
        ...path(),
        body: {
          kind,
          title,
          minutes,
          mode: kind === 'CHILD_RIGHTS' ? 'ONLINE' : 'IN_PERSON',
          completedOn: on,
        },
      }),
    )
  at(5, () => advance('selected'))
  if (mentor.reaches === 'selected') return mentor
  at(14, async () => {
    await train('PRE_MATCH', trainings.preMatch, preMatchMinutes, addDays(wish.appliedOn, 12))
    if (knowsRights) await train('CHILD_RIGHTS', trainings.childRights, 360, addDays(wish.appliedOn, 13))
    version = (await fresh()).version
    await advance('trained')
  })
  if (mentor.reaches === 'trained') return mentor
  at(18, async () => {
    await ok(
      recordClearance({
        ...writes(),
        ...path(),
        body: {
          result: 'CLEAR',
          source: index % 3 === 0 ? 'CERTIFICATE' : 'PUNISHMENT_REGISTER',
          checkedOn,
          ...programmeId(),
        },
      }),
    )
    await ok(
      addContract({
        ...writes(),
        ...path(),
        body: {
          kind: contractKindOf[wish.engagement],
          number: `${wish.engagement.slice(0, 1)}-${wish.appliedOn.slice(0, 4)}/${String(index + 1).padStart(2, '0')}`,
          signedOn: addDays(wish.appliedOn, 17),
          startsOn: addDays(wish.appliedOn, 18),
          endsOn: null,
        },
      }),
    )
  })
  at(20, async () => {
    version = (await fresh()).version
    await advance('ready')
    if (wish.email) {
      const membership = { role: 'mentor' as const, personId: mentor.id, ...programmeId() }
      const displayName = `${name.givenName} ${name.familyName}`
      const [by] = await inviteAll(world.connection, world.by.administrator, [
        { email: wish.email, displayName, memberships: [membership] },
      ])
      mentor.by = by!
    }
  })
  if (mentor.reaches === 'left') {
    at(75, async () => {
      version = (await fresh()).version
      await ok(leaveMentor({ ...writes(), ...path(), ...matching({ version }), body: {} }))
    })
  }
  return mentor

  async function fresh() {
    return ok(getMentor({ ...writes(), ...path() }))
  }
}

/** A check that ends on this day was made twelve months before the day after it. */
function checkedFor(world: World, clearedTo: IsoDate): IsoDate {
  let checkedOn = addDays(clearedTo, -31 * world.policy.clearanceMonths)
  while (clearanceValidTo(checkedOn, world.policy) < clearedTo) checkedOn = addDays(checkedOn, 1)
  return checkedOn
}

/** How many mentees of theirs overlap these days. */
export function caseloadOn(mentor: MentorPlan, from: IsoDate, to: IsoDate): number {
  return mentor.mentees.filter((mentee) => mentee.from <= to && mentee.to >= from).length
}

/** A mentor whom people can sign in as has work before the others. */
function burden(mentor: MentorPlan, from: IsoDate, to: IsoDate): number {
  return caseloadOn(mentor, from, to) - (mentor.isKnown ? 1 : 0)
}

/** The ready mentor with the most room for these days; by chance among equals. */
export function chooseMentor(
  world: World,
  mentors: readonly MentorPlan[],
  { from, to, not }: { from: IsoDate; to: IsoDate; not?: MentorPlan },
): MentorPlan | undefined {
  const able = mentors.filter(
    (mentor) =>
      mentor !== not &&
      mentor.reaches === 'ready' &&
      // Promised on the day of the admission, up to four days before the start.
      mentor.readyOn < addDays(from, -4) &&
      mentor.clearedTo > addDays(from, 20) &&
      caseloadOn(mentor, from, to) < world.policy.menteesPerMentor,
  )
  const least = Math.min(...able.map((mentor) => burden(mentor, from, to)))
  const choice = able.filter((mentor) => burden(mentor, from, to) === least)
  return choice.length === 0 ? undefined : world.random.pick(choice)
}
