/** Somebody with every role in one programme, one organisation and one mentor's file asks for what is another's. */
import { roles } from '@lidzas/domain/core/permissions'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { testApp } from '../app.ts'
import { maker } from '../make.ts'
import type { Shapes } from '../random/arbitrary.ts'
import { makeWorld } from '../world.ts'
import { requestsTo, routesOf } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const { ids } = await makeWorld(api)
const programme = await make.programme()
const mentor = await make.mentor()
const neighbour = await api.as('case_manager', { programmeId: programme.id })
for (const role of roles.filter((name) => name !== 'case_manager')) {
  await api.sql(
    `insert into membership (tenant_id, account_id, role, programme_id, organisation_id, person_id, starts_on)
     values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
    [
      ...[api.tenantId, neighbour.accountId, role, programme.id],
      role === 'provider_coordinator' ? mentor.organisationId : null,
      role === 'mentor' ? mentor.id : null,
    ],
  )
}
const { components } = api.app.swagger() as unknown as { components: Pick<Shapes, 'schemas'> }
const shapes = { ids, schemas: components.schemas }
/** Resources of the whole authority: a caller who may do something with one of them may do it with each. */
const shared = [
  ...['users', 'memberships', 'organisations', 'code-list-items', 'holidays', 'import-mappings'],
  ...['mentors', 'clearances', 'contracts'],
]
const resourceOf = (path: string) => path.split('/')[3]!
const routes = routesOf(api).filter(
  ([, { path }]) => path.includes('{') && !shared.includes(resourceOf(path)),
)

test('there are many', () => {
  expect(routes.length).toBeGreaterThan(120)
})

test.each(routes)('%s', async (_, { path, method, operation }) => {
  const id = ids[resourceOf(path)] ?? ids.programmes!
  const requests = fc.sample(requestsTo(operation, shapes), { numRuns: 80, seed: 5 })
  const hasBody = requests.some(({ body }) => body !== undefined)
  // Bodies are random; the first valid body decides.
  const simple = hasBody ? [{}, { summary: null }].map((body) => ({ body, query: {} })) : []
  let code = 'INPUT_INVALID'
  for (const { body, query } of [...simple, ...requests]) {
    const text = Object.entries(query).map(
      ([key, value]) => `${key}=${encodeURIComponent(String(value).toWellFormed())}`,
    )
    const response = await api.app.inject({
      method: method.toUpperCase() as 'GET',
      url: `${path.replace(/\{\w+\}/g, id)}?${text.join('&')}`,
      headers: {
        ...neighbour.headers,
        'if-match': '"1"',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    code = response.statusCode < 300 ? 'it was shown' : response.json<{ code: string }>().code
    if (code !== 'INPUT_INVALID') break
  }
  expect(code).toBe('NOT_FOUND')
})
