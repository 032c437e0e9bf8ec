/** The cases that a coordinator meets: among the plain stays, a few that need attention. */
import { type IsoDate, addDays, daysBetween } from '@lidzas/domain/core/dates'

import { type MentorPlan, chooseMentor } from '../acts/mentors.ts'
import { type Rhythm, meet } from '../acts/sessions.ts'
import type { Stay } from '../acts/stays.ts'
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
  stays: Stay[],
  mentors: readonly MentorPlan[],
): { silent?: Stay; busy?: Stay } {
  const { yesterday } = world
  const running = stays.filter(({ ending }) => ending === null)
  const since = (stay: Stay) => daysBetween(stay.startsOn, yesterday)
  const [changed] = running.filter((stay) => since(stay) > 45)
  const [changedBefore] = stays.filter(
    (stay) => stay.ending?.outcome === 'COMPLETED' && daysBetween(stay.startsOn, stay.ending.on) > 80,
  )
  for (const stay of [changed, changedBefore]) {
    if (!stay) continue
    const [part] = stay.parts
    const from = addDays(stay.startsOn, 33)
    const mentor = chooseMentor(world, mentors, { from, to: part!.to, not: part!.mentor })
    if (!mentor) continue
    mentor.mentees.push({ from, to: part!.to })
    stay.parts = [
      { ...part!, to: addDays(from, -1) },
      { mentor, from, to: part!.to },
    ]
  }
  const rest = running.filter((stay) => stay !== changed)
  const suspended = rest.find((stay) => since(stay) > 25 && since(stay) < 70)
  if (suspended)
    suspended.suspended = {
      from: addDays(yesterday, -8),
      until: null,
      reason: 'ILLNESS',
      note: 'Operācija un atlabšana mājās, ārsts iesaka divas nedēļas miera.',
    }
  const withoutGoal = rest.find((stay) => stay !== suspended && since(stay) > 18 && since(stay) < 40)
  if (withoutGoal) withoutGoal.goalsAgreedOn = null
  const [returned] = stays.filter((stay) => stay.ending?.outcome === 'COMPLETED' && stay !== changedBefore)
  if (returned) {
    const from = addDays(returned.startsOn, 30)
    returned.suspended = {
      from,
      until: addDays(from, 11),
      reason: 'TRAVEL',
      note: 'Ar ģimeni ārpus Latvijas, atgriezīsies pēc pusotras nedēļas.',
    }
  }
  const plain = rest.filter((stay) => stay !== suspended && stay !== withoutGoal && since(stay) > 40)
  const isCleared = ({ parts }: Stay) => parts[0]!.mentor.clearedTo > addDays(yesterday, 40)
  const busy = plain.find((stay) => isCleared(stay))
  const silent = plain.find((stay) => isCleared(stay) && stay !== busy)
  return { silent, busy }
}

export function beforeThisMonth(yesterday: IsoDate): IsoDate {
  return addDays(`${addDays(yesterday, 1).slice(0, 7)}-01`, -1)
}

/** Meetings until fifty minutes of this month are left, as far as its days allow (#52). */
export function fillMonth(world: World, stay: Stay): void {
  const { diary, policy, yesterday } = world
  const last = beforeThisMonth(yesterday)
  const days = daysBetween(last, yesterday)
  let left = policy.monthlyCapMinutes! - 50 - diary.minutesOf(stay.person.key, yesterday)
  const exactly = { ...rhythm, exact: true }
  const spread = (isDue: (after: number) => boolean, least: number) => {
    for (let after = 1; after <= days && left > 0; after++) {
      const meetings = Math.ceil((days - after + 1) / 2)
      const minutes = Math.min(left, 240, Math.max(least, 5 * Math.ceil(left / meetings / 5)))
      if (isDue(after) && meet(world, stay, stay.parts[0]!, addDays(last, after), minutes, exactly)) {
        left -= minutes
      }
    }
  }
  spread((after) => days < 12 || after % 2 === 0, 60)
  // What found no free hour finds one on another day.
  spread(() => true, 120)
}
