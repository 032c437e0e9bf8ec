import { rethinkPolicy } from '@lidzas/domain/programmes/presets'
import { beforeAll, describe, expect, it } from 'vitest'

import { type Caller, ok, refused, testApp, type TestApp } from '../../../test/app.ts'
import { levels, type MentorshipBody, pairs } from '../../../test/pair.ts'

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>
type Closure = {
  complete: boolean
  steps: { code: string; done: boolean; missing: { id: string | null }[] }[]
}

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
})

const end = (row: { id: string; version: number }, body: Record<string, unknown>) =>
  t.act(p.coordinator, `/mentorships/${row.id}/end`, row.version, { endedOn: t.today(), ...body })
const closure = async (id: string) => ok<Closure>(await t.get(p.coordinator, `/mentorships/${id}/closure`))
const placesTaken = async () =>
  (
    await t.sql<{ n: number }>('select places_taken as n from programme_limits where programme_id = $1', [
      p.programme.id,
    ])
  )[0]!.n
const enrolmentOf = async (row: MentorshipBody) =>
  (
    await t.sql(
      'select state, outcome, closed_on::text, closure_reason, holds_place from enrolment where id = $1',
      [row.enrolmentId],
    )
  )[0]

async function agreedGoal(row: MentorshipBody, title = 'Sarunāties ar klasesbiedriem') {
  const body = { title, levelTexts: levels, domain: 'PEERS' }
  const goal = ok<{ id: string; version: number }>(
    await t.post(p.coordinator, `/mentorships/${row.id}/goals`, body),
  )
  const agreed = { participantAgreedOn: t.today(), mentorAgreedOn: t.today(), baseline: -1 }
  return ok<{ id: string; version: number }>(
    await t.act(p.coordinator, `/goals/${goal.id}/agree`, goal.version, agreed),
  )
}
const rate = async (goal: { id: string; version: number }) =>
  ok(await t.act(p.coordinator, `/goals/${goal.id}/rate`, goal.version, { score: 1, ratedOn: t.today() }))
const evaluate = async (row: MentorshipBody, author: 'PARTICIPANT' | 'MENTOR') =>
  p.make.insert('evaluation', {
    enrolmentId: row.enrolmentId,
    mentorshipId: row.id,
    author,
    state: 'submitted',
    heldOn: t.today(),
    rating: 5,
    recordedBy: await p.make.account(),
    submittedAt: t.now(),
  })

describe('endMentorship', () => {
  it('completes only when every closing step is done, then closes the enrolment and frees the place (#44, L-37, L-38)', async () => {
    const row = await p.running()
    const missing = async () =>
      (await closure(row.id)).steps.filter(({ done }) => !done).map(({ code }) => code)
    expect(await missing()).toEqual(['GOAL', 'GOAL_OUTCOME', 'EVALUATION_PARTICIPANT', 'EVALUATION_MENTOR'])
    refused(await end(row, { outcome: 'COMPLETED' }), 'CLOSURE_INCOMPLETE')
    const goal = await agreedGoal(row)
    const steps = (await closure(row.id)).steps
    expect(steps.find(({ code }) => code === 'GOAL_OUTCOME')!.missing).toMatchObject([{ id: goal.id }])
    await rate(goal)
    await evaluate(row, 'PARTICIPANT')
    const { detail } = refused(await end(row, { outcome: 'COMPLETED' }), 'CLOSURE_INCOMPLETE')
    expect(detail).toContain("mentor's evaluation")
    await evaluate(row, 'MENTOR')
    expect((await closure(row.id)).complete).toBe(true)
    const taken = await placesTaken()
    expect(ok<MentorshipBody>(await end(row, { outcome: 'COMPLETED' }))).toMatchObject({
      state: 'ended',
      outcome: 'COMPLETED',
    })
    expect(await enrolmentOf(row)).toMatchObject({
      state: 'closed',
      outcome: 'COMPLETED',
      closed_on: '2020-09-14',
    })
    expect(await placesTaken()).toBe(taken - 1)
    expect(await t.auditOf(row.id)).toContain('mentorship.ended')
    expect(await t.auditOf(row.enrolmentId)).toContain('enrolment.closed')
  })
  it('lets one side be excused with a reason and a note (#45)', async () => {
    const row = await p.running()
    await rate(await agreedGoal(row))
    await evaluate(row, 'MENTOR')
    const excused = { outcome: 'COMPLETED', excused: ['PARTICIPANT'] }
    refused(await end(row, excused), 'REASON_REQUIRED', ['/endReason'])
    refused(await end(row, { ...excused, endReason: 'NOT_REACHED' }), 'REASON_REQUIRED', ['/endNote'])
    ok(await end(row, { ...excused, endReason: 'NOT_REACHED', endNote: 'Trīs reizes zvanīts, neatbild.' }))
  })
  it('ends early with a reason, and not before a held meeting or its own start', async () => {
    const row = await p.running()
    refused(await end(row, { outcome: 'ENDED_EARLY' }), 'REASON_REQUIRED', ['/endReason'])
    const early = { outcome: 'ENDED_EARLY', endReason: 'MOVED_AWAY' }
    refused(await end(row, { ...early, endedOn: '2020-09-13' }), 'DATES_ORDER', ['/endedOn'])
    refused(await end(row, { ...early, endedOn: '2020-09-15' }), 'DATE_IN_FUTURE', ['/endedOn'])
    ok(await end(row, early))
    expect(await enrolmentOf(row)).toMatchObject({
      outcome: 'ENDED_EARLY',
      closure_reason: 'MOVED_AWAY',
      holds_place: false,
    })
    refused(await end({ ...row, version: 3 }, early), 'MENTORSHIP_STATE')
    const seen = (who: Caller) => t.get(who, `/mentorships/${row.id}`)
    expect(ok(await seen(p.coordinator))).toMatchObject({ endReason: 'MOVED_AWAY' })
    expect(ok(await seen(await t.as('mentor', { personId: row.mentorId })))).not.toHaveProperty('endReason')
  })
  it('keeps the enrolment open when only the mentor goes; the next one takes over stage and clock', async () => {
    const row = await p.running()
    ok(await end(row, { outcome: 'MENTOR_CHANGED', endReason: 'MENTOR_UNAVAILABLE' }))
    expect(await enrolmentOf(row)).toMatchObject({ state: 'active', holds_place: true })
    const next = await p.running(undefined, row.enrolmentId)
    expect(next).toMatchObject({ state: 'active', plannedEndOn: '2020-12-13', stage: 'AGREEMENT' })
  })
})

