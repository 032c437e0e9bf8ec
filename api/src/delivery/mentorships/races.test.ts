/** What fifty people can try at the same moment, and what must be true afterwards. */
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type TestApp } from '../../../test/app.ts'
import { type MentorshipBody, pairs } from '../../../test/pair.ts'
import { race, tally } from '../../../test/race.ts'

const crowd = 50
let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
})

const start = (row: { id: string; version: number }) =>
  t.act(p.coordinator, `/mentorships/${row.id}/start`, row.version, { startsOn: t.today() })
const brokenRules = async () => t.sql(await readFile('api/test/invariants.sql', 'utf8'))

describe('at the same moment', () => {
  it(`${crowd} starts with one mentor who has one free slot: exactly one (#29)`, async () => {
    const mentor = await p.mentor()
    await p.running(mentor.id)
    await p.running(mentor.id)
    const rows: MentorshipBody[] = []
    for (let i = 0; i < crowd; i++) rows.push(ok(await p.propose((await p.enrolment()).id, mentor.id)))
    const counts = tally(await race(rows.map((row) => () => start(row))))
    expect(counts).toEqual({ 200: 1, CASELOAD_FULL: crowd - 1 })
    const active = await t.sql(`select from mentorship where mentor_id = $1 and state = 'active'`, [
      mentor.id,
    ])
    expect(active).toHaveLength(3)
    expect(await brokenRules()).toEqual([])
  }, 60_000)

  it(`${crowd} proposals and ${crowd} starts for one participant: one active mentorship (#28, R-17)`, async () => {
    const enrolment = await p.enrolment()
    const mentors = await Promise.all(Array.from({ length: 5 }, () => p.mentor()))
    const proposals = await race(
      Array.from({ length: crowd }, (_, i) => () => p.propose(enrolment.id, mentors[i % mentors.length]!.id)),
    )
    expect(tally(proposals)).toEqual({ 201: 1, MENTORSHIP_EXISTS: crowd - 1 })
    const row = ok<MentorshipBody>(proposals.find(({ statusCode }) => statusCode === 201)!)
    const counts = tally(await race(Array.from({ length: crowd }, () => () => start(row))))
    expect(counts).toEqual({ 200: 1, VERSION_STALE: crowd - 1 })
    expect(
      await t.sql(`select from mentorship where enrolment_id = $1 and state = 'active'`, [enrolment.id]),
    ).toHaveLength(1)
  }, 60_000)

  it(`${crowd} extensions by a month: two fit before the maximum (#31)`, async () => {
    const row = await p.running()
    const body = { months: 1, reason: 'Vajag vairāk laika', decidedOn: t.today() }
    const answers = await race(
      Array.from(
        { length: crowd },
        () => () => t.post(p.coordinator, `/mentorships/${row.id}/extensions`, body),
      ),
    )
    expect(tally(answers)).toEqual({ 201: 2, MAX_DURATION_EXCEEDED: crowd - 2 })
    expect(
      await t.sql('select extended_months, planned_end_on::text from enrolment where id = $1', [
        row.enrolmentId,
      ]),
    ).toEqual([{ extended_months: 2, planned_end_on: '2021-02-13' }])
  }, 60_000)

  it(`${crowd} changes of mentor: one active mentorship is left (#37)`, async () => {
    const row = await p.running()
    const mentors = await Promise.all(Array.from({ length: 5 }, () => p.mentor()))
    const body = {
      endedOn: t.today(),
      startsOn: t.today(),
      reason: 'MENTOR_UNAVAILABLE',
      conflictDeclaredOn: t.today(),
    }
    const answers = await race(
      Array.from(
        { length: crowd },
        (_, i) => () =>
          t.act(p.coordinator, `/mentorships/${row.id}/change-mentor`, row.version, {
            ...body,
            mentorId: mentors[i % mentors.length]!.id,
          }),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, VERSION_STALE: crowd - 1 })
    const states = await t.sql(
      'select state, outcome from mentorship where enrolment_id = $1 order by state',
      [row.enrolmentId],
    )
    expect(states).toEqual([
      { state: 'active', outcome: null },
      { state: 'ended', outcome: 'MENTOR_CHANGED' },
    ])
    expect(await brokenRules()).toEqual([])
  }, 60_000)
})

