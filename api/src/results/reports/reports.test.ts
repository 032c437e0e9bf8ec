import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Report = {
  id: string
  version: number
  state: string
  narrative: string | null
  dueOn: string
  returnReason: string | null
  participant: { id: string } | null
  figures: {
    enrolments: { people: number; completed: number; endedEarly: number; minors: number; adults: number }
    participantMinutes: number
    mentorMinutes: number
    meetings: { held: number; noShow: number; cancelled: number }
    byActivity: { activityType: string; sessions: number; minutes: number }[]
    byMonth: { month: string; minutes: number; cap: number | null }[]
    byOrganisation: { minutes: number }[]
    goals: { agreed: number; rated: number; reached: number; baselineT: number | null; finalT: number | null }
    ratings: { participant: { count: number; average: number | null } }
    money: { totalCents: number } | null
  }
}

let t: TestApp
let make: ReturnType<typeof maker>
let coordinator: Caller
let officer: Caller
let programme: Awaited<ReturnType<typeof make.programme>>

beforeAll(async () => {
  t = await testApp({ now: '2026-06-10T09:00:00Z' })
  make = maker(t)
  coordinator = await t.as('coordinator')
  officer = await t.as('officer')
  programme = await make.programme()
})

/** A mentorship with two meetings of 90 minutes on different days, a group one of 60, and a no-show. */
async function enrolment(of = programme) {
  const mentorship = await make.mentorship(of)
  const session = async (day: string, minutes: number, more: Record<string, unknown> = {}) => {
    const start = new Date(`${day}T10:00:00Z`)
    const during = `[${start.toISOString()},${new Date(start.getTime() + minutes * 60_000).toISOString()})`
    const held = (more.state ?? 'held') === 'held'
    const made = await make.insert('session', {
      programmeId: of.id,
      organisationId: mentorship.organisationId,
      kind: 'ONE_TO_ONE',
      state: 'held',
      during,
      activityType: 'LEISURE',
      createdBy: coordinator.accountId,
      ...more,
    })
    for (const [personId, capacity] of [
      [mentorship.participantId, 'participant'],
      [mentorship.mentorId, 'mentor'],
    ]) {
      await make.insert('attendance', {
        sessionId: made.id,
        personId,
        capacity,
        programmeId: of.id,
        mentorshipId: mentorship.id,
        enrolmentId: mentorship.enrolmentId,
        during,
        state: more.state ?? 'held',
        countedMinutes: held ? minutes : 0,
      })
    }
  }
  await session('2026-05-20', 90)
  await session('2026-06-01', 90, { activityType: 'CONVERSATION' })
  await session('2026-06-02', 60, { state: 'no_show' })
  const goal = {
    enrolmentId: mentorship.enrolmentId,
    mentorshipId: mentorship.id,
    levelTexts: ['a', 'b', 'c', 'd', 'e'],
  }
  const agreed = {
    participantAgreedOn: '2026-05-21',
    mentorAgreedOn: '2026-05-21',
    state: 'agreed',
    baseline: -1,
  }
  await make.insert('goal', {
    ...goal,
    ...agreed,
    title: 'Viens',
    domain: 'SOCIAL',
    score: 1,
    ratedOn: '2026-06-09',
  })
  await make.insert('goal', {
    ...goal,
    ...agreed,
    title: 'Otrs',
    domain: 'SOCIAL',
    score: -1,
    ratedOn: '2026-06-09',
  })
  return mentorship
}
const close = (enrolmentId: unknown) =>
  t.sql(
    `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-06-09', outcome = 'COMPLETED' where id = $1`,
    [enrolmentId],
    t.tenantId,
  )
const begin = async (enrolmentId: unknown, of = programme) =>
  ok<Report>(await t.post(coordinator, '/reports', { programmeId: of.id, enrolmentId }))
