/** When a meeting may be planned or recorded, and how its minutes count (#50-#58, L-32 to L-35). */
import { type IsoDate, isWithin, localDate, minutesBetween } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import { type ConsentFacts, withdrawnConsentRefusal } from '../intake/consents/consents.ts'
import type { EnrolmentState } from '../intake/states.ts'
import type { SessionKind } from './code-lists/sessions.ts'
import type { MentorshipState } from './states.ts'

/** Two instants; the wall clock plays no part in how long a meeting was (#58). */
export type SessionTime = { startsAt: Date; endsAt: Date }

const reasons = {
  NOT_WHOLE_MINUTES: { lv: 'laiks jānorāda ar minūtes precizitāti', en: 'times are given in whole minutes' },
  END_NOT_AFTER_START: { lv: 'beigām jābūt pēc sākuma', en: 'the end must come after the start' },
  TOO_LONG: { lv: 'tā ir garāka, nekā pieļauj programma', en: 'it is longer than the programme allows' },
  IN_THE_FUTURE: { lv: 'tā vēl nav beigusies', en: 'it is not over yet' },
  NOT_STARTED: { lv: 'tā vēl nav sākusies', en: 'it has not begun yet' },
  OUTSIDE_MENTORSHIP: { lv: 'tā ir ārpus sadarbības laika', en: 'it lies outside the mentorship' },
  OUTSIDE_ENROLMENT: {
    lv: 'tā ir ārpus dalības laika',
    en: 'it lies outside the enrolment in the programme',
  },
} as const

function timeRefusal(code: keyof typeof reasons, pointer: string): Refusal {
  return refusal('SESSION_TIME_INVALID', { reason: { code, ...reasons[code] } }, pointer)
}

/** Why a meeting cannot have these times, or null. One local day holds all of it, so it belongs to one month (#51). */
export function sessionTimeRefusal(time: SessionTime, policy: { maxSessionMinutes: number }): Refusal | null {
  const minutes = minutesBetween(time.startsAt, time.endsAt)
  if (!isWholeMinute(time.startsAt)) return timeRefusal('NOT_WHOLE_MINUTES', '/startsAt')
  if (!isWholeMinute(time.endsAt)) return timeRefusal('NOT_WHOLE_MINUTES', '/endsAt')
  if (minutes <= 0) return timeRefusal('END_NOT_AFTER_START', '/endsAt')
  if (minutes > policy.maxSessionMinutes) return timeRefusal('TOO_LONG', '/endsAt')
  const lastMoment = new Date(time.endsAt.getTime() - 1)
  if (localDate(time.startsAt) !== localDate(lastMoment))
    return refusal('SESSION_CROSSES_MIDNIGHT', undefined, '/endsAt')
  return null
}

/** Only what is over can be recorded as held. */
export function heldTimeRefusal(time: SessionTime, now: Date): Refusal | null {
  return time.endsAt > now ? timeRefusal('IN_THE_FUTURE', '/endsAt') : null
}

/** Nobody has stayed away from what has not begun. */
export function noShowTimeRefusal(time: SessionTime, now: Date): Refusal | null {
  return time.startsAt > now ? timeRefusal('NOT_STARTED', '') : null
}

export type MentorshipDates = {
  state: MentorshipState
  startsOn: IsoDate | null
  plannedEndOn: IsoDate | null
  endedOn: IsoDate | null
}

/** A meeting of two lies inside their mentorship; one that has ended can still get a late entry of its own time. */
export function withinMentorshipRefusal(mentorship: MentorshipDates, day: IsoDate): Refusal | null {
  const { startsOn, plannedEndOn, endedOn } = mentorship
  if (startsOn === null) return refusal('MENTORSHIP_NOT_ACTIVE', undefined, '/mentorshipId')
  const inside = isWithin(day, { startsOn, endsOn: endedOn ?? plannedEndOn })
  return inside ? null : timeRefusal('OUTSIDE_MENTORSHIP', '/startsAt')
}

/** What is asked of each participant's place in the programme. */
export type ParticipantFacts = ConsentFacts & {
  state: EnrolmentState
  admittedOn: IsoDate | null
  plannedEndOn: IsoDate | null
}

/** Why this participant takes no meeting on that day, or null (#16, #38, #46). */
export function participantRefusal(participant: ParticipantFacts, day: IsoDate): Refusal | null {
  const withdrawn = withdrawnConsentRefusal(participant, day)
  if (withdrawn) return withdrawn
  if (participant.state === 'suspended') return refusal('ENROLMENT_SUSPENDED')
  if (participant.state === 'closed') return refusal('ENROLMENT_CLOSED')
  if (participant.state !== 'active' || participant.admittedOn === null)
    return refusal('ENROLMENT_NOT_ACTIVE')
  const enrolment = { startsOn: participant.admittedOn, endsOn: participant.plannedEndOn }
  return isWithin(day, enrolment) ? null : timeRefusal('OUTSIDE_ENROLMENT', '/startsAt')
}