describe('while somebody else is still at it', () => {
  it('a start waits for a revocation under way and is refused by it (#20)', async () => {
    const mentor = await p.mentor()
    const row = ok<MentorshipBody>(await p.propose((await p.enrolment()).id, mentor.id))
    const other = new Client(t.database.superuserUrl)
    await other.connect()
    await other.query('begin')
    await other.query('select from mentor where person_id = $1 for update', [mentor.id])
    await other.query(
      `insert into clearance_revocation (tenant_id, clearance_id, revoked_on, reason, revoked_by)
       select tenant_id, id, $2, 'NEW_INFORMATION', verified_by from clearance where mentor_id = $1`,
      [mentor.id, t.today()],
    )
    const answer = start(row)
    await setTimeout(300)
    await other.query('commit')
    await other.end()
    refused(await answer, 'CLEARANCE_MISSING')
  })
  it('an ending waits for a meeting being recorded and does not cut it off', async () => {
    const row = await p.running()
    const other = new Client(t.database.superuserUrl)
    await other.connect()
    await other.query('begin')
    await other.query('select from enrolment where id = $1 for share', [row.enrolmentId])
    await holdToday(other, row)
    t.travel('2020-09-20T09:00:00Z')
    const answer = t.act(p.coordinator, `/mentorships/${row.id}/end`, row.version, {
      outcome: 'ENDED_EARLY',
      endReason: 'MOVED_AWAY',
      endedOn: '2020-09-14',
    })
    await setTimeout(300)
    await other.query('commit')
    await other.end()
    refused(await answer, 'SESSION_AFTER_END', ['/endedOn'])
    t.travel('2020-09-14T09:00:00Z')
  })
})

/** A meeting of the pair on 15 September, as another transaction records it. */
async function holdToday(other: Client, row: MentorshipBody) {
  const during = '[2020-09-15T06:00:00Z,2020-09-15T07:00:00Z)'
  const { rows } = await other.query<{ id: string; tenant_id: string }>(
    `insert into session (tenant_id, programme_id, organisation_id, kind, state, during, activity_type, recorded_at, created_by)
     select m.tenant_id, programme_id, organisation_id, 'ONE_TO_ONE', 'held', $2, 'LEISURE', now(), conflict_confirmed_by
     from mentorship m where m.id = $1 returning id, tenant_id`,
    [row.id, during],
  )
  await other.query(`select set_config('app.tenant_id', $1, true)`, [rows[0]!.tenant_id])
  for (const [personId, capacity] of [
    [row.participantId, 'participant'],
    [row.mentorId, 'mentor'],
  ]) {
    await other.query(
      `insert into attendance (tenant_id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id,
         during, state, counted_minutes)
       select tenant_id, $2, $3, $4, programme_id, id, case when $4 = 'participant' then enrolment_id end, $5, 'held', 60
       from mentorship where id = $1`,
      [row.id, rows[0]!.id, personId, capacity, during],
    )
  }
}

describe('the database alone', () => {
  it('holds the caseload, one active mentorship and the longest enrolment against whoever writes', async () => {
    const row = await p.running()
    const copy = `insert into mentorship (tenant_id, programme_id, enrolment_id, participant_id, mentor_id, organisation_id,
        state, starts_on, planned_end_on, stage)
      select tenant_id, programme_id, enrolment_id, participant_id, mentor_id, organisation_id,
        state, starts_on, planned_end_on, stage from mentorship where id = $1`
    await expect(t.sql(copy, [row.id])).rejects.toThrow(/mentorship_active/)
    await expect(
      t.sql('update mentor_caseload set active = 4 where mentor_id = $1', [row.mentorId]),
    ).rejects.toThrow(/mentor_caseload_maximum/)
    await expect(
      t.sql('update enrolment set extended_months = 3 where id = $1', [row.enrolmentId]),
    ).rejects.toThrow(/enrolment_max_duration/)
  })
})
