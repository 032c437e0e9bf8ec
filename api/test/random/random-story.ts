/** What people do with a programme, right and wrong in any order, through the API alone. */
import { addDays } from '@lidzas/domain/core/dates'
import { targetGroups } from '@lidzas/domain/programmes/policy'
import type { LightMyRequestResponse as Response } from 'fastify'
import { expect } from 'vitest'

import type { Caller, TestApp } from '../app.ts'
import { race } from '../race.ts'
import type { RandomPerson, RandomProgramme } from './random-programme.ts'
import type { Chance } from './random.ts'

export type Crew = { coordinator: Caller; caseManager: Caller; tally: Map<string, number> }
type Record_ = { id: string; version: number }
type Standing = RandomPerson & {
  referral?: Record_ & { sent?: boolean }
  enrolment?: Record_
  consents: Record_[]
}

/** Plays one programme to its end. Every answer is a success or a refusal by name, never a failure. */
export async function playStory(
  api: TestApp,
  c: Chance,
  programme: RandomProgramme,
  crew: Crew,
): Promise<void> {
  const { coordinator, caseManager } = crew
  const today = api.today()
  const people: Standing[] = programme.people.map((person) => ({ ...person, consents: [] }))
  const day = () => addDays(today, -c.one([0, 0, 0, 0, 1, 2, 5, 11]))

  async function send<T extends object>(
    name: string,
    request: () => Promise<Response>,
  ): Promise<T | undefined> {
    const [response] = (await race([request])) as [Response]
    expect(response.statusCode, `${name}: ${response.body}`).toBeLessThan(500)
    const answer = response.json<T & { code?: string }>()
    const met = `${name} ${response.statusCode < 300 ? 'done' : answer.code}`
    crew.tally.set(met, (crew.tally.get(met) ?? 0) + 1)
    return response.statusCode < 300 ? answer : undefined
  }

  async function refer(person: Standing) {
    const groups = c.often(0.85) ? [programme.policy.targetGroups.at(-1)!] : c.some(targetGroups, 0.4)
    const body = {
      ...{ programmeId: programme.id, participantId: person.id, targetGroups: groups },
      ...{ reasons: ['TRUANCY'], summary: 'Kavē skolu' },
    }
    const draft = await send<Record_>('refer', () => api.post(caseManager, '/referrals', body))
    if (!draft) return
    person.referral = draft
    const sent = await send<Record_>('send', () =>
      api.act(caseManager, `/referrals/${draft.id}/send`, draft.version),
    )
    if (sent) person.referral = { ...sent, sent: true }
  }

  async function decide(person: Standing, action: 'accept' | 'decline' | 'return' | 'withdraw') {
    const { referral } = person
    if (!referral || (!referral.sent && c.often(0.9))) return
    const body = {
      accept: {},
      decline: { reason: 'NOT_ELIGIBLE' },
      return: { reason: 'INCOMPLETE', asks: [{ field: 'SUMMARY' }] },
      withdraw: { reason: 'CHANGED_MIND' },
    }[action]
    const by = action === 'withdraw' ? caseManager : coordinator
    const path = `/referrals/${referral.id}/${action}`
    const changed = await send<Record_>(action, () => api.act(by, path, referral.version, body))
    if (changed) person.referral = { ...changed, sent: true }
    if (changed && action === 'accept') await findEnrolment(person)
  }

  async function findEnrolment(person: Standing) {
    const query = `programmeId=${programme.id}&participantId=${person.id}&limit=1`
    const page = await send<{ data: Record_[] }>('look', () => api.get(coordinator, `/enrolments?${query}`))
    person.enrolment = page?.data[0]
  }

  async function apply(person: Standing) {
    const groups = [programme.policy.targetGroups.at(-1)!]
    const body = { programmeId: programme.id, participantId: person.id, targetGroups: groups }
    const enrolment = await send<Record_>('apply', () => api.post(coordinator, '/enrolments', body))
    if (enrolment) person.enrolment = enrolment
  }

  async function consent(person: Standing, givenBy: 'PARTICIPANT' | 'REPRESENTATIVE') {
    const representative =
      givenBy === 'REPRESENTATIVE' ? c.one([...person.representations, undefined]) : undefined
    const body = {
      ...{ programmeId: programme.id, givenBy, representationId: representative?.id ?? null },
      purpose: c.often(0.03) ? ['PARTICIPATION', 'PUBLICITY'] : c.often(0.05) ? 'PUBLICITY' : 'PARTICIPATION',
      givenOn: c.often(0.95) ? addDays(day(), -c.one([0, 5, 20])) : addDays(today, 3),
      endsOn: c.often(0.9) ? null : addDays(today, c.one([-2, 0, 30])),
      ...{ form: 'PAPER', textVersion: '2026-1', language: c.one(['lv', 'en']) },
    }
    const given = await send<Record_>('consent', () =>
      api.post(coordinator, `/participants/${person.id}/consents`, body),
    )
    if (given) person.consents.push(given)
  }

  async function withdraw(person: Standing) {
    const given = person.consents.pop()
    if (!given) return
    const body = { withdrawnOn: today, reason: 'Pārdomāja' }
    await send('withdraw consent', () =>
      api.act(coordinator, `/consents/${given.id}/withdraw`, given.version, body),
    )
    await findEnrolment(person)
  }

  /** Now and then the explanation is asked first: it must say what the activation then does. */
  async function activate(person: Standing, alone: boolean) {
    const { enrolment } = person
    if (!enrolment) return
    const admittedOn = c.often(0.9) ? day() : addDays(today, c.one([-500, 1]))
    const path = `/enrolments/${enrolment.id}`
    const asked =
      alone && admittedOn <= today && c.often(0.4)
        ? await send<{ eligible: boolean }>('explain', () =>
            api.get(coordinator, `${path}/eligibility?on=${admittedOn}`),
          )
        : undefined
    const active = await send<Record_>('activate', () =>
      api.act(coordinator, `${path}/activate`, enrolment.version, { admittedOn }),
    )
    if (asked)
      expect(active !== undefined, `explained ${asked.eligible}: ${path} on ${admittedOn}`).toBe(
        asked.eligible,
      )
    if (active) person.enrolment = active
  }

  async function move(person: Standing, action: 'suspend' | 'resume' | 'close') {
    const { enrolment } = person
    if (!enrolment) return
    const body = {
      suspend: { reason: 'ILLNESS', suspendedOn: c.often(0.6) ? today : day() },
      resume: {},
      close: {
        ...{ outcome: c.one(['ENDED_EARLY', 'NEVER_STARTED', 'COMPLETED']), closedOn: today },
        ...{ closureReason: 'PARTICIPANT_DECLINED', excused: [] },
      },
    }[action]
    const path = `/enrolments/${enrolment.id}/${action}`
    const moved = await send<Record_>(action, () => api.act(coordinator, path, enrolment.version, body))
    if (moved) person.enrolment = moved
  }

  /** Plays the usual way into a programme, mostly in its order and mostly complete. */
  async function comeIn(person: Standing) {
    if (c.often(0.9)) await consent(person, 'PARTICIPANT')
    if (c.often(0.85) && person.representations.length > 0) await consent(person, 'REPRESENTATIVE')
    const byReferral = programme.policy.referralRequired ? c.often(0.95) : c.often(0.5)
    if (byReferral) {
      await refer(person)
      await decide(person, c.often(0.95) ? 'accept' : c.one(['decline', 'return', 'withdraw']))
    } else await apply(person)
  }

  /**
   * Suspends an enrolment while another person is admitted; a place is lost when the days of the suspension have
   * run out.
   */
  async function pause(person: Standing) {
    await move(person, 'suspend')
    if (c.often(0.5)) await activate(c.one(people), true)
    await move(person, 'resume')
  }

  /** Offers a free place to the next person in turn, who answers or leaves the offer unanswered. */
  async function offer() {
    const body = { programmeId: programme.id }
    const made = await send<Record_ & { enrolmentId: string }>('offer', () =>
      api.post(coordinator, '/place-offers', body),
    )
    if (!made) return
    const path = `/place-offers/${made.id}`
    const answer = c.one(['accept', 'accept', 'decline', 'none'])
    if (answer === 'accept')
      await send('accept offer', () => api.act(coordinator, `${path}/accept`, made.version))
    if (answer === 'decline') {
      const declined = { reason: 'NOT_NOW', offerNext: c.often(0.5) }
      await send('decline offer', () => api.act(coordinator, `${path}/decline`, made.version, declined))
    }
    const person = people.find(({ enrolment }) => enrolment?.id === made.enrolmentId)
    if (person) await findEnrolment(person)
  }

  async function anything(person: Standing) {
    const deeds = [
      ...[() => activate(person, true), () => activate(person, true), () => withdraw(person)],
      ...[() => pause(person), () => move(person, 'suspend'), () => move(person, 'resume')],
      ...[() => move(person, 'close'), offer, offer],
      ...[() => consent(person, 'PARTICIPANT'), () => comeIn(person), () => findEnrolment(person)],
    ]
    await c.one(deeds)()
  }

  // Families come in at once, as letters do.
  for (const person of people) await comeIn(person)
  // All people are activated at once and compete for the places.
  await Promise.all(people.map((person) => activate(person, false)))
  for (let turn = c.int(3, 9); turn > 0; turn -= 1) await anything(c.one(people))
  await Promise.all(c.some(people, 0.6).map((person) => activate(person, false)))
}
