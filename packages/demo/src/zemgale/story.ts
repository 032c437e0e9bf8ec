/** RETHINK near its end: ten mentors, twenty participants, five stages, most of them winding down or moving on. */
import { type IsoDate, addDays, plannedEnd } from '@lidzas/domain/core/dates'

import { admit } from '../acts/admission.ts'
import type { Enrolment } from '../acts/enrolments.ts'
import { setGoals } from '../acts/goals.ts'
import { gather } from '../acts/groups.ts'
import { type Newcomer, apply, meet as register, newcomer, refer } from '../acts/intake.ts'
import { type MentorPlan, type MentorWish, planMentor } from '../acts/mentors.ts'
import { confirm, contacts, end, evaluate, extend, handOver, match, moveTo } from '../acts/mentorships.ts'
import type { Setting } from '../acts/opening.ts'
import { type ReportFate, report } from '../acts/reports.ts'
import { type Rhythm, planMeetings } from '../acts/sessions.ts'
import type { By } from '../api.ts'
import { cycle } from '../random.ts'
import { changeNotes, contactNotes, narratives, returnReasons } from '../texts/closing.ts'
import { rethinkGoals } from '../texts/goals.ts'
import { rethinkReferral, strengths } from '../texts/intake.ts'
import { rethinkGroups } from '../texts/sessions.ts'
import type { World } from '../world.ts'
import { openZemgaleBudget, zemgaleBudget, zemgaleSpending } from './money.ts'

const rhythm: Rhythm = {
  every: 9,
  straying: 2,
  minutes: [60, 90, 90, 120, 120, 150],
  activities: [
    'CONVERSATION',
    'EVERYDAY_SUPPORT',
    'EVERYDAY_SUPPORT',
    'CREATIVE',
    'LEISURE',
    'LEARNING',
    'WORK_EXPERIENCE',
    'MOTIVATION',
    'EXCURSION',
    'VOLUNTEERING',
  ],
  remote: 0.2,
}

/** How many participants each mentor has: twenty in all, one to three each. */
const caseloads = [3, 3, 2, 2, 2, 2, 2, 2, 1, 1]

/** How far each of the twenty has come. */
const fates = [
  ...Array<'completed'>(6).fill('completed'),
  'early',
  ...Array<'moving on'>(5).fill('moving on'),
  ...Array<'winding down'>(7).fill('winding down'),
  'progress',
] as const
type Fate = (typeof fates)[number]

export function zemgaleStory(world: World, setting: Setting, caseManagers: readonly By[]): void {
  const { random, programme } = world
  const mentors = zemgaleMentors(world, setting)
  const hasStrength = cycle(random, strengths)
  const placed = random.shuffle(fates)
  const assigned = caseloads.flatMap((count, index) => Array<MentorPlan>(count).fill(mentors[index]!))
  const enrolments: { enrolment: Enrolment; fate: Fate }[] = []
  for (const [index, fate] of placed.entries()) {
    const isOwn = index % 4 === 3
    const appliedOn = addDays(programme.startsOn, 1 + Math.floor(index / 2))
    const person = newcomer(world, index + 1, {
      on: appliedOn,
      age: random.int(18, 28),
      gender: index % 2 === 0 ? 'FEMALE' : 'MALE',
      targetGroup: 'GRT',
      referral: isOwn ? null : rethinkReferral,
      caseManager: isOwn ? world.by.coordinator : caseManagers[0]!,
      strengths: hasStrength(),
    })
    const admittedOn = addDays(appliedOn, 6)
    introduce(world, person, appliedOn, index)
    admit(world, person, admittedOn)
    enrolments.push({ enrolment: clockOf(world, person, admittedOn, fate, assigned[index]!), fate })
  }
  handedOver(enrolments, mentors)
  summerSchool(
    world,
    enrolments.map(({ enrolment }) => enrolment),
  )
  const narrative = cycle(random, narratives)
  const reports: ReportFate[] = [
    'accepted',
    'accepted',
    'returned and accepted',
    'accepted',
    'submitted',
    'returned',
    'draft',
  ]
  for (const { enrolment, fate } of enrolments) {
    const until = enrolment.ending ? addDays(enrolment.ending.on, -1) : addDays(world.yesterday, 8)
    planMeetings(world, enrolment, rhythm, until)
    live(world, enrolment, fate)
  }
  const ended = enrolments.map(({ enrolment }) => enrolment).filter(({ ending }) => ending !== null)
  for (const [index, enrolment] of ended
    .toSorted((a, b) => (a.ending!.on < b.ending!.on ? -1 : 1))
    .entries()) {
    report(world, enrolment, {
      draftedOn: addDays(enrolment.ending!.on, random.int(3, 9)),
      fate: reports[index] ?? 'accepted',
      narrative: narrative(),
      returnReason: random.pick(returnReasons),
    })
  }
  knock(world, newcomer(world, placed.length + 1, applicant(world, hasStrength())))
  const budget = zemgaleBudget(setting)
  world.agenda.add(programme.startsOn, '08:50', [], () => openZemgaleBudget(world, setting, budget))
  zemgaleSpending(world, budget)
}

