import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { meetings, type SessionBody } from '../../../test/meetings.ts'

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { coordinator, pair, oneToOne, group, enter, fill, ledger } = await meetings(api, { places: null })

const afternoon = ['2026-03-18T14:00:00Z', '2026-03-18T15:00:00Z'] as const
const planned = (mentorshipId: string, time: readonly [string, string] = afternoon) =>
  enter(oneToOne(mentorshipId, ...time))
const held = (mentorshipId: string, time: readonly [string, string] = afternoon) =>
  enter(oneToOne(mentorshipId, ...time, { state: 'held' }))
const act = async (session: SessionBody, verb: string, body = {}) =>
  ok<SessionBody>(await api.act(coordinator, `/sessions/${session.id}/${verb}`, session.version, body))
const statusOf = (session: SessionBody, personId: string) =>
  session.people.find((one) => one.personId === personId)!.state

describe('holdSession', () => {
  test('counts a planned meeting, by its mentor, with the times as they turned out', async () => {
    const own = await pair()
    const session = await planned(own.mentorshipId)
    const mentor = await api.as('mentor', { personId: own.mentorId })
    const body = { endsAt: '2026-03-18T15:45:00Z', note: 'Gājām gar jūru.' }
    const response = await api.act(mentor, `/sessions/${session.id}/hold`, 1, body)
    expect(ok<SessionBody>(response)).toMatchObject({
      state: 'held',
      minutes: 105,
      note: body.note,
      version: 2,
    })
    expect(response.headers.etag).toBe('"2"')
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 105, surplus: 0 })
    expect(await api.auditOf(session.id)).toEqual(['session.planned', 'session.held'])
  })

  test('refuses what is not over, and what no longer fits the month', async () => {
    const own = await pair()
    const ahead = await planned(own.mentorshipId, ['2026-03-21T14:00:00Z', '2026-03-21T15:00:00Z'])
    refused(await api.act(coordinator, `/sessions/${ahead.id}/hold`, 1), 'SESSION_TIME_INVALID', ['/endsAt'])
    const last = await planned(own.mentorshipId, ['2026-02-28T14:00:00Z', '2026-02-28T15:00:00Z'])
    await fill(own.mentorshipId, '2026-02', 1160)
    const problem = refused(await api.act(coordinator, `/sessions/${last.id}/hold`, 1), 'HOURS_CAP_EXCEEDED')
    expect(problem.detail).toBe('The limit is 1200 min a month; 40 min are left.')
    const over = await act(last, 'hold', { overrideReason: 'Pēdējā tikšanās mēnesī' })
    expect(over.people.find(({ capacity }) => capacity === 'participant')).toMatchObject({
      countedMinutes: 40,
      surplusMinutes: 20,
    })
  })

  test('#56 who stayed away from a group counts nothing; with nobody of a side there it is not held', async () => {
    const [one, other] = [await pair(), await pair()]
    const session = await enter(group([one.enrolmentId, other.enrolmentId], [one.mentorId], ...afternoon))
    const nobody = await api.act(coordinator, `/sessions/${session.id}/hold`, 1, {
      absent: [one.participantId, other.participantId],
    })
    refused(nobody, 'SESSION_PEOPLE_INVALID', ['/absent'])
    const after = await act(session, 'hold', { absent: [other.participantId] })
    expect(statusOf(after, other.participantId)).toBe('no_show')
    expect(await ledger(one.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
    expect(await ledger(other.participantId, '2026-03')).toEqual({ minutes: 0, surplus: 0 })
  })

  test('#20 the check must still be good on the day it is held', async () => {
    const own = await pair()
    const session = await planned(own.mentorshipId)
    await api.sql(`update clearance set ends_on = '2026-03-17' where mentor_id = $1`, [own.mentorId])
    refused(await api.act(coordinator, `/sessions/${session.id}/hold`, 1), 'CLEARANCE_EXPIRED')
  })
})

