import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type TestApp } from '../../../test/app.ts'
import { levels, type MentorshipBody, pairs } from '../../../test/pair.ts'

type Goal = {
  id: string
  version: number
  state: string
  score: number | null
  supersedesId: string | null
  title: string
}
type Attainment = { domain: string | null; goals: number; baseline: number | null; score: number | null }

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>
let row: MentorshipBody

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
  row = await p.running()
})

const complete = { title: 'Apmeklēt jauniešu centru', levelTexts: levels, domain: 'PEERS' }
const add = (body: Record<string, unknown> = {}, of = row) =>
  t.post(p.coordinator, `/mentorships/${of.id}/goals`, { ...complete, ...body })
const act = (goal: Goal, verb: string, body: Record<string, unknown>) =>
  t.act(p.coordinator, `/goals/${goal.id}/${verb}`, goal.version, body)
const today = () => ({ participantAgreedOn: t.today(), mentorAgreedOn: t.today() })
const agreed = async (body: Record<string, unknown> = {}, of = row) =>
  ok<Goal>(await act(ok<Goal>(await add(body, of)), 'agree', { ...today(), baseline: -1 }))

describe('addGoal and updateGoal', () => {
  it('writes a goal down and changes it until it is agreed', async () => {
    const goal = ok<Goal>(await add())
    expect(goal).toMatchObject({ state: 'proposed', weight: 1, levelTexts: levels, domain: 'PEERS' })
    const changed = ok<Goal>(
      await t.patch(p.coordinator, `/goals/${goal.id}`, goal.version, { title: 'Cits' }),
    )
    expect(changed).toMatchObject({ title: 'Cits', version: 2 })
    expect(await t.auditOf(goal.id)).toEqual(expect.arrayContaining(['goal.added', 'goal.updated']))
  })
  it.each([
    [
      'the same text twice',
      { levelTexts: ['viens', 'viens', 'trīs', 'četri', 'pieci'] },
      'GOAL_INVALID',
      '/levelTexts',
    ],
    ['no domain where the policy has some', { domain: null }, 'GOAL_INVALID', '/domain'],
    ['a domain of another policy', { domain: 'BELONG' }, 'GOAL_INVALID', '/domain'],
    ['four levels', { levelTexts: levels.slice(1) }, 'INPUT_INVALID', '/levelTexts'],
    ['a weight of ten', { weight: 10 }, 'INPUT_INVALID', '/weight'],
    ['a weight of zero', { weight: 0 }, 'INPUT_INVALID', '/weight'],
    ['null for the weight', { weight: null }, 'INPUT_INVALID', '/weight'],
  ] as const)('refuses %s (#41)', async (_, body, code, pointer) => {
    refused(await add(body), code, [pointer])
  })
})

describe('in an enrolment that is closed', () => {
  it('no goal is added or changed', async () => {
    const over = await p.running()
    const goal = ok<Goal>(await add({}, over))
    await t.sql(
      `update mentorship set state = 'ended', ended_on = $2, outcome = 'COMPLETED' where id = $1`,
      [over.id, t.today()],
      t.tenantId,
    )
    await t.sql(
      `update enrolment set state = 'closed', closed_on = $2, outcome = 'COMPLETED', holds_place = false
       where id = (select enrolment_id from mentorship where id = $1)`,
      [over.id, t.today()],
      t.tenantId,
    )
    refused(await add({}, over), 'ENROLMENT_CLOSED')
    const change = { title: 'Cits' }
    refused(await t.patch(p.coordinator, `/goals/${goal.id}`, goal.version, change), 'ENROLMENT_CLOSED')
  })
})

describe('agreeGoal and reviseGoal', () => {
  it('freezes the goal; a change is a new version with a reason and keeps the old one (#42)', async () => {
    const goal = await agreed()
    refused(await t.patch(p.coordinator, `/goals/${goal.id}`, goal.version, { title: 'Cits' }), 'GOAL_LOCKED')
    refused(await act(goal, 'revise', { title: 'Cits' }), 'INPUT_INVALID', ['/reason'])
    const next = ok<Goal>(await act(goal, 'revise', { title: 'Vieglāks mērķis', reason: 'Bija par grūtu' }))
    expect(next).toMatchObject({
      state: 'proposed',
      supersedesId: goal.id,
      title: 'Vieglāks mērķis',
      levelTexts: levels,
    })
    const old = ok<Goal>(await t.get(p.coordinator, `/goals/${goal.id}`))
    expect(old).toMatchObject({ state: 'replaced', title: complete.title, changeReason: 'Bija par grūtu' })
    refused(await act(old, 'revise', { reason: 'Vēlreiz' }), 'GOAL_STATE')
    await expect(t.sql(`update goal set title = 'x' where id = $1`, [goal.id])).rejects.toThrow(/agreed goal/)
  })
  it('keeps the rating of a version that was replaced', async () => {
    const goal = ok<Goal>(await act(await agreed(), 'rate', { score: -1, ratedOn: t.today() }))
    ok(await act(goal, 'revise', { reason: 'Jauns posms' }))
    expect(ok(await t.get(p.coordinator, `/goals/${goal.id}`))).toMatchObject({
      state: 'replaced',
      score: -1,
    })
  })
  it('refuses agreement in the future', async () => {
    const goal = ok<Goal>(await add())
    refused(await act(goal, 'agree', { ...today(), mentorAgreedOn: '2020-09-15' }), 'DATE_IN_FUTURE', [
      '/mentorAgreedOn',
    ])
  })
})

