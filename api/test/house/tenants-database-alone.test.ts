/** The second wall alone: every query believes that it works in the other tenant, the database knows better. */
import { afterAll, expect, test } from 'vitest'

import { testApp } from '../app.ts'
import { attack, canary, holdings, routesOf, twoTenants } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const { ours, theirs, theirTenant } = await twoTenants(api)
const { read, write } = api.db
const find = api.app.actors.find.bind(api.app.actors)
api.app.actors.find = async (claims) => {
  const actor = await find(claims)
  return actor && { ...actor, tenantId: theirTenant }
}
api.db.read = (context, fn) => read({ ...context, tenantId: api.tenantId }, fn)
api.db.write = (context, fn) => write({ ...context, tenantId: api.tenantId }, fn)

// The sign-in role has no tenant and writes its audit events where it is told to.
const kept = async () => ({ ...(await holdings(api, theirTenant)), audit_event: null })
const before = await kept()
afterAll(async () => {
  expect(await kept()).toEqual(before)
})

test.each(routesOf(api))('%s', async (_, route) => {
  for (const { response } of await attack(api, route, ours, theirs))
    expect(response.body).not.toContain(canary)
})