describe('markNoShow', () => {
  test('#56 counts nothing, and not before it was to begin', async () => {
    const own = await pair()
    const session = await act(await planned(own.mentorshipId), 'no-show', { note: 'Necēla telefonu.' })
    expect(session).toMatchObject({ state: 'no_show', note: 'Necēla telefonu.' })
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 0, surplus: 0 })
    const ahead = await planned(own.mentorshipId, ['2026-03-21T14:00:00Z', '2026-03-21T15:00:00Z'])
    refused(await api.act(coordinator, `/sessions/${ahead.id}/no-show`, 1), 'SESSION_TIME_INVALID')
  })
})

describe('cancelSession', () => {
  test('frees the time for another meeting and counts nothing', async () => {
    const own = await pair()
    const session = await act(await planned(own.mentorshipId), 'cancel', { reason: 'ILLNESS' })
    expect(session).toMatchObject({ state: 'cancelled', cancelReason: 'ILLNESS' })
    await held(own.mentorshipId)
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
  })

  test('needs a reason of the list', async () => {
    const { id } = await planned((await pair()).mentorshipId)
    refused(await api.act(coordinator, `/sessions/${id}/cancel`, 1), 'INPUT_INVALID', ['/reason'])
    refused(await api.act(coordinator, `/sessions/${id}/cancel`, 1, { reason: 'MOOD' }), 'INPUT_INVALID', [
      '/reason',
    ])
  })
})

describe('correctSession', () => {
  test('takes the old minutes back, counts the new ones, keeps both entries', async () => {
    const own = await pair()
    const old = await held(own.mentorshipId)
    const session = await act(old, 'correct', { reason: 'Kļūda beigu laikā', endsAt: '2026-03-18T16:30:00Z' })
    expect(session).toMatchObject({ state: 'held', minutes: 150, correctsId: old.id })
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 150, surplus: 0 })
    const before = ok<SessionBody>(await api.get(coordinator, `/sessions/${old.id}`))
    expect(before).toMatchObject({ state: 'corrected', correctedById: session.id, minutes: 60 })
    expect(before.people.map(({ state }) => state)).toEqual(['reversed', 'reversed'])
    expect(await api.auditOf(session.id)).toEqual(['session.corrected'])
  })

  test('moves minutes to another month, and a refused correction changes nothing', async () => {
    const own = await pair()
    const old = await held(own.mentorshipId, ['2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z'])
    await fill(own.mentorshipId, '2026-02', 1140)
    const body = { reason: 'Cits datums', startsAt: '2026-02-27T10:00:00Z', endsAt: '2026-02-27T11:01:00Z' }
    refused(await api.act(coordinator, `/sessions/${old.id}/correct`, 1, body), 'HOURS_CAP_EXCEEDED', [
      '/endsAt',
    ])
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
    await act(old, 'correct', { ...body, endsAt: '2026-02-27T11:00:00Z' })
    expect(await ledger(own.participantId, '2026-03')).toEqual({ minutes: 0, surplus: 0 })
    expect(await ledger(own.participantId, '2026-02')).toEqual({ minutes: 1200, surplus: 0 })
  })

  test('names who was there after all', async () => {
    const [one, other] = [await pair(), await pair()]
    const plan = await enter(group([one.enrolmentId, other.enrolmentId], [one.mentorId], ...afternoon))
    const first = await act(plan, 'hold', { absent: [other.participantId] })
    const session = await act(first, 'correct', { reason: 'Bija abi', absent: [] })
    expect(statusOf(session, other.participantId)).toBe('held')
    expect(await ledger(other.participantId, '2026-03')).toEqual({ minutes: 60, surplus: 0 })
  })

  test('#46 not in a closed enrolment', async () => {
    const own = await pair()
    const old = await held(own.mentorshipId)
    const change = (text: string, id: string) => api.sql(text, [id], api.tenantId)
    await change(
      `update mentorship set state = 'ended', ended_on = '2026-03-19', outcome = 'COMPLETED' where id = $1`,
      own.mentorshipId,
    )
    await change(
      `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-03-19', outcome = 'COMPLETED'
       where id = $1`,
      own.enrolmentId,
    )
    refused(
      await api.act(coordinator, `/sessions/${old.id}/correct`, 1, { reason: 'Vēlu' }),
      'ENROLMENT_CLOSED',
    )
  })
})

