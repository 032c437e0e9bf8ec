/** The wall between tenants, as it stands: both layers. */
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'

import { selectRows } from '../../src/core/db/rows.ts'
import { testApp } from '../app.ts'
import { attack, canary, holdings, routesOf, twoTenants } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const { ours, theirs, theirTenant } = await twoTenants(api)
const before = await holdings(api, theirTenant)
afterAll(async () => {
  expect(await holdings(api, theirTenant)).toEqual(before)
})

test.each(routesOf(api))('#78 R-33 another tenant gets nothing of ours by %s', async (_, route) => {
  for (const { response, foreignPath } of await attack(api, route, ours, theirs)) {
    expect(response.body).not.toContain(canary)
    expect(response.statusCode, response.body).toBeLessThan(500)
    if (foreignPath) expect([400, 404, 422], response.body).toContain(response.statusCode)
  }
})

test('in a tenant that is none no table shows a row (#78)', async () => {
  const nobody = { tenantId: '00000000-0000-0000-0000-000000000000', accountId: ours.everyone.accountId }
  // Two tables that the request role may only write to.
  for (const table of Object.keys(before).filter(
    (name) => !['account_token', 'email_message'].includes(name),
  )) {
    const rows = await api.db.read(nobody, (db) => selectRows(db, sql.raw(`select 1 from ${table}`)))
    expect(rows, table).toEqual([])
  }
})
