/** Liepāja in mid-programme: nearly every place taken, the others offered, a waiting list, mentorships in all their states. */
import { type IsoDate, addDays, daysBetween } from '@lidzas/domain/core/dates'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import { admit } from '../acts/admission.ts'
import { dataRights } from '../acts/data-rights.ts'
import { enterTwice } from '../acts/duplicates.ts'
import type { Enrolment } from '../acts/enrolments.ts'
import { setGoals } from '../acts/goals.ts'
import { gather } from '../acts/groups.ts'
import { schoolList } from '../acts/imports.ts'
import { type Newcomer, meet as register, newcomer, refer } from '../acts/intake.ts'
import { chooseMentor } from '../acts/mentors.ts'
import { contacts, end, evaluate, extend, handOver, match, moveTo, suspend } from '../acts/mentorships.ts'
import type { Setting } from '../acts/opening.ts'
import { type ReportFate, report } from '../acts/reports.ts'
import { families } from '../acts/representation.ts'
import { planMeetings } from '../acts/sessions.ts'
import type { By } from '../api.ts'
import { dayOffAfter, oneDayOff, ownLists } from '../lists.ts'
import { type Random, cycle } from '../random.ts'
import { changeNotes, contactNotes, endings, narratives, returnReasons } from '../texts/closing.ts'
import { liepajaGoals } from '../texts/goals.ts'
import { extensionReasons, referralTexts, strengths } from '../texts/intake.ts'
import { liepajaGroups } from '../texts/sessions.ts'
import type { World } from '../world.ts'
import { beforeThisMonth, fillMonth, rhythm, shape } from './cases.ts'
import { enrolmentDates } from './chains.ts'
import { liepajaBudget, liepajaSpending, openLiepajaBudget } from './money.ts'
import { liepajaMentors } from './network.ts'
import { offers } from './offers.ts'
import { queue } from './queue.ts'

/** Puts the whole programme on the agenda. */
export function liepajaStory(world: World, setting: Setting, caseManagers: readonly By[]): void {
  const { random, programme, yesterday, policy } = world
  const mentors = liepajaMentors(world, setting.organisations)
  const refers = cycle(random, referralTexts)
  const hasStrength = cycle(random, strengths)
  let count = 0
  const person = (on: IsoDate, age = random.int(13, 22)) => {
    count += 1
    const targetGroup: TargetGroup =
      age >= 18 && random.chance(0.55)
        ? 'CARE_LEAVER_INDEPENDENT'
        : random.chance(0.22) && age < 18
          ? 'OUT_OF_FAMILY_CARE'
          : 'SOCIAL_RISK_FAMILY'
    return newcomer(world, count, {
      on,
      age,
      gender: random.chance(0.6) ? 'FEMALE' : 'MALE',
      targetGroup,
      referral:
        targetGroup === 'CARE_LEAVER_INDEPENDENT'
          ? referralTexts.find(({ reasons }) => reasons.includes('INDEPENDENT_LIVING'))!
          : refers(),
      caseManager: count % 5 < 3 ? caseManagers[0]! : caseManagers[1]!,
      strengths: hasStrength(),
    })
  }

  const { enrolments: dates, freeOn } = enrolmentDates(random, {
    startsOn: programme.startsOn,
    yesterday,
    places: policy.places!,
  })
  const acceptedOn = queuedAt(
    world,
    dates.map(({ admittedOn }) => admittedOn),
  )
  const enrolments: Enrolment[] = []
  for (const [index, { admittedOn, startsOn, months, endedOn, early }] of dates.entries()) {
    const accepted = acceptedOn[index]!
    const one = person(accepted)
    introduce(world, one, accepted, index)
    admit(world, one, admittedOn)
    const to = endedOn ?? addDays(startsOn, months * 30)
    const mentor = chooseMentor(world, mentors, { from: startsOn, to })
    if (!mentor) continue
    mentor.mentees.push({ from: startsOn, to })
    const ending = endedOn === null ? null : endingOf(random, endedOn, early)
    const baseEnd = addDays(startsOn, 90)
    const decidedOn = addDays(baseEnd, -random.int(6, 14))
    enrolments.push({
      person: one,
      admittedOn,
      startsOn,
      parts: [{ mentor, from: startsOn, to: endedOn ?? addDays(startsOn, 160) }],
      extensions:
        months > 3 && decidedOn <= yesterday
          ? [{ on: decidedOn, months: months - 3, reason: random.pick(extensionReasons) }]
          : [],
      goals: random.some(liepajaGoals, random.pick([1, 2, 2, 3])),
      goalsAgreedOn: addDays(startsOn, random.int(5, 13)),
      ending,
      ratedOn: ending?.outcome === 'ENDED_EARLY' && random.chance(0.4) ? ending.on : null,
      firstMetOn: null,
      mentorship: { id: '', version: 0 },
    })
  }
  const { silent, busy } = shape(world, enrolments, mentors)
  const narrative = cycle(random, narratives)
  const ended = enrolments
    .filter(({ ending }) => ending !== null)
    .toSorted((a, b) => (a.ending!.on < b.ending!.on ? -1 : 1))
  if (busy) busy.isFull = true
  if (silent) silent.quietFrom = addDays(yesterday, -15)
  gatherings(world, enrolments)
  for (const enrolment of enrolments) {
    planMeetings(
      world,
      enrolment,
      rhythm,
      enrolment === busy ? beforeThisMonth(yesterday) : lastDay(world, enrolment),
    )
    if (enrolment === busy) fillMonth(world, enrolment)
    live(world, enrolment)
  }
  const late = ended.find(({ ending }) => daysBetween(ending!.on, yesterday) < policy.reportDueDays + 20)
  if (late && daysBetween(late.ending!.on, yesterday) > policy.reportDueDays) late.isReportLate = true
  for (const [index, enrolment] of ended.entries()) {
    report(world, enrolment, {
      ...reportOf(world, enrolment, index, ended.length),
      narrative: narrative(),
      returnReason: random.pick(returnReasons),
    })
  }
  families(world, enrolments)
  offers(world, queue(world, person), freeOn)
  dataRights(world, enrolments, caseManagers[0]!)
  schoolList(world, caseManagers[0]!)
  ownLists(world)
  oneDayOff(world, dayOffAfter(yesterday))
  const lately = enrolments.filter(({ ending }) => ending === null).slice(-2)
  for (const [index, { person: one }] of lately.entries())
    enterTwice(world, one, addDays(yesterday, -3 - index), caseManagers[index % caseManagers.length]!)
  const budget = liepajaBudget(setting)
  world.agenda.add(programme.startsOn, '08:50', [], () => openLiepajaBudget(world, budget))
  liepajaSpending(world, budget)
}

