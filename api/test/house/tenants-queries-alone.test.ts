/** The first wall alone: the policies of the database let everything through, the queries do not. */
import { afterAll, expect, test } from 'vitest'

import { testApp } from '../app.ts'
import { attack, canary, holdings, routesOf, twoTenants } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const { ours, theirs, theirTenant } = await twoTenants(api)
const policies = await api.sql<{ table: string }>(
  `select tablename as table from pg_policies where policyname = 'tenant_wall'`,
)
for (const { table } of policies) {
  await api.sql(`alter policy tenant_wall on ${table} using (true) with check (true)`)
}
await api.sql('alter policy own_tenant on tenant using (true)')
await api.sql('alter policy colleagues on account using (true)')
await api.sql('alter policy outgoing on email_message with check (true)')

const before = await holdings(api, theirTenant)
afterAll(async () => {
  expect(await holdings(api, theirTenant)).toEqual(before)
})

test('the database shows everything', () => {
  expect(policies.length).toBeGreaterThan(30)
})

test.each(routesOf(api))('%s', async (_, route) => {
  for (const { response, foreignPath } of await attack(api, route, ours, theirs)) {
    expect(response.body).not.toContain(canary)
    if (foreignPath) expect([400, 404, 422], response.body).toContain(response.statusCode)
  }
})
