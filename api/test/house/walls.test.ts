/**
 * The guards that stand on many tables alike, asked table by table: the policy `tenant_wall` and the triggers
 * `next_version` and `refuse_restricted`.
 */
import { withClient } from '@lidzas/migrations/client'
import { getTableName } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { personTables } from '../../src/rights/person-record/data-map/data-map.ts'
import { testApp } from '../app.ts'
import { maker } from '../make.ts'
import { twoTenants } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const { ours, theirTenant } = await twoTenants(api)

const tablesWith = async (column: string) =>
  (
    await api.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and a.attname = $1 order by 1`,
      [column],
    )
  ).map(({ name }) => name)

/** Runs SQL as the owner of the tables, in our tenant and without triggers, so that only the policy decides. */
const behindTheWall = <Row extends object>(text: string, values: unknown[]) =>
  withClient(api.database.superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('set role lidzas_owner')
    await client.query(`select set_config('app.tenant_id', $1, false)`, [api.tenantId])
    return (await client.query<Row>(text, values)).rows
  })

// The mail sender reads letters of all tenants, and the search, which reads names, names the tenant itself.
const walled = (await tablesWith('tenant_id')).filter(
  (name) => !['email_message', 'known_name'].includes(name),
)

describe('a table of tenants', () => {
  test('is most tables', () => {
    expect(walled.length).toBeGreaterThan(50)
  })

  test.each(walled)('%s: shows no row of another tenant', async (table) => {
    const plan = await behindTheWall<{ 'QUERY PLAN': string }>(`explain (costs off) select from ${table}`, [])
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/tenant_id = /)
    const seen = await behindTheWall(`select from ${table} where tenant_id = $1`, [theirTenant])
    expect(seen).toEqual([])
  })

  test.each(walled)('%s: takes no row of another tenant', async (table) => {
    const write = behindTheWall(`insert into ${table} (tenant_id) values ($1)`, [theirTenant])
    await expect(write).rejects.toThrow(/row-level security/)
  })
})

test.each(await tablesWith('version'))('%s: a change gives the row its next version', async (table) => {
  const [row] = await api.sql<{ before: number; after: number }>(
    `with old as (select ctid as place, version as before from ${table} limit 1)
     update ${table} t set version = old.before from old where t.ctid = old.place
     returning old.before, t.version as after`,
    [],
    api.tenantId,
  )
  expect(row).toEqual({ before: expect.any(Number), after: row!.before + 1 })
})

/** Tables about people that are written even while processing is restricted: rights requests, access and sums. */
const unrestricted = [
  ...['account', 'coming_of_age', 'data_request', 'erasure', 'known_name', 'legal_hold', 'membership'],
  ...[
    'mentor_caseload',
    'month_ledger',
    'person_distinct',
    'person_key',
    'person_merge',
    'person_restriction',
  ],
  ...['programme_person', 'record_export', 'sign_in_session'],
]

describe('while the processing of everybody’s data is restricted', () => {
  const { ids, everyone } = ours
  beforeAll(async () => {
    await make.insert('clearance_revocation', {
      clearanceId: ids.clearances,
      revokedOn: '2026-02-27',
      reason: 'RECORDED_IN_ERROR',
      revokedBy: everyone.accountId,
    })
    await api.sql(
      `insert into person_restriction (tenant_id, person_id, ground, starts_on, placed_by)
       select tenant_id, id, 'UNLAWFUL', '2026-03-01', $2 from person where tenant_id = $1 and merged_into is null`,
      [api.tenantId, everyone.accountId],
      api.tenantId,
    )
  })

  /** The row that a table hangs on, where that is not the person. */
  const leadsTo: Record<string, string> = {
    enrolment: ids.enrolments!,
    mentorship: ids.mentorships!,
    referral: ids.referrals!,
    representation: ids.representations!,
    evaluation: ids.evaluations!,
    session: ids.sessions!,
  }
  const guarded = [...new Set(personTables.map(({ table }) => getTableName(table)))].filter(
    (name) => !unrestricted.includes(name) && !['clearance', 'clearance_revocation'].includes(name),
  )

  test.each(guarded)('%s: takes nothing about them', async (table) => {
    const [guard] = await api.sql<{ key: string; via: string }>(
      `select split_part(encode(tgargs, 'escape'), '\\000', 1) as key,
         split_part(encode(tgargs, 'escape'), '\\000', 2) as via
       from pg_trigger where tgrelid = $1::regclass and tgname = 'refuse_restricted'`,
      [table],
    )
    const { key, via } = guard!
    const id = via === '' ? ids.persons : leadsTo[via]
    const write = api.sql(
      `insert into ${table} (tenant_id, ${key}) values ($1, $2)`,
      [api.tenantId, id],
      api.tenantId,
    )
    await expect(write).rejects.toThrow(/restricted/)
  })

  test('a clearance is not added, unless it bars; a revocation is not changed', async () => {
    const add = (result: string) =>
      api.sql(
        `insert into clearance (tenant_id, mentor_id, result) values ($1, $2, $3)`,
        [api.tenantId, ids.mentors, result],
        api.tenantId,
      )
    await expect(add('CLEAR')).rejects.toThrow(/restricted/)
    await expect(add('BARRED')).rejects.toThrow(/null value/)
    const change = `update clearance_revocation set reason = 'NEW_INFORMATION' where tenant_id = $1`
    await expect(api.sql(change, [api.tenantId], api.tenantId)).rejects.toThrow(/restricted/)
  })
})