async function submitted() {
  const mentorship = await enrolment()
  await close(mentorship.enrolmentId)
  const { id, version } = await begin(mentorship.enrolmentId)
  const written = ok<Report>(
    await t.patch(coordinator, `/reports/${id}`, version, { narrative: 'Gāja labi.' }),
  )
  return ok<Report>(await t.act(coordinator, `/reports/${id}/submit`, written.version))
}

describe('the figures of a report (#49)', () => {
  it('are counted from the records of the enrolment, by what they were spent on (L-07)', async () => {
    const { enrolmentId } = await enrolment()
    const { figures } = await begin(enrolmentId)
    expect(figures).toMatchObject({
      participantMinutes: 180,
      mentorMinutes: 180,
      meetings: { held: 2, noShow: 1, cancelled: 0 },
      byMonth: [
        { month: '2026-05', minutes: 90, cap: 1200 },
        { month: '2026-06', minutes: 90, cap: 1200 },
      ],
      goals: { agreed: 2, rated: 2, reached: 1, finalT: 50 },
      money: null,
    })
    expect(figures.byActivity).toEqual([
      { activityType: 'CONVERSATION', sessions: 1, minutes: 90 },
      { activityType: 'LEISURE', sessions: 1, minutes: 90 },
    ])
    expect(figures.goals.baselineT).toBeLessThan(50)
  })

  it('count the time of the enrolment’s own mentor, not of others at the same meeting', async () => {
    const { enrolmentId, id } = await enrolment()
    const other = await make.mentor()
    const [held] = await t.sql<{ session_id: string; during: string }>(
      `select session_id, during::text from attendance where mentorship_id = $1 and state = 'held' limit 1`,
      [id],
      t.tenantId,
    )
    await make.insert('attendance', {
      sessionId: held!.session_id,
      personId: other.id,
      capacity: 'mentor',
      programmeId: programme.id,
      during: held!.during,
      state: 'held',
      countedMinutes: 90,
    })
    expect((await begin(enrolmentId)).figures.mentorMinutes).toBe(180)
  })

  it('add up over the whole programme, the parts to the total (L-11, T-17)', async () => {
    const whole = await make.programme()
    const one = await enrolment(whole)
    await enrolment(whole)
    await close(one.enrolmentId)
    const { figures } = await begin(null, whole)
    const sum = (rows: { minutes: number }[]) => rows.reduce((total, { minutes }) => total + minutes, 0)
    expect(figures.enrolments).toMatchObject({ people: 2, completed: 1, endedEarly: 0, minors: 2, adults: 0 })
    for (const rows of [figures.byActivity, figures.byMonth, figures.byOrganisation]) {
      expect(sum(rows)).toBe(figures.participantMinutes)
    }
    expect(figures.participantMinutes).toBe(360)
    expect(figures.goals).toMatchObject({ agreed: 4, rated: 4, reached: 2, finalT: null })
    expect(figures.money).toEqual({ totalCents: 0, committedCents: 0, spentCents: 0 })
  })
})

