import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'
import { type MentorshipBody, pairs } from '../../../test/pair.ts'

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>
let officer: Caller

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
  officer = await t.as('officer')
})

const proposed = async () => {
  const [enrolment, mentor] = [await p.enrolment(), await p.mentor()]
  return { mentor, enrolment, row: ok<MentorshipBody>(await p.propose(enrolment.id, mentor.id)) }
}
const start = (row: { id: string; version: number }, startsOn = t.today(), more = {}) =>
  t.act(p.coordinator, `/mentorships/${row.id}/start`, row.version, { startsOn, ...more })

describe('proposeMentorship', () => {
  it('proposes in the first stage, confirms the declaration and leaves an event', async () => {
    const { row } = await proposed()
    expect(row).toMatchObject({ state: 'proposed', stage: 'AGREEMENT', startsOn: null, version: 1 })
    expect(row).toMatchObject({
      conflictDeclaredOn: '2020-09-14',
      conflictConfirmedBy: { id: p.coordinator.accountId },
    })
    expect(await t.auditOf(row.id)).toContain('mentorship.proposed')
  })
  it('refuses a second one while the first is open', async () => {
    const { enrolment } = await proposed()
    refused(await p.propose(enrolment.id, (await p.mentor()).id), 'MENTORSHIP_EXISTS')
  })
  it('refuses a mentor who is not ready, and one of another tenant', async () => {
    refused(
      await p.propose((await p.enrolment()).id, (await p.mentor({ state: 'trained' })).id),
      'MENTOR_NOT_READY',
    )
    refused(await p.propose((await p.enrolment()).id, '019a0000-0000-7000-8000-000000000000'), 'NOT_FOUND')
  })
  it('refuses a legal representative as mentor (#27, L-27)', async () => {
    const { enrolment, row } = await proposed()
    const mentor = await p.mentor()
    await t.act(p.coordinator, `/mentorships/${row.id}/withdraw`, row.version, { reason: 'OTHER' })
    await p.make.insert('representation', {
      participantId: enrolment.participantId,
      representativeId: mentor.id,
      basis: 'PARENT',
      startsOn: '2010-01-01',
    })
    refused(await p.propose(enrolment.id, mentor.id), 'CONFLICT_OF_INTEREST')
  })
  it.each([
    ['an unknown field', { extra: 1 }, ['/extra']],
    ['null for an id', { mentorId: null }, ['/mentorId']],
    ['an impossible date', { conflictDeclaredOn: '2020-02-30' }, ['/conflictDeclaredOn']],
    ['a NUL character', { conflictDeclaredOn: '2020-02-2\u0000' }, undefined],
  ])('refuses %s with the field and changes nothing', async (_, change, pointers) => {
    const [enrolment, mentor] = [await p.enrolment(), await p.mentor()]
    const body = {
      enrolmentId: enrolment.id,
      mentorId: mentor.id,
      conflictDeclaredOn: '2020-09-14',
      ...change,
    }
    refused(await t.post(p.coordinator, '/mentorships', body), 'INPUT_INVALID', pointers)
    expect(await t.sql('select from mentorship where enrolment_id = $1', [enrolment.id])).toHaveLength(0)
  })
  it('is for the coordinator alone, and gives the same answer to the same key', async () => {
    const [enrolment, mentor] = [await p.enrolment(), await p.mentor()]
    refused(await p.propose(enrolment.id, mentor.id, officer), 'FORBIDDEN')
    const body = { enrolmentId: enrolment.id, mentorId: mentor.id, conflictDeclaredOn: '2020-09-14' }
    const key = { 'idempotency-key': 'once' }
    const first = ok<MentorshipBody>(await t.call(p.coordinator, 'POST', '/mentorships', body, key))
    const again = ok<MentorshipBody>(await t.call(p.coordinator, 'POST', '/mentorships', body, key))
    expect(again.id).toBe(first.id)
  })
})