describe('changeMentor', () => {
  const change = async (row: MentorshipBody, mentorId: string, more = {}) =>
    t.act(p.coordinator, `/mentorships/${row.id}/change-mentor`, row.version, {
      mentorId,
      endedOn: t.today(),
      startsOn: t.today(),
      reason: 'MENTOR_UNAVAILABLE',
      conflictDeclaredOn: t.today(),
      ...more,
    })

  it('closes one and opens the next; clock, stage and goals go on (#37, L-26)', async () => {
    const row = await p.running()
    const goal = await agreedGoal(row)
    const mentor = await p.mentor()
    t.travel('2020-10-20T09:00:00Z')
    const next = ok<MentorshipBody>(await change(row, mentor.id))
    expect(next).toMatchObject({
      state: 'active',
      mentorId: mentor.id,
      startsOn: '2020-10-20',
      plannedEndOn: '2020-12-13',
    })
    expect(next.enrolment.clockStartedOn).toBe('2020-09-14')
    expect(await p.read(row.id)).toMatchObject({
      state: 'ended',
      outcome: 'MENTOR_CHANGED',
      endedOn: '2020-10-20',
    })
    const active = await t.sql(`select from mentorship where enrolment_id = $1 and state = 'active'`, [
      row.enrolmentId,
    ])
    expect(active).toHaveLength(1)
    const goals = ok<{ data: { id: string }[] }>(await t.get(p.coordinator, `/mentorships/${next.id}/goals`))
    expect(goals.data.map(({ id }) => id)).toEqual([goal.id])
    expect(
      await t.sql(
        'select mentor_id, active from mentor_caseload where mentor_id = any ($1) order by active',
        [[row.mentorId, mentor.id]],
      ),
    ).toEqual([
      { mentor_id: row.mentorId, active: 0 },
      { mentor_id: mentor.id, active: 1 },
    ])
    expect(await t.auditOf(next.id)).toContain('mentorship.mentor-changed')
    t.travel('2020-09-14T09:00:00Z')
  })
  it('refuses the same mentor, one without room, a start before the end and a made-up end', async () => {
    const row = await p.running()
    refused(await change(row, row.mentorId), 'MENTOR_UNCHANGED')
    const full = await p.mentor()
    for (let i = 0; i < 3; i++) await p.running(full.id)
    refused(await change(row, full.id), 'CASELOAD_FULL')
    const free = (await p.mentor()).id
    refused(await change(row, free, { startsOn: '2020-09-15' }), 'DATE_IN_FUTURE')
    refused(await change(row, free, { plannedEndOn: '2021-01-31' }), 'END_DATE_DERIVED')
    expect(await p.read(row.id)).toMatchObject({ state: 'active', version: row.version })
  })
})

describe('a RETHINK-type programme', () => {
  it('asks for a reason before six months and for all five stages (#33, #35, R-26, R-27)', async () => {
    const r = await pairs(t, { ...rethinkPolicy, places: 50, people: 50 })
    const row = await r.running(
      undefined,
      (await r.enrolment({ baseMonths: 6, maxMonths: 9 }, '1998-05-05')).id,
    )
    const finish = (body: Record<string, unknown>) =>
      t.act(r.coordinator, `/mentorships/${row.id}/end`, row.version, {
        outcome: 'COMPLETED',
        endedOn: t.today(),
        ...body,
      })
    expect(row.plannedEndOn).toBe('2021-03-13')
    refused(await finish({}), 'MIN_DURATION', ['/endReason'])
    refused(await finish({ endReason: 'GOALS_REACHED' }), 'CLOSURE_INCOMPLETE')
    const goal = ok<{ id: string; version: number }>(
      await t.post(r.coordinator, `/mentorships/${row.id}/goals`, {
        title: 'Darbs',
        levelTexts: levels,
        domain: 'DO',
      }),
    )
    const day = t.today()
    const agreed = ok<{ id: string; version: number }>(
      await t.act(r.coordinator, `/goals/${goal.id}/agree`, goal.version, {
        participantAgreedOn: day,
        mentorAgreedOn: day,
      }),
    )
    await rate(agreed)
    await evaluate(row, 'PARTICIPANT')
    await evaluate(row, 'MENTOR')
    const { detail } = refused(await finish({ endReason: 'GOALS_REACHED' }), 'STAGES_INCOMPLETE')
    expect(detail).toContain('Moving on')
    const { steps } = ok<Closure>(await t.get(r.coordinator, `/mentorships/${row.id}/closure`))
    expect(steps.filter(({ done }) => !done)).toMatchObject([
      { code: 'STAGES', missing: expect.arrayContaining([]) },
    ])
  })
})
