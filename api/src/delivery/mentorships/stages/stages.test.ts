import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type TestApp } from '../../../../test/app.ts'
import { levels, type MentorshipBody, pairs } from '../../../../test/pair.ts'

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
})

const move = (row: { id: string; version: number }, body: Record<string, unknown>) =>
  t.act(p.coordinator, `/mentorships/${row.id}/stage`, row.version, { on: t.today(), ...body })
const confirm = (row: { id: string; version: number }, checklist: string[]) =>
  t.act(p.coordinator, `/mentorships/${row.id}/checklist`, row.version, { checklist })

async function agreeGoal(row: MentorshipBody) {
  const goal = ok<{ id: string; version: number }>(
    await t.post(p.coordinator, `/mentorships/${row.id}/goals`, {
      title: 'Mērķis',
      levelTexts: levels,
      domain: 'LEISURE',
    }),
  )
  const body = { participantAgreedOn: t.today(), mentorAgreedOn: t.today() }
  ok(await t.act(p.coordinator, `/goals/${goal.id}/agree`, goal.version, body))
}

/** A meeting in the records: 45 minutes this morning. */
async function meet(row: MentorshipBody) {
  const during = '[2020-09-14T06:00:00Z,2020-09-14T06:45:00Z)'
  const [{ organisation_id }] = (await t.sql<{ organisation_id: string }>(
    'select organisation_id from mentorship where id = $1',
    [row.id],
  )) as [{ organisation_id: string }]
  const session = await p.make.insert('session', {
    programmeId: p.programme.id,
    organisationId: organisation_id,
    kind: 'ONE_TO_ONE',
    state: 'held',
    during,
    activityType: 'CONVERSATION',
    recordedAt: t.now(),
    createdBy: await p.make.account(),
  })
  const seat = {
    sessionId: session.id,
    programmeId: p.programme.id,
    during,
    state: 'held',
    countedMinutes: 45,
  }
  const at = { mentorshipId: row.id, enrolmentId: row.enrolmentId }
  await p.make.insert('attendance', { ...seat, ...at, personId: row.participantId, capacity: 'participant' })
  await p.make.insert('attendance', {
    ...seat,
    mentorshipId: row.id,
    personId: row.mentorId,
    capacity: 'mentor',
  })
}

describe('moveStage', () => {
  it('goes forward with an agreed goal and the whole checklist, and keeps the history (#34, #39, L-36)', async () => {
    const row = await p.running()
    refused(await move(row, { to: 'COOPERATION', checklist: ['COOPERATION_RULES'] }), 'GOALS_NOT_AGREED')
    await agreeGoal(row)
    const { detail } = refused(
      await move(row, { to: 'COOPERATION', checklist: ['COOPERATION_RULES'] }),
      'STAGE_CHECKLIST',
      ['/checklist'],
    )
    expect(detail).toContain('first meeting held')
    await meet(row)
    const moved = ok<MentorshipBody>(await move(row, { to: 'COOPERATION', checklist: ['COOPERATION_RULES'] }))
    expect(moved.stage).toBe('COOPERATION')
    expect(moved.checklist).toMatchObject([
      { code: 'SESSIONS_HELD', done: true, fromRecords: true },
      { code: 'GOALS_REVIEWED', done: false, fromRecords: false },
    ])
    const { data } = ok<{ data: Record<string, unknown>[] }>(
      await t.get(p.coordinator, `/mentorships/${row.id}/stages`),
    )
    expect(data).toMatchObject([
      {
        stage: 'AGREEMENT',
        enteredOn: '2020-09-14',
        leftOn: '2020-09-14',
        checklist: ['FIRST_MEETING', 'COOPERATION_RULES'],
      },
      { stage: 'COOPERATION', leftOn: null, movedBy: { id: p.coordinator.accountId } },
    ])
    expect(await t.auditOf(row.id)).toContain('stage.moved')
  })
  it('refuses to skip, to move before entering, and items the records answer', async () => {
    const row = await p.running()
    await agreeGoal(row)
    refused(await move(row, { to: 'CLOSURE' }), 'STAGE_ORDER', ['/to'])
    refused(await move(row, { to: 'NOWHERE' }), 'STAGE_ORDER')
    refused(await move(row, { to: 'COOPERATION', on: '2020-09-13' }), 'DATES_ORDER', ['/on'])
    refused(await move(row, { to: 'COOPERATION', on: '2020-09-15' }), 'DATE_IN_FUTURE', ['/on'])
    refused(
      await move(row, { to: 'COOPERATION', checklist: ['FIRST_MEETING', 'COOPERATION_RULES'] }),
      'STAGE_CHECKLIST',
    )
    refused(await confirm(row, ['FIRST_MEETING']), 'CHECKLIST_ITEM_UNKNOWN', ['/checklist'])
  })
  it('goes back one step with a reason', async () => {
    const row = await p.running()
    await agreeGoal(row)
    await meet(row)
    const confirmed = ok<MentorshipBody>(await confirm(row, ['COOPERATION_RULES']))
    expect(confirmed.checklist).toMatchObject([{ done: true }, { code: 'COOPERATION_RULES', done: true }])
    const moved = ok<MentorshipBody>(await move(confirmed, { to: 'COOPERATION' }))
    refused(await move(moved, { to: 'AGREEMENT' }), 'REASON_REQUIRED', ['/reason'])
    const back = ok<MentorshipBody>(await move(moved, { to: 'AGREEMENT', reason: 'Noteikumi jāpārskata' }))
    expect(back.stage).toBe('AGREEMENT')
  })
  it('belongs to those who mentor, not to the case manager', async () => {
    const row = await p.running()
    const mentor = await t.as('mentor', { personId: row.mentorId })
    const officer = await t.as('officer')
    refused(
      await t.act(officer, `/mentorships/${row.id}/checklist`, row.version, { checklist: [] }),
      'FORBIDDEN',
    )
    ok(
      await t.act(mentor, `/mentorships/${row.id}/checklist`, row.version, {
        checklist: ['COOPERATION_RULES'],
      }),
    )
    refused(
      await t.act(mentor, `/mentorships/${row.id}/checklist`, row.version, { checklist: [] }),
      'VERSION_STALE',
    )
  })
})