describe('startMentorship', () => {
  it('starts the clock: three months from 14 September end on 13 December (#30, L-12)', async () => {
    const { row } = await proposed()
    const started = ok<MentorshipBody>(await start(row))
    expect(started).toMatchObject({ state: 'active', startsOn: '2020-09-14', plannedEndOn: '2020-12-13' })
    expect(started.enrolment).toMatchObject({
      clockStartedOn: '2020-09-14',
      plannedEndOn: '2020-12-13',
      latestEndOn: '2021-02-13',
    })
    expect(started.figures).toMatchObject({ daysToEnd: 90, minutesLeftThisMonth: 1200 })
    expect(await t.auditOf(row.id)).toContain('mentorship.started')
  })
  it('refuses an end date of the client (#30) and takes the right one', async () => {
    const { row } = await proposed()
    refused(await start(row, t.today(), { plannedEndOn: '2020-12-31' }), 'END_DATE_DERIVED', [
      '/plannedEndOn',
    ])
    ok(await start(row, t.today(), { plannedEndOn: '2020-12-13' }))
  })
  it.each([
    ['in the future', '2020-09-15', 'DATE_IN_FUTURE'],
    ['before the programme', '2020-09-13', 'OUTSIDE_PROGRAMME_PERIOD'],
  ] as const)('refuses a start %s', async (_, startsOn, code) => {
    refused(await start((await proposed()).row, startsOn), code, ['/startsOn'])
  })
  it.each([
    ['without a clearance', `delete from clearance where mentor_id = $1`, 'CLEARANCE_MISSING'],
    ['with a revoked clearance', 'revoke', 'CLEARANCE_MISSING'],
    [
      'with 119 minutes of training',
      `update training set minutes = 119 where mentor_id = $1`,
      'TRAINING_INCOMPLETE',
    ],
    ['without a contract', `delete from mentor_contract where mentor_id = $1`, 'CONTRACT_MISSING'],
    ['when the mentor has left', `update mentor set state = 'left' where person_id = $1`, 'MENTOR_NOT_READY'],
    [
      'when the mentor is suspended',
      `update mentor set state = 'suspended' where person_id = $1`,
      'MENTOR_SUSPENDED',
    ],
  ] as const)('refuses %s (#20, #23, #25, #26)', async (_, change, code) => {
    const { row, mentor } = await proposed()
    if (change === 'revoke') {
      const [clearance] = await t.sql<{ id: string }>('select id from clearance where mentor_id = $1', [
        mentor.id,
      ])
      const by = await p.make.account()
      const fact = {
        clearanceId: clearance!.id,
        revokedOn: '2020-09-14',
        reason: 'NEW_INFORMATION',
        revokedBy: by,
      }
      await p.make.insert('clearance_revocation', fact)
    } else {
      await t.sql(change, [mentor.id])
    }
    refused(await start(row), code)
    expect(await p.read(row.id)).toMatchObject({ state: 'proposed', version: 1 })
  })
  it('refuses while the enrolment is suspended (#38) and after a consent was withdrawn (#16)', async () => {
    const suspended = await proposed()
    await t.sql(`update enrolment set state = 'suspended' where id = $1`, [suspended.enrolment.id])
    refused(await start(suspended.row), 'ENROLMENT_SUSPENDED')
    const withdrawn = await proposed()
    await t.sql(
      `update consent set withdrawn_on = '2020-09-14' where participant_id = $1 and given_by = 'PARTICIPANT'`,
      [withdrawn.enrolment.participantId],
    )
    refused(await start(withdrawn.row), 'CONSENT_YOUTH_MISSING')
  })
  it('gives a mentor three participants and refuses the fourth (#29, R-25)', async () => {
    const mentor = await p.mentor()
    const rows = []
    for (let i = 0; i < 4; i++)
      rows.push(ok<MentorshipBody>(await p.propose((await p.enrolment()).id, mentor.id)))
    for (const row of rows.slice(0, 3)) ok(await start(row))
    const { detail } = refused(await start(rows[3]!), 'CASELOAD_FULL')
    expect(detail).toContain('3 of 3')
    expect(
      await t.sql('select active, maximum from mentor_caseload where mentor_id = $1', [mentor.id]),
    ).toEqual([{ active: 3, maximum: 3 }])
  })
  it('needs the version that was read', async () => {
    const { row } = await proposed()
    refused(
      await t.post(p.coordinator, `/mentorships/${row.id}/start`, { startsOn: t.today() }),
      'PRECONDITION_REQUIRED',
    )
    refused(await start({ ...row, version: 9 }), 'VERSION_STALE')
    ok(await start(row))
    refused(await start({ ...row, version: 2 }), 'MENTORSHIP_STATE')
  })
})

