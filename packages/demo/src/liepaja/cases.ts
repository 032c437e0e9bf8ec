/** The cases that a coordinator meets: among the plain enrolments, a few that need attention. */
import { type IsoDate, addDays, daysBetween } from '@lidzas/domain/core/dates'

import type { Enrolment } from '../acts/enrolments.ts'
import { type MentorPlan, chooseMentor } from '../acts/mentors.ts'
import { type Rhythm, meet } from '../acts/sessions.ts'
import type { World } from '../world.ts'

export const rhythm: Rhythm = {
  every: 6,
  straying: 2,
  minutes: [60, 90, 90, 105, 120, 120, 120, 150, 150, 180],
  activities: [
    'CONVERSATION',
    'CONVERSATION',
    'EVERYDAY_SUPPORT',
    'EVERYDAY_SUPPORT',
    'LEISURE',
    'LEISURE',
    'MOTIVATION',
    'CREATIVE',
    'SPORT',
    'SPORT',
    'EXCURSION',
    'LEARNING',
    'VOLUNTEERING',
    'WORK_EXPERIENCE',
  ],
  remote: 0.06,
}

/** The cases that every programme knows: a change of mentor, a suspension, a silence, a goal nobody set, a full month. */
export function shape(
  world: World,
  enrolments: Enrolment[],
  mentors: readonly MentorPlan[],
): { silent?: Enrolment; busy?: Enrolment } {
  const { yesterday } = world
  const running = enrolments.filter(({ ending }) => ending === null)
  const since = (enrolment: Enrolment) => daysBetween(enrolment.startsOn, yesterday)
  const [changed] = running.filter((enrolment) => since(enrolment) > 45)
  const [changedBefore] = enrolments.filter(
    (enrolment) =>
      enrolment.ending?.outcome === 'COMPLETED' && daysBetween(enrolment.startsOn, enrolment.ending.on) > 80,
  )
  for (const enrolment of [changed, changedBefore]) {
    if (!enrolment) continue
    const [part] = enrolment.parts
    const from = addDays(enrolment.startsOn, 33)
    const mentor = chooseMentor(world, mentors, { from, to: part!.to, not: part!.mentor })
    if (!mentor) continue
    mentor.mentees.push({ from, to: part!.to })
    enrolment.parts = [
      { ...part!, to: addDays(from, -1) },
      { mentor, from, to: part!.to },
    ]
  }
  const rest = running.filter((enrolment) => enrolment !== changed)
  const suspended = rest.find((enrolment) => since(enrolment) > 25 && since(enrolment) < 70)
  if (suspended)
    suspended.suspended = {
      from: addDays(yesterday, -8),
      until: null,
      reason: 'ILLNESS',
      note: 'Operācija un atlabšana mājās, ārsts iesaka divas nedēļas miera.',
    }
  const withoutGoal = rest.find(
    (enrolment) => enrolment !== suspended && since(enrolment) > 18 && since(enrolment) < 40,
  )
  if (withoutGoal) withoutGoal.goalsAgreedOn = null
  const [returned] = enrolments.filter(
    (enrolment) => enrolment.ending?.outcome === 'COMPLETED' && enrolment !== changedBefore,
  )
  if (returned) {
    const from = addDays(returned.startsOn, 30)
    returned.suspended = {
      from,
      until: addDays(from, 11),
      reason: 'TRAVEL',
      note: 'Ar ģimeni ārpus Latvijas, atgriezīsies pēc pusotras nedēļas.',
    }
  }
  const plain = rest.filter(
    (enrolment) => enrolment !== suspended && enrolment !== withoutGoal && since(enrolment) > 40,
  )
  const isCleared = ({ parts }: Enrolment) => parts[0]!.mentor.clearedTo > addDays(yesterday, 40)
  const busy = plain.find((enrolment) => isCleared(enrolment))
  const silent = plain.find((enrolment) => isCleared(enrolment) && enrolment !== busy)
  return { silent, busy }
}

export function beforeThisMonth(yesterday: IsoDate): IsoDate {
  return addDays(`${addDays(yesterday, 1).slice(0, 7)}-01`, -1)
}

/** Meetings until fifty minutes of this month are left, as far as its days allow (#52). */
export function fillMonth(world: World, enrolment: Enrolment): void {
  const { diary, policy, yesterday } = world
  const last = beforeThisMonth(yesterday)
  const days = daysBetween(last, yesterday)
  let left = policy.monthlyCapMinutes! - 50 - diary.minutesOf(enrolment.person.key, yesterday)
  const exactly = { ...rhythm, exact: true }
  const spread = (isDue: (after: number) => boolean, least: number) => {
    for (let after = 1; after <= days && left > 0; after++) {
      const meetings = Math.ceil((days - after + 1) / 2)
      const minutes = Math.min(left, 240, Math.max(least, 5 * Math.ceil(left / meetings / 5)))
      if (
        isDue(after) &&
        meet(world, enrolment, enrolment.parts[0]!, addDays(last, after), minutes, exactly)
      ) {
        left -= minutes
      }
    }
  }
  spread((after) => days < 12 || after % 2 === 0, 60)
  // What found no free hour finds one on another day.
  spread(() => true, 120)
}
