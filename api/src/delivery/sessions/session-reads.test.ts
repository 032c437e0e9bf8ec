import { beforeAll, describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { meetings, type SessionBody } from '../../../test/meetings.ts'

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { make, programme, coordinator, pair, oneToOne, group, enter } = await meetings(api, { places: null })

const list = async (who = coordinator, query = '') =>
  ok(await api.get(who, `/sessions?programmeId=${programme.id}${query}`))
const ids = (sessions: { id: string }[]) => sessions.map(({ id }) => id).sort()

/** Two pairs of different organisations, a meeting of each, and a group of both that the first one's mentor runs. */
async function world() {
  const [one, other] = [await pair(), await pair()]
  const note = 'Stāstīja par brāli.'
  const ofOne = await enter(
    oneToOne(one.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', { state: 'held', note }),
  )
  const ofOther = await enter(oneToOne(other.mentorshipId, '2026-03-11T10:00:00Z', '2026-03-11T11:00:00Z'))
  const together = await enter(
    group(
      [one.enrolmentId, other.enrolmentId],
      [one.mentorId],
      '2026-03-15T22:30:00Z',
      '2026-03-15T23:30:00Z',
    ),
  )
  return { one, other, ofOne, ofOther, together, note }
}
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  w = await world()
})

describe('listSessions', () => {
  test('shows the latest first, with the names of those taking part, and leaves an audit event about them', async () => {
    const { data } = await list()
    expect(data.map(({ id }) => id)).toEqual([w.together.id, w.ofOther.id, w.ofOne.id])
    expect(data[0]!.people).toHaveLength(3)
    expect(data[0]).not.toHaveProperty('note')
    const [event] = await api.sql<{ subject_ids: string[] }>(
      `select subject_ids from audit_event where action = 'session.listed' and account_id = $1 order by id desc limit 1`,
      [coordinator.accountId],
    )
    expect(event!.subject_ids.sort()).toEqual([w.one.participantId, w.other.participantId].sort())
  })

  test.each<[string, () => string, () => string[]]>([
    ['state', () => '&state=held', () => [w.ofOne.id]],
    ['kind', () => '&kind=GROUP', () => [w.together.id]],
    ['a mentor', () => `&mentorId=${w.one.mentorId}`, () => [w.ofOne.id, w.together.id]],
    ['a participant', () => `&participantId=${w.other.participantId}`, () => [w.ofOther.id, w.together.id]],
    ['a participant who is a mentor', () => `&participantId=${w.one.mentorId}`, () => []],
    ['a mentorship', () => `&mentorshipId=${w.one.mentorshipId}`, () => [w.ofOne.id, w.together.id]],
    ['local days', () => '&from=2026-03-11&to=2026-03-15', () => [w.ofOther.id]],
    ['the local day after midnight', () => '&from=2026-03-16&to=2026-03-16', () => [w.together.id]],
  ])('filters by %s', async (_, query, found) => {
    expect(ids((await list(coordinator, query())).data)).toEqual(found().sort())
  })

  test('pages through every row once, whatever the sort', async () => {
    for (const sort of ['startsAt', '-startsAt', 'createdAt', '-createdAt']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await list(coordinator, `&limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`)
        seen.push(...page.data.map(({ id }) => id))
        cursor = page.nextCursor ?? ''
      } while (cursor)
      expect([...seen].sort(), sort).toEqual(ids([w.ofOne, w.ofOther, w.together]))
    }
  })

  test('needs a programme and known parameters', async () => {
    refused(await api.get(coordinator, '/sessions'), 'INPUT_INVALID', ['/programmeId'])
    const base = `/sessions?programmeId=${programme.id}`
    refused(await api.get(coordinator, `${base}&state=done`), 'INPUT_INVALID', ['/state'])
    refused(await api.get(coordinator, `${base}&from=2026-02-30`), 'INPUT_INVALID', ['/from'])
    refused(await api.get(coordinator, `${base}&sort=venue`), 'INPUT_INVALID', ['/sort'])
    refused(await api.get(coordinator, `${base}&cursor=abc`), 'CURSOR_INVALID')
    refused(await api.get(await api.as('finance'), base), 'FORBIDDEN')
    refused(await api.get(null, base), 'NOT_SIGNED_IN')
  })
})