/** Somebody who applied lately and waits for an answer. */
function applicant(world: World, strengths: string) {
  return {
    on: addDays(world.yesterday, -3),
    age: 22,
    gender: 'FEMALE',
    targetGroup: 'GRT',
    referral: null,
    caseManager: world.by.coordinator,
    strengths,
  } as const
}

function knock(world: World, person: Newcomer): void {
  register(world, person, addDays(world.yesterday, -3))
  apply(world, person, addDays(world.yesterday, -2), false)
}

function zemgaleMentors(world: World, { organisations, programme }: Setting): MentorPlan[] {
  return caseloads.map((_, index) => {
    const wish: MentorWish = {
      organisation: organisations[index % 4 === 2 ? 3 : 1]!,
      gender: index % 3 === 1 ? 'MALE' : 'FEMALE',
      engagement: index % 2 === 0 ? 'CONTRACTOR' : 'VOLUNTEER',
      appliedOn: addDays(programme.startsOn, -46 + index),
      ...(index === 0 && { email: 'mentore@zemgale.example' }),
      ...(index === 1 && { email: 'mentors2@zemgale.example' }),
    }
    return planMentor(world, wish, index)
  })
}

/** Three in four come by a case manager, the others apply themselves; two have a trustee who signs as well. */
function introduce(world: World, person: Newcomer, on: IsoDate, index: number): void {
  register(world, person, on, { trustee: index % 9 === 5 })
  if (person.referral)
    refer(world, person, {
      createdOn: on,
      sentOn: addDays(on, 1),
      decided: { on: addDays(on, 4), as: 'accepted' },
    })
  else apply(world, person, addDays(on, 1))
}

function clockOf(
  world: World,
  person: Newcomer,
  admittedOn: IsoDate,
  fate: Fate,
  mentor: MentorPlan,
): Enrolment {
  const { random, yesterday, programme } = world
  const startsOn = addDays(admittedOn, random.int(2, 6))
  const base = plannedEnd(startsOn, 6)
  const goesOn = fate !== 'completed' && fate !== 'early'
  const months = plannedEnd(startsOn, 9) <= programme.endsOn ? 3 : 2
  const isExtended = goesOn || random.chance(0.5)
  const endedOn = isExtended ? addDays(base, random.int(12, 30)) : base
  const ending: Enrolment['ending'] =
    fate === 'completed'
      ? { on: endedOn < yesterday ? endedOn : addDays(yesterday, -2), outcome: 'COMPLETED' }
      : fate === 'early'
        ? {
            on: addDays(startsOn, 118),
            outcome: 'ENDED_EARLY',
            reason: 'OTHER_SERVICE',
            note: 'Uzsākta dienas centra un specializēto darbnīcu programma, ģimene un mentore vienojās noslēgt agrāk.',
          }
        : null
  return {
    person,
    admittedOn,
    startsOn,
    parts: [{ mentor, from: startsOn, to: ending?.on ?? addDays(startsOn, 280) }],
    extensions:
      isExtended && fate !== 'early'
        ? [
            {
              on: addDays(base, -random.int(9, 20)),
              months: goesOn ? months : 1,
              reason: 'Sasniegtais jānostiprina, pirms mentors atkāpjas soli tālāk.',
            },
          ]
        : [],
    goals: random.some(rethinkGoals, random.pick([2, 2, 3])),
    goalsAgreedOn: addDays(startsOn, random.int(32, 52)),
    ratedOn: null,
    ending,
    firstMetOn: null,
    mentorship: { id: '', version: 0 },
  }
}

