/** Every route, fed with noise and with almost valid requests by somebody who holds every role: never a 5xx. */
import { fail } from 'node:assert'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { testApp } from '../app.ts'
import { valueOf, type Schema, type Shapes } from '../random/arbitrary.ts'
import { sampleOr } from '../random/sample.ts'
import { makeWorld } from '../world.ts'

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }

/** `npx pnpm prove requests` sends each route ten times as many, others every day. */
const { cases, seed } = sampleOr({ cases: 20, seed: 7 })

const api = await testApp({ now: '2026-03-01T10:00:00Z' })

const { everyone, ids } = await makeWorld(api)
const document = api.app.swagger() as unknown as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Shapes['schemas'] }
}
const known: Shapes = { ids, schemas: document.components.schemas }
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, { path, method, operation }] as const,
  ),
)

function requestsTo(path: string, { parameters = [], requestBody }: Operation) {
  const body = requestBody?.content['application/json']?.schema
  const queries = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor')
  const right = ids[path.split('/')[3] ?? ''] ?? ids.programmes!
  const strange = fc.constantFrom('x', '%00', '019a', ...Object.values(ids))
  return fc.record({
    id: fc.oneof({ weight: 9, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: strange }),
    body: body ? valueOf(known, body) : fc.constant(undefined),
    query: fc.record(
      Object.fromEntries(queries.map(({ name, schema }) => [name, valueOf(known, schema, name)])),
      { requiredKeys: queries.filter(({ required }) => required).map(({ name }) => name) },
    ),
    cursor: fc.constantFrom(
      '',
      '',
      '',
      'W10',
      'WyJuYW1lIiwieCIsIjAxOWEwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMCJd',
    ),
    version: fc.integer({ min: 1, max: 3 }),
  })
}

test.each(routes)('%s', async (name, { path, method, operation }) => {
  await fc.assert(
    fc.asyncProperty(requestsTo(path, operation), async ({ id, body, query, cursor, version }) => {
      const asked = cursor === '' ? query : { ...query, cursor }
      const text = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(asText(value))}`)
      const url = `${path.replace(/\{\w+\}/g, id)}?${text.join('&')}`
      const response = await api.app.inject({
        method: method.toUpperCase() as 'GET',
        url,
        headers: {
          ...everyone.headers,
          'if-match': `"${version}"`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      if (response.statusCode >= 500) fail(`${name} ${url} ${JSON.stringify(body)} → ${response.body}`)
      if (response.statusCode >= 400)
        expect(response.headers['content-type']).toContain('application/problem+json')
    }),
    { numRuns: cases, seed, endOnFailure: true },
  )
  // The requests may have ended the session and the memberships of the caller, so both are restored.
  await api.sql('update sign_in_session set revoked_at = null, tenant_id = $2 where id = $1', [
    everyone.sessionId,
    api.tenantId,
  ])
  await api.sql(
    'update membership set ends_on = null where account_id = $1',
    [everyone.accountId],
    api.tenantId,
  )
  api.app.actors.forgetAll()
})

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
}