describe('who sees what', () => {
  test.each<[string, () => Promise<Awaited<ReturnType<typeof api.as>>>, () => string[]]>([
    ['an officer: all', () => api.as('officer'), () => [w.ofOne.id, w.ofOther.id, w.together.id]],
    ['an auditor: all', () => api.as('auditor'), () => [w.ofOne.id, w.ofOther.id, w.together.id]],
    [
      'the mentor: own meetings',
      () => api.as('mentor', { personId: w.one.mentorId }),
      () => [w.ofOne.id, w.together.id],
    ],
    [
      'the other mentor: own, and where the own participant is',
      () => api.as('mentor', { personId: w.other.mentorId }),
      () => [w.ofOther.id, w.together.id],
    ],
    ['a mentor of nobody: nothing', () => api.as('mentor'), () => []],
    [
      'the organisation: its mentorships',
      () => api.as('provider_coordinator', { organisationId: w.one.organisationId }),
      () => [w.ofOne.id, w.together.id],
    ],
    ['another organisation: nothing', () => api.as('provider_coordinator'), () => []],
    ['a case manager who referred nobody: nothing', () => api.as('case_manager'), () => []],
    [
      'a coordinator of another programme: nothing',
      async () => api.as('coordinator', { programmeId: (await make.programme()).id }),
      () => [],
    ],
    [
      'a coordinator of another tenant: nothing',
      async () => api.as('coordinator', { tenantId: await api.newTenant() }),
      () => [],
    ],
  ])('%s', async (_, who, visible) => {
    const caller = await who()
    expect(ids((await list(caller)).data)).toEqual(visible().sort())
    for (const { id } of [w.ofOne, w.ofOther, w.together]) {
      const response = await api.get(caller, `/sessions/${id}`)
      if (visible().includes(id)) ok(response)
      else refused(response, 'NOT_FOUND')
    }
  })

  test('a case manager sees the meetings of those referred, and no stranger’s name in a group', async () => {
    const caseManager = await api.as('case_manager')
    await make.referral(programme.id, w.other.participantId, caseManager.accountId)
    expect(ids((await list(caseManager)).data)).toEqual(ids([w.ofOther, w.together]))
    const together = ok<SessionBody>(await api.get(caseManager, `/sessions/${w.together.id}`))
    const participants = together.people.filter(({ capacity }) => capacity === 'participant')
    expect(participants.map(({ personId }) => personId)).toEqual([w.other.participantId])
    expect(together.participantCount).toBe(2)
  })

  test('a case manager no longer sees the meetings of somebody whose processing is restricted (Article 18)', async () => {
    const own = await pair()
    const { id } = await enter(oneToOne(own.mentorshipId, '2026-03-12T10:00:00Z', '2026-03-12T11:00:00Z'))
    const caseManager = await api.as('case_manager')
    await make.referral(programme.id, own.participantId, caseManager.accountId)
    ok(await api.get(caseManager, `/sessions/${id}`))
    const officer = await api.as('officer')
    const restriction = ok<{ id: string; version: number }>(
      await api.post(officer, `/persons/${own.participantId}/restrictions`, { ground: 'UNLAWFUL' }),
    )
    refused(await api.get(caseManager, `/sessions/${id}`), 'NOT_FOUND')
    expect(ids((await list(caseManager)).data)).toEqual([])
    ok(await api.act(officer, `/restrictions/${restriction.id}/lift`, restriction.version))
    expect(ids((await list(caseManager)).data)).toEqual([id])
  })

  test('another organisation’s group shows the own participant alone', async () => {
    const provider = await api.as('provider_coordinator', { organisationId: w.other.organisationId })
    const together = ok<SessionBody>(await api.get(provider, `/sessions/${w.together.id}`))
    const participants = together.people.filter(({ capacity }) => capacity === 'participant')
    expect(participants.map(({ personId }) => personId)).toEqual([w.other.participantId])
    expect(together.mayRecord).toBe(false)
  })

  test('#79 a mentor keeps the meetings for the days the policy gives after the end', async () => {
    const own = await pair()
    const { id } = await enter(
      oneToOne(own.mentorshipId, '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', { state: 'held' }),
    )
    const mentor = await api.as('mentor', { personId: own.mentorId })
    const end = (day: string) =>
      api.sql(
        `update mentorship set state = 'ended', ended_on = $2, starts_on = '2026-01-10', outcome = 'COMPLETED' where id = $1`,
        [own.mentorshipId, day],
        api.tenantId,
      )
    await end('2026-02-18')
    ok(await api.get(mentor, `/sessions/${id}`))
    await end('2026-02-17')
    refused(await api.get(mentor, `/sessions/${id}`), 'NOT_FOUND')
  })
})

describe('getSession', () => {
  test('opens the note for those who work with the person, and leaves an audit event', async () => {
    const session = ok<SessionBody>(await api.get(coordinator, `/sessions/${w.ofOne.id}`))
    expect(session.note).toBe(w.note)
    expect((await api.auditOf(w.ofOne.id)).at(-1)).toBe('session.read')
  })

  test('has no note field for an auditor', async () => {
    const session = ok<SessionBody>(await api.get(await api.as('auditor'), `/sessions/${w.ofOne.id}`))
    expect(session).not.toHaveProperty('note')
  })

  test('answers the same 404 for a missing id and for another tenant’s, and 400 for none', async () => {
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.get(stranger, `/sessions/${w.ofOne.id}`), 'NOT_FOUND')
    refused(await api.get(coordinator, '/sessions/019a0000-0000-7000-8000-000000000000'), 'NOT_FOUND')
    refused(await api.get(coordinator, '/sessions/7'), 'INPUT_INVALID', ['/id'])
  })
})