describe('rateGoal and dropGoal', () => {
  it('rates from −2 to +2 and only what both agreed (#43)', async () => {
    const proposal = ok<Goal>(await add())
    refused(await act(proposal, 'rate', { score: 1, ratedOn: t.today() }), 'GOAL_NOT_AGREED')
    const goal = await agreed()
    refused(await act(goal, 'rate', { score: 3, ratedOn: t.today() }), 'GAS_RANGE', ['/score'])
    refused(await act(goal, 'rate', { score: 0.5, ratedOn: t.today() }), 'INPUT_INVALID', ['/score'])
    refused(await act(goal, 'rate', { score: 1, ratedOn: '2020-09-13' }), 'DATES_ORDER', ['/ratedOn'])
    expect(ok<Goal>(await act(goal, 'rate', { score: 2, ratedOn: t.today() }))).toMatchObject({ score: 2 })
  })
  it('drops a proposal and never an agreed goal', async () => {
    const goal = ok<Goal>(await add())
    ok(await act(goal, 'drop', { reason: 'Pārdomāja' }))
    refused(await act(await agreed(), 'drop', { reason: 'Pārdomāja' }), 'GOAL_STATE')
  })
})

describe('attainment', () => {
  it('gives T over rated goals and per domain, null where nothing is rated (#43, L-19, R-28)', async () => {
    const own = await p.running()
    const attainment = async () =>
      ok<{ attainment: Attainment[] }>(await t.get(p.coordinator, `/mentorships/${own.id}/goals`)).attainment
    expect((await attainment())[0]).toEqual({ domain: null, goals: 0, baseline: null, score: null })
    for (const [weight, score] of [
      [3, 1],
      [2, 0],
      [1, -1],
    ] as const) {
      await act(await agreed({ weight }, own), 'rate', { score, ratedOn: t.today() })
    }
    const [all, ...domains] = await attainment()
    expect(all).toMatchObject({ goals: 3, score: 54.41 })
    expect(domains.find(({ domain }) => domain === 'PEERS')).toMatchObject({ goals: 3, score: 54.41 })
    expect(domains.find(({ domain }) => domain === 'LEISURE')).toMatchObject({ goals: 0, score: null })
  })
})

describe('who', () => {
  it('a mentor who handed the participant over reads the goals for a while and writes them no more (#79)', async () => {
    const own = await p.running()
    const goal = await agreed({}, own)
    const former = await t.as('mentor', { personId: own.mentorId })
    const next = (await p.mentor()).id
    const body = {
      mentorId: next,
      endedOn: t.today(),
      startsOn: t.today(),
      reason: 'MENTOR_UNAVAILABLE',
      conflictDeclaredOn: t.today(),
    }
    ok(await t.act(p.coordinator, `/mentorships/${own.id}/change-mentor`, own.version, body))
    ok(await t.get(former, `/goals/${goal.id}`))
    const rating = { score: 1, ratedOn: t.today() }
    refused(await t.act(former, `/goals/${goal.id}/rate`, goal.version, rating), 'NOT_FOUND')
    ok(await t.act(await t.as('mentor', { personId: next }), `/goals/${goal.id}/rate`, goal.version, rating))
  })
  it('mentors write goals of their own pairs only; readers do not write', async () => {
    const mentor = await t.as('mentor', { personId: row.mentorId })
    const goal = ok<Goal>(await t.post(mentor, `/mentorships/${row.id}/goals`, complete))
    const stranger = await t.as('mentor')
    refused(await t.get(stranger, `/goals/${goal.id}`), 'NOT_FOUND')
    refused(await t.act(stranger, `/goals/${goal.id}/drop`, goal.version, { reason: 'x' }), 'NOT_FOUND')
    refused(
      await t.act(await t.as('auditor'), `/goals/${goal.id}/drop`, goal.version, { reason: 'x' }),
      'FORBIDDEN',
    )
    refused(
      await t.get(await t.as('coordinator', { tenantId: await t.newTenant() }), `/goals/${goal.id}`),
      'NOT_FOUND',
    )
  })
})
