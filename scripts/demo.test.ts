import { readFileSync, rmSync } from 'node:fs'

import { testConfig } from '@lidzas/api/test/app'
import { createDatabase } from '@lidzas/api/test/database'
import { demoAccounts } from '@lidzas/demo/acts/accounts'
import { withClient } from '@lidzas/migrations/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type {} from '../migrations/test-cluster.ts'
import { fillWithDemo } from './start/demo.ts'

const today = '2026-11-21'
const invariants = readFileSync(new URL('../api/test/invariants.sql', import.meta.url), 'utf8')

let url: string
let undo: () => Promise<void>

beforeAll(async () => {
  const database = await createDatabase()
  const config = testConfig(database)
  url = database.superuserUrl
  undo = async () => {
    await database.drop()
    rmSync(config.dataDir, { recursive: true, force: true })
  }
  await fillWithDemo({ config, ownerUrl: database.ownerUrl, today, progress: () => undefined })
  await withClient(url, (client) => client.query('analyze'))
}, 240_000)

afterAll(() => undo())

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(sql, values)).rows)
}

/** A count as one number; `$1` is the programme's code. */
async function count(code: 'liepaja-mentori' | 'rethink', of: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    `select coalesce((select ${of} and programme_id = p.id), 0)::integer as count from programme p where code = $1`,
    [code],
  )
  return row!.count
}

describe('Liepāja in mid-programme', () => {
  const liepaja = (of: string) => count('liepaja-mentori', of)

  test('has its seven organisations under signed agreements', async () => {
    expect(await liepaja('count(*) from agreement where signed_on is not null')).toBe(7)
  })

  test('has all 24 places taken or offered, and people waiting', async () => {
    expect(await liepaja('count(*) from enrolment where holds_place')).toBe(21)
    expect(
      await liepaja('places_taken + places_offered from programme_limits where places is not null'),
    ).toBe(24)
    expect(await liepaja("count(*) from enrolment where state = 'waiting'")).toBe(7)
    const admitted = await liepaja('count(*) from programme_person where true')
    expect(admitted).toBeGreaterThanOrEqual(55)
    expect(admitted).toBeLessThanOrEqual(72)
  })

  test('has referrals in every state', async () => {
    const states = await rows<{ state: string }>('select distinct state from referral order by state')
    expect(states.map(({ state }) => state)).toEqual([
      'accepted',
      'declined',
      'draft',
      'returned',
      'sent',
      'withdrawn',
    ])
  })

  test('has about 2,000 hours of participants', async () => {
    const hours = (await liepaja('sum(minutes) from month_ledger where true')) / 60
    expect(hours).toBeGreaterThan(1_700)
    expect(hours).toBeLessThan(2_300)
  })

  test('has about a quarter of the enrolments extended, some ended early, and a change of mentor', async () => {
    const extended = await liepaja('count(*) from enrolment where extended_months > 0')
    expect(extended).toBeGreaterThanOrEqual(8)
    expect(await liepaja("count(*) from enrolment where outcome = 'ENDED_EARLY'")).toBeGreaterThanOrEqual(5)
    expect(await liepaja("count(*) from mentorship where outcome = 'MENTOR_CHANGED'")).toBeGreaterThanOrEqual(
      1,
    )
    expect(await liepaja("count(*) from enrolment where state = 'suspended'")).toBe(1)
  })

  test('has checks that run out soon, and one that just did', async () => {
    const ends = await rows<{ days: number }>(
      'select max(ends_on) - $1::date as days from clearance group by mentor_id order by 1',
      [today],
    )
    const days = ends.map((row) => row.days)
    expect(days[0]).toBeLessThan(0)
    for (const [after, until] of [
      [0, 7],
      [8, 30],
      [31, 60],
    ] as const) {
      expect(
        days.some((left) => left >= after && left <= until),
        `${after}-${until} days`,
      ).toBe(true)
    }
  })

  test('has somebody with fifty minutes left this month', async () => {
    expect(
      await liepaja(`count(*) from month_ledger where minutes = 1150 and month = '${today.slice(0, 7)}-01'`),
    ).toBe(1)
  })

  test('spends 45,000.00 EUR in every state of an expense', async () => {
    expect(await liepaja('sum(total_cents) from budget where true')).toBe(4_500_000)
    const states = await liepaja('count(distinct state) from expense where true')
    expect(states).toBe(4)
    const spent = await liepaja("sum(amount_cents) from expense where state = 'paid'")
    expect(spent).toBeGreaterThan(1_200_000)
    expect(spent).toBeLessThan(3_000_000)
  })
})

describe('RETHINK near its end', () => {
  const rethink = (of: string) => count('rethink', of)

  test('has ten mentors with one to three of twenty participants', async () => {
    const loads = await rows<{ mentees: number }>(
      `select count(distinct participant_id)::integer as mentees from mentorship m join programme p on p.id = m.programme_id
       where p.code = 'rethink' group by mentor_id`,
    )
    expect(loads).toHaveLength(10)
    expect(Math.max(...loads.map(({ mentees }) => mentees))).toBe(3)
    expect(await rethink('count(*) from programme_person where true')).toBe(20)
  })

  test('has most of them winding down or moving on', async () => {
    const late = "count(*) from mentorship where stage in ('WINDING_DOWN', 'MOVING_ON') and outcome is null"
    expect(await rethink(late)).toBe(12)
    expect(await rethink("count(*) from enrolment where outcome = 'COMPLETED'")).toBe(6)
  })

  test('has the budgets of both partners to the cent', async () => {
    const budgets = await rows(
      `select total_cents::integer as total, grant_cents::integer as share from budget b join programme p on p.id = b.programme_id
       where p.code = 'rethink' order by 1`,
    )
    expect(budgets).toEqual([
      { total: 8_998_885, share: 7_649_052 },
      { total: 16_140_670, share: 12_105_502 },
      { total: 25_139_555, share: 19_754_554 },
    ])
  })
})

test('no rule is broken', async () => {
  expect(await rows(invariants)).toEqual([])
})

test('everybody can sign in and is at work since before the first day', async () => {
  const found = await rows<{ email: string }>(
    'select email from account where password_hash is not null and email = any($1)',
    [demoAccounts.map(({ email }) => email)],
  )
  expect(found).toHaveLength(demoAccounts.length)
})

test('what happened carries the time at which it happened', async () => {
  const [span] = await rows<{ first: number; last: number; late: number }>(
    `select $1::date - min(at)::date as first, $1::date - max(at)::date as last,
       count(*) filter (where at >= $1::date)::integer as late from audit_event`,
    [today],
  )
  expect(span!.first).toBeGreaterThan(300)
  expect(span!.last).toBeLessThanOrEqual(2)
  expect(span!.late).toBe(0)
})