const peopleReasons = {
  PAIR_BY_MENTORSHIP: {
    lv: 'tikšanās divatā norāda vienu pāri un neko citu',
    en: 'a one to one meeting names one mentorship and nobody else',
  },
  GROUP_BY_LISTS: {
    lv: 'grupas aktivitātei norāda dalībniekus un mentorus',
    en: 'a group activity names its participants and mentors',
  },
  NO_PARTICIPANT: { lv: 'vajadzīgs vismaz viens dalībnieks', en: 'at least one participant is needed' },
  NO_MENTOR: { lv: 'vajadzīgs vismaz viens mentors', en: 'at least one mentor is needed' },
  TWO_SIDES: {
    lv: 'viens cilvēks nevar būt gan dalībnieks, gan mentors',
    en: 'nobody is a participant and a mentor at once',
  },
} as const

function peopleRefusal(code: keyof typeof peopleReasons, pointer: string): Refusal {
  return refusal('SESSION_PEOPLE_INVALID', { reason: { code, ...peopleReasons[code] } }, pointer)
}

export type SessionPeople = {
  kind: SessionKind
  mentorshipId?: string | null
  participants?: readonly string[]
  mentors?: readonly string[]
}

/** Two meet by their mentorship; a group is named one by one (#54). */
export function sessionPeopleRefusal({
  kind,
  mentorshipId,
  participants,
  mentors,
}: SessionPeople): Refusal | null {
  if (kind === 'ONE_TO_ONE') {
    if (!mentorshipId) return peopleRefusal('PAIR_BY_MENTORSHIP', '/mentorshipId')
    if (participants?.length) return peopleRefusal('PAIR_BY_MENTORSHIP', '/participants')
    return mentors?.length ? peopleRefusal('PAIR_BY_MENTORSHIP', '/mentors') : null
  }
  if (mentorshipId) return peopleRefusal('GROUP_BY_LISTS', '/mentorshipId')
  if (!participants?.length) return peopleRefusal('NO_PARTICIPANT', '/participants')
  if (!mentors?.length) return peopleRefusal('NO_MENTOR', '/mentors')
  return null
}

/** Nobody is a participant and a mentor of the same meeting. */
export function twoSidesRefusal(participants: readonly string[], mentors: readonly string[]): Refusal | null {
  return participants.some((id) => mentors.includes(id)) ? peopleRefusal('TWO_SIDES', '/mentors') : null
}

type Present = { capacity: 'participant' | 'mentor'; present: boolean }

/** A held meeting had somebody on each side; where nobody of a side came it is a no-show. */
export function presenceRefusal(people: readonly Present[]): Refusal | null {
  const came = (capacity: Present['capacity']) =>
    people.some((one) => one.capacity === capacity && one.present)
  if (!came('participant')) return peopleRefusal('NO_PARTICIPANT', '/absent')
  return came('mentor') ? null : peopleRefusal('NO_MENTOR', '/absent')
}

export type Ledger = { minutes: number; cap: number | null }

/** Minutes still free in the month, or null where the policy has no cap (#52, #53). */
export function minutesLeft({ minutes, cap }: Ledger): number | null {
  return cap === null ? null : Math.max(0, cap - minutes)
}

/** How a meeting's minutes enter the ledger: counted up to the cap, the rest as surplus that is not billed. */
export function splitMinutes(minutes: number, ledger: Ledger): { counted: number; surplus: number } {
  const counted = Math.min(minutes, minutesLeft(ledger) ?? minutes)
  return { counted, surplus: minutes - counted }
}

/**
 * Why these minutes do not fit the month of somebody, or null: 1,200 fit a cap of 1,200 and 1,201 do not (#52).
 * `ledgers` are those of everybody who took part; the tightest decides and `who` names whom it stops, in a group.
 */
export function hoursCapRefusal(
  minutes: number,
  ledgers: readonly (Ledger & { name: string })[],
): Refusal | null {
  const over = ledgers.filter((ledger) => splitMinutes(minutes, ledger).surplus > 0)
  const [tightest] = over.toSorted((a, b) => minutesLeft(a)! - minutesLeft(b)!)
  if (!tightest) return null
  const who: string[] | undefined = ledgers.length > 1 ? over.map(({ name }) => name) : undefined
  return refusal(
    'HOURS_CAP_EXCEEDED',
    { cap: tightest.cap!, remaining: minutesLeft(tightest)!, ...(who && { who }) },
    '/endsAt',
  )
}

function isWholeMinute(instant: Date): boolean {
  return instant.getTime() % 60_000 === 0
}