/** One participant goes on with another mentor who has room. */
function handedOver(
  enrolments: { enrolment: Enrolment; fate: Fate }[],
  mentors: readonly MentorPlan[],
): void {
  const enrolment = enrolments.find(
    ({ fate, enrolment: { parts } }) => fate === 'winding down' && parts[0]!.mentor === mentors[2],
  )?.enrolment
  if (!enrolment) return
  const [part] = enrolment.parts
  const from = addDays(enrolment.startsOn, 75)
  enrolment.parts = [
    { ...part!, to: addDays(from, -1) },
    { mentor: mentors[9]!, from, to: part!.to },
  ]
}

function live(world: World, enrolment: Enrolment, fate: Fate): void {
  const { random, yesterday } = world
  const note = cycle(random, contactNotes)
  const at = (days: number) => addDays(enrolment.startsOn, days + random.int(0, 6))
  const last = enrolment.ending?.on ?? yesterday
  const windingOn = fate === 'completed' ? addDays(last, -16) : at(178)
  const movingOn = fate === 'completed' ? addDays(last, -5) : addDays(yesterday, -random.int(4, 15))
  const isMoving = fate === 'completed' || fate === 'moving on'
  if (isMoving) enrolment.ratedOn = addDays(movingOn, -1)
  match(world, enrolment, enrolment.admittedOn)
  setGoals(world, enrolment)
  extend(world, enrolment)
  handOver(world, enrolment, changeNotes[0]!)
  moveTo(
    world,
    enrolment,
    'GOALS',
    addDays(enrolment.firstMetOn ?? enrolment.startsOn, 16),
    ['COOPERATION_RULES', 'BOTH_CONTINUE'],
    22,
  )
  moveTo(world, enrolment, 'PROGRESS', addDays(enrolment.goalsAgreedOn!, 2), ['PLAN_SIGNED'], 22)
  if (fate === 'completed' || fate === 'moving on' || fate === 'winding down') {
    moveTo(world, enrolment, 'WINDING_DOWN', windingOn, ['PROGRESS_REVIEWED'], 22)
  }
  if (isMoving) {
    evaluate(world, enrolment, addDays(movingOn, -1), ['PARTICIPANT', 'MENTOR'])
    moveTo(world, enrolment, 'MOVING_ON', movingOn, [], 22)
  }
  if (fate === 'completed')
    confirm(world, enrolment, addDays(last, -1), ['FOLLOW_UP_PLAN', 'CONTACT_RULES'], 13)
  const days = [10, 26, 57, 88, 119, 150, 181, 212].map((after) => at(after)).filter((day) => day < last)
  contacts(world, enrolment, days, note)
  end(world, enrolment)
}

/** Two days of summer school at the start, then something together about every month. */
function summerSchool(world: World, enrolments: readonly Enrolment[]): void {
  const { programme, yesterday } = world
  const [first, second, ...others] = rethinkGroups
  gather(world, enrolments, { day: addDays(programme.startsOn, 34), text: first!, size: 14 })
  gather(world, enrolments, { day: addDays(programme.startsOn, 35), text: second!, size: 14 })
  others.forEach((text, index) => {
    const day = addDays(programme.startsOn, 66 + index * 32)
    if (day <= addDays(yesterday, 12)) gather(world, enrolments, { day, text, size: 9 })
  })
}