function endingOf(random: Random, on: IsoDate, early: boolean): Enrolment['ending'] {
  return early ? { on, outcome: 'ENDED_EARLY', ...random.pick(endings) } : { on, outcome: 'COMPLETED' }
}

/** Referral, consents, acceptance; every seventh referral goes back once. */
function introduce(world: World, one: Newcomer, acceptedOn: IsoDate, index: number): void {
  const isReturned = index % 7 === 3
  const sentOn = addDays(acceptedOn, isReturned ? -6 : -(1 + (index % 3)))
  const createdOn = addDays(sentOn, -1)
  register(world, one, createdOn)
  refer(world, one, {
    createdOn,
    sentOn,
    ...(isReturned && { returnedOn: addDays(sentOn, 2), sentAgainOn: addDays(sentOn, 4) }),
    decided: { on: acceptedOn, as: 'accepted' },
  })
}

/** Days of acceptance in the order of the admissions: whoever waited first comes first. */
function queuedAt(world: World, admissions: readonly IsoDate[]): IsoDate[] {
  const first = world.programme.startsOn
  return admissions
    .map((admittedOn) => {
      const since = addDays(admittedOn, -world.random.int(3, 17))
      return since < first ? first : since
    })
    .toSorted()
    .map((since, index) => (since > admissions[index]! ? admissions[index]! : since))
}

function live(world: World, enrolment: Enrolment): void {
  const { random, yesterday } = world
  const note = cycle(random, contactNotes)
  match(world, enrolment, enrolment.admittedOn)
  setGoals(world, enrolment)
  extend(world, enrolment)
  suspend(world, enrolment)
  handOver(world, enrolment, random.pick(changeNotes))
  const last = enrolment.ending?.on ?? yesterday
  if (enrolment.goalsAgreedOn !== null) {
    const toCooperation = [addDays(enrolment.goalsAgreedOn, 3), addDays(enrolment.firstMetOn ?? last, 1)]
      .toSorted()
      .at(-1)!
    if (toCooperation < addDays(last, -7))
      moveTo(world, enrolment, 'COOPERATION', toCooperation, ['COOPERATION_RULES'], 22)
  }
  const days = [12, 40, 68, 96, 124].map((after) => addDays(enrolment.startsOn, after + random.int(0, 6)))
  contacts(
    world,
    enrolment,
    days.filter((day) => day < last),
    note,
  )
  if (!enrolment.ending) return
  if (enrolment.ending.outcome === 'COMPLETED') {
    moveTo(world, enrolment, 'CLOSURE', addDays(last, -7), ['GOALS_REVIEWED'], 22)
    evaluate(world, enrolment, last, ['PARTICIPANT', 'MENTOR'])
  } else if (random.chance(0.5)) evaluate(world, enrolment, last, ['MENTOR'])
  end(world, enrolment)
}

/** Meetings end the day before the ending; those who go on have some planned for the coming days. */
function lastDay(world: World, enrolment: Enrolment): IsoDate {
  if (enrolment.quietFrom) return addDays(enrolment.quietFrom, -1)
  return enrolment.ending ? addDays(enrolment.ending.on, -1) : addDays(world.yesterday, 9)
}

function gatherings(world: World, enrolments: readonly Enrolment[]): void {
  const { random, programme, yesterday } = world
  const text = cycle(random, liepajaGroups)
  let day = nextSaturday(addDays(programme.startsOn, 24))
  while (day <= addDays(yesterday, 14)) {
    gather(world, enrolments, { day, text: text(), size: random.int(8, 12) })
    day = addDays(day, random.pick([7, 7, 7, 8]))
    if (![0, 6].includes(new Date(day).getUTCDay())) day = nextSaturday(day)
  }
}

function nextSaturday(day: IsoDate): IsoDate {
  return addDays(day, (6 - new Date(day).getUTCDay() + 7) % 7)
}

/** Old reports are accepted, the newest ones on their way; one draft is overdue (#48). */
function reportOf(
  world: World,
  enrolment: Enrolment,
  index: number,
  all: number,
): { draftedOn: IsoDate; fate: ReportFate } {
  const draftedOn = addDays(enrolment.ending!.on, world.random.int(3, 12))
  const left = all - 1 - index
  const fates: ReportFate[] = ['draft', 'submitted', 'returned', 'submitted', 'submitted']
  const fate = fates[left] ?? (index % 9 === 4 ? 'returned and accepted' : 'accepted')
  return { draftedOn, fate: enrolment.isReportLate ? 'draft' : fate }
}
