/** Who may call what: every route as every role, against the one table of permissions. */
import { permissions, roleMay, roles, type Permission, type Role } from '@lidzas/domain/core/permissions'
import { expect, test } from 'vitest'

import { buildApp } from '../../src/app.ts'
import { refused, testApp } from '../app.ts'

type Route = { method: 'GET'; url: string; permission: Permission | null }

const api = await testApp()
const routes: Route[] = []
// A second app of the same parts, only to be asked for its routes while they are declared.
const asked = buildApp({ db: api.db, config: api.config })
asked.addHook('onRoute', ({ method, url, config }) => {
  if (!url.startsWith('/api/v1/') || method === 'HEAD') return
  routes.push({
    method: method as 'GET',
    url: url.replace(/:\w+/g, api.tenantId),
    permission: config?.permission ?? null,
  })
})
await asked.ready()

const callers = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await api.as(role)] as const)),
) as Record<Role, Awaited<ReturnType<typeof api.as>>>

const guarded = routes.filter(({ permission }) => permission !== null)

test('there are routes, and few that anybody may call', () => {
  expect(guarded.length).toBeGreaterThan(100)
  const open = routes
    .filter(({ permission }) => permission === null)
    .map(({ url }) => url.replace('/api/v1/auth/', ''))
  expect(open.sort()).toEqual([
    'invitation-acceptances',
    'password-reset-requests',
    'password-resets',
    'refresh',
    'sign-in',
    'sign-out',
  ])
})

test.each(
  guarded.map((route) => [`${route.method} ${route.url.replaceAll(api.tenantId, ':id')}`, route] as const),
)('%s', async (_, { method, url, permission }) => {
  const payload = method === ('GET' as string) ? undefined : {}
  refused(await api.app.inject({ method, url, payload }), 'NOT_SIGNED_IN')
  for (const role of roles) {
    const response = await api.app.inject({ method, url, payload, headers: callers[role].headers })
    const forbidden = response.statusCode === 403 && response.json<{ code: string }>().code === 'FORBIDDEN'
    expect(forbidden, `${role}: ${response.body.slice(0, 200)}`).toBe(!roleMay(role, permission!))
    if (url.endsWith('/sign-out-everywhere')) callers[role] = await api.as(role)
  }
})

/** Written by hand, so that a slip in the table itself shows. */
test.each<[Role, Permission, boolean]>([
  ['administrator', 'participants:read', false],
  ['administrator', 'users:write', true],
  ['officer', 'reports:accept', true],
  ['officer', 'participants:write', false],
  ['coordinator', 'reports:accept', false],
  ['coordinator', 'reports:write', true],
  ['coordinator', 'users:write', false],
  ['case_manager', 'referrals:write', true],
  ['case_manager', 'referrals:decide', false],
  ['case_manager', 'mentors:read', false],
  ['provider_coordinator', 'referrals:read', false],
  ['provider_coordinator', 'consents:read', false],
  ['provider_coordinator', 'sessions:write', true],
  ['mentor', 'consents:read', false],
  ['mentor', 'representations:read', false],
  ['mentor', 'budgets:read', false],
  ['mentor', 'sessions:write', true],
  ['finance', 'participants:read', false],
  ['finance', 'sessions:read', false],
  ['finance', 'expenses:write', true],
  ['auditor', 'audit-events:read', true],
])('%s: %s is %s', (role, permission, allowed) => {
  expect(roleMay(role, permission)).toBe(allowed)
})

test('the auditor changes nothing', () => {
  const held = (Object.keys(permissions) as Permission[]).filter((permission) =>
    roleMay('auditor', permission),
  )
  expect(held.filter((permission) => !permission.endsWith(':read'))).toEqual(['profile:own'])
})