describe('withdrawMentorship', () => {
  it('ends a proposal as never started and lets another be made', async () => {
    const { row, enrolment } = await proposed()
    const body = { reason: 'MENTOR_UNAVAILABLE' }
    const ended = ok<MentorshipBody>(
      await t.act(p.coordinator, `/mentorships/${row.id}/withdraw`, row.version, body),
    )
    expect(ended).toMatchObject({ state: 'ended', outcome: 'NEVER_STARTED', startsOn: null })
    ok(await p.propose(enrolment.id, (await p.mentor()).id))
  })
  it('does not touch one that runs', async () => {
    const row = await p.running()
    refused(
      await t.act(p.coordinator, `/mentorships/${row.id}/withdraw`, row.version, { reason: 'OTHER' }),
      'CLOSE_REASON_INVALID',
    )
  })
})

describe('reading', () => {
  it('lists a programme by name, finds names without diacritics and pages without repeats', async () => {
    const list = async (query: string) =>
      ok(await t.get(p.coordinator, `/mentorships?programmeId=${p.programme.id}&${query}`))
    const all = await list('limit=100')
    expect(all.data.length).toBeGreaterThan(5)
    expect((await list('limit=100&q=janis')).data).toHaveLength(all.data.length)
    expect((await list('q=nobody')).data).toHaveLength(0)
    for (const sort of [
      'name',
      '-name',
      'mentorName',
      'startsOn',
      'plannedEndOn',
      '-plannedEndOn',
      '-createdAt',
    ]) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await list(`limit=4&sort=${sort}${cursor && `&cursor=${cursor}`}`)
        seen.push(...page.data.map(({ id }) => id))
        cursor = page.nextCursor ?? ''
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(all.data.length)
      expect(seen.length, sort).toBe(all.data.length)
    }
  })
  it('shows mentors and partners only their own, others nothing (#78, #79)', async () => {
    const row = await p.running()
    const [{ organisation_id }] = (await t.sql<{ organisation_id: string }>(
      'select organisation_id from mentorship where id = $1',
      [row.id],
    )) as [{ organisation_id: string }]
    const mentor = await t.as('mentor', { personId: row.mentorId })
    const partner = await t.as('provider_coordinator', { organisationId: organisation_id })
    const stranger = await t.as('coordinator', { tenantId: await t.newTenant() })
    expect((await p.read(row.id, mentor)).id).toBe(row.id)
    expect((await p.read(row.id, partner)).id).toBe(row.id)
    for (const who of [
      await t.as('mentor'),
      await t.as('provider_coordinator'),
      await t.as('case_manager'),
      stranger,
    ]) {
      for (const path of ['', '/stages', '/extensions', '/case-contacts', '/goals', '/closure']) {
        refused(await t.get(who, `/mentorships/${row.id}${path}`), 'NOT_FOUND')
      }
    }
    refused(await t.act(stranger, `/mentorships/${row.id}/end`, row.version, endBody), 'NOT_FOUND')
    refused(await t.get(await t.as('finance'), `/mentorships/${row.id}`), 'FORBIDDEN')
  })
  const endBody = { outcome: 'ENDED_EARLY', endedOn: '2020-09-14', endReason: 'MOVED_AWAY' }
})

describe('choosing a mentor', () => {
  it('lists the enrolments that wait and each mentor with the reasons', async () => {
    const enrolment = await p.enrolment()
    const [good, untrained] = [await p.mentor(), await p.mentor()]
    await t.sql('update training set minutes = 60 where mentor_id = $1', [untrained.id])
    const waiting = ok<{ data: { id: string }[] }>(
      await t.get(p.coordinator, `/unmatched-enrolments?programmeId=${p.programme.id}`),
    )
    expect(waiting.data.map(({ id }) => id)).toContain(enrolment.id)
    const { data, enrolmentReasons } = ok<{
      data: { id: string; possible: boolean; reasons: { code: string; message: string }[] }[]
      enrolmentReasons: unknown[]
    }>(await t.get(p.coordinator, `/mentor-candidates?enrolmentId=${enrolment.id}`))
    expect(enrolmentReasons).toEqual([])
    expect(data.find(({ id }) => id === good.id)).toMatchObject({ possible: true, reasons: [] })
    expect(data.find(({ id }) => id === untrained.id)).toMatchObject({
      possible: false,
      reasons: [{ code: 'TRAINING_INCOMPLETE' }],
    })
    expect(data.findIndex(({ id }) => id === good.id)).toBeLessThan(
      data.findIndex(({ id }) => id === untrained.id),
    )
  })
})