describe('a report on its way (#47, L-40)', () => {
  it('waits for the end of the enrolment and for its account', async () => {
    const { enrolmentId } = await enrolment()
    const { id, version } = await begin(enrolmentId)
    refused(await t.act(coordinator, `/reports/${id}/submit`, version), 'REPORT_STATE')
    await close(enrolmentId)
    refused(await t.act(coordinator, `/reports/${id}/submit`, version), 'REPORT_INCOMPLETE', ['/narrative'])
  })

  it('is submitted with its figures, returned with a reason, submitted again and accepted', async () => {
    const first = await submitted()
    expect(first).toMatchObject({ state: 'submitted', narrative: 'Gāja labi.', dueOn: '2026-07-09' })
    refused(await t.act(coordinator, `/reports/${first.id}/accept`, first.version), 'FORBIDDEN')
    const path = `/reports/${first.id}`
    const back = ok<Report>(
      await t.act(officer, `${path}/return`, first.version, { reason: 'Trūkst secinājumu' }),
    )
    expect(back).toMatchObject({ state: 'returned', returnReason: 'Trūkst secinājumu' })
    const mended = ok<Report>(await t.patch(coordinator, path, back.version, { narrative: 'Secinājumi: …' }))
    const again = ok<Report>(await t.act(coordinator, `${path}/submit`, mended.version))
    const accepted = ok<Report>(await t.act(officer, `${path}/accept`, again.version))
    expect(accepted.state).toBe('accepted')
    expect(await t.auditOf(first.id)).toEqual([
      'report.created',
      'report.updated',
      'report.submitted',
      'report.returned',
      'report.updated',
      'report.submitted',
      'report.accepted',
    ])
    refused(await t.patch(coordinator, path, accepted.version, { narrative: 'Cits' }), 'REPORT_STATE')
    refused(await t.act(officer, `${path}/return`, accepted.version, { reason: 'Vēlreiz' }), 'REPORT_STATE')
  })

  it('keeps the figures it was accepted with, whatever is recorded later', async () => {
    const report = await submitted()
    ok(await t.act(officer, `/reports/${report.id}/accept`, report.version))
    await t.sql(`update goal set score = 2 where title = 'Viens'`, [], t.tenantId)
    const { figures } = ok<Report>(await t.get(officer, `/reports/${report.id}`))
    expect(figures.goals).toEqual(report.figures.goals)
    await expect(
      t.sql(`update provider_report set state = 'draft' where id = $1`, [report.id], t.tenantId),
    ).rejects.toMatchObject({ constraint: 'provider_report_frozen' })
  })

  it('is one for each enrolment, however many begin it at once', async () => {
    const { enrolmentId } = await enrolment()
    const body = { programmeId: programme.id, enrolmentId }
    const answers = await race(Array.from({ length: 50 }, () => () => t.post(coordinator, '/reports', body)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      refused(answer, 'REPORT_EXISTS')
  })

  it('is accepted once, however many press', async () => {
    const { id, version } = await submitted()
    const answers = await race(
      Array.from({ length: 50 }, () => () => t.act(officer, `/reports/${id}/accept`, version)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })
})

describe('who sees a report', () => {
  it('keeps its account sealed in the database', async () => {
    const { id } = await submitted()
    const [row] = await t.sql<{ narrative: string | null; sealed: string }>(
      `select narrative, encode(narrative_sealed, 'escape') as sealed from provider_report where id = $1`,
      [id],
      t.tenantId,
    )
    expect(row!.narrative).toBeNull()
    expect(row!.sealed).not.toContain('labi')
  })

  it('is the coordinator, the Social Service, the auditor and the case manager who referred', async () => {
    const { id, participant } = await submitted()
    const referrer = await t.as('case_manager')
    await make.referral(programme.id, participant!.id, referrer.accountId, { state: 'withdrawn' })
    ok(await t.get(await t.as('auditor'), `/reports/${id}`))
    ok(await t.get(referrer, `/reports/${id}`))
    refused(await t.get(await t.as('case_manager'), `/reports/${id}`), 'NOT_FOUND')
    refused(await t.get(await t.as('mentor'), `/reports/${id}`), 'FORBIDDEN')
    const stranger = await t.as('officer', { tenantId: await t.newTenant() })
    refused(await t.get(stranger, `/reports/${id}`), 'NOT_FOUND')
    expect(ok(await t.get(stranger, `/reports?programmeId=${programme.id}`))).toMatchObject({ data: [] })
  })

  it.each([
    ['an unknown field', { programmeId: 'x', enrolmentId: null, state: 'accepted' }],
    ['figures made up', { enrolmentId: null, figures: {} }],
  ])('refuses %s', async (_, body) => {
    refused(await t.post(coordinator, '/reports', { programmeId: programme.id, ...body }), 'INPUT_INVALID')
  })

  it('refuses an enrolment of another programme', async () => {
    const other = await make.programme()
    const { enrolmentId } = await enrolment(other)
    refused(await t.post(coordinator, '/reports', { programmeId: programme.id, enrolmentId }), 'NOT_FOUND')
  })
})