describe('updateSession', () => {
  test('moves a planned session, with everybody in it', async () => {
    const own = await pair()
    const session = await planned(own.mentorshipId)
    const changed = ok<SessionBody>(
      await api.patch(coordinator, `/sessions/${session.id}`, 1, {
        startsAt: '2026-03-24T08:00:00Z',
        endsAt: '2026-03-24T09:30:00Z',
        venue: 'Bibliotēka',
      }),
    )
    expect(changed).toMatchObject({ state: 'planned', minutes: 90, venue: 'Bibliotēka', version: 2 })
    await held(own.mentorshipId)
    expect(await api.auditOf(session.id)).toEqual(['session.planned', 'session.updated'])
  })

  test('#55 not into another meeting, and not once it was held', async () => {
    const own = await pair()
    const session = await planned(own.mentorshipId, ['2026-03-24T08:00:00Z', '2026-03-24T09:00:00Z'])
    const other = await held(own.mentorshipId)
    const into = { startsAt: afternoon[0], endsAt: afternoon[1] }
    refused(await api.patch(coordinator, `/sessions/${session.id}`, 1, into), 'SESSION_OVERLAP', [
      '/startsAt',
    ])
    refused(await api.patch(coordinator, `/sessions/${other.id}`, 1, { venue: 'Cita' }), 'SESSION_STATE')
    refused(await api.patch(coordinator, `/sessions/${session.id}`, 1, {}), 'INPUT_INVALID')
  })
})

describe('every action', () => {
  const verbs: [string, object][] = [
    ['hold', {}],
    ['no-show', {}],
    ['cancel', { reason: 'OTHER' }],
    ['correct', { reason: 'Kļūda' }],
  ]

  test.each(verbs)(
    '%s needs the version that was read, a fitting state and the right to act',
    async (verb, body) => {
      const own = await pair()
      const session = await (verb === 'correct' ? held : planned)(own.mentorshipId)
      const path = `/sessions/${session.id}/${verb}`
      refused(
        await api.call(coordinator, 'POST', path, body as Record<string, unknown>),
        'PRECONDITION_REQUIRED',
      )
      refused(await api.act(coordinator, path, 7, body as Record<string, unknown>), 'VERSION_STALE')
      refused(await api.act(coordinator, path, 1, { ...body, colour: 'red' }), 'INPUT_INVALID', ['/colour'])
      refused(await api.act(await api.as('auditor'), path, 1, body as Record<string, unknown>), 'FORBIDDEN')
      const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
      refused(await api.act(stranger, path, 1, body as Record<string, unknown>), 'NOT_FOUND')
      refused(await api.act(await api.as('mentor'), path, 1, body as Record<string, unknown>), 'NOT_FOUND')
      refused(
        await api.act(await api.as('provider_coordinator'), path, 1, body as Record<string, unknown>),
        'NOT_FOUND',
      )
      const after = await act(session, verb, body)
      if (after.id === session.id) {
        refused(
          await api.act(coordinator, path, after.version, body as Record<string, unknown>),
          'SESSION_STATE',
        )
      }
    },
  )

  test('a mentor who only knows a participant of a group may look but not act', async () => {
    const [mine, theirs] = [await pair(), await pair()]
    const session = await enter(
      group([mine.enrolmentId, theirs.enrolmentId], [theirs.mentorId], ...afternoon),
    )
    const mentor = await api.as('mentor', { personId: mine.mentorId })
    expect(ok<SessionBody>(await api.get(mentor, `/sessions/${session.id}`)).mayRecord).toBe(false)
    refused(await api.act(mentor, `/sessions/${session.id}/hold`, 1), 'FORBIDDEN')
  })
})

test('all stored rows keep their rules', () => expectInvariants(api))
