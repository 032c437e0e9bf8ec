/** Nobody overwrites what they have not seen: every change of a record that carries a version, sent with an old one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { testApp } from '../app.ts'
import type { Shapes } from '../random/arbitrary.ts'
import { makeWorld } from '../world.ts'
import { requestsTo, routesOf } from './attacks.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const ours = await makeWorld(api)
const { components } = api.app.swagger() as unknown as { components: Pick<Shapes, 'schemas'> }
const shapes = { ids: ours.ids, schemas: components.schemas }
const changes = routesOf(api).filter(([, { operation }]) =>
  operation.parameters?.some(({ name }) => name === 'if-match'),
)
/**
 * Refusals that come before the stale version: the import of the test world has ended, and this is refused first.
 */
const toldFirst: Record<string, string> = { 'PATCH /api/v1/imports/{id}': 'IMPORT_STATE' }

test('there are many', () => {
  expect(changes.length).toBeGreaterThan(70)
})

test.each(changes)('%s', async (name, { path, method, operation }) => {
  const id = ours.ids[path.split('/')[3]!] ?? ours.ids.programmes!
  const codes = new Set<string>()
  const bodies = fc.sample(requestsTo(operation, shapes), { numRuns: 80, seed: 5 }).map(({ body }) => body)
  for (const body of [{}, { summary: null }, ...bodies]) {
    const response = await api.app.inject({
      method: method.toUpperCase() as 'GET',
      url: path.replace(/\{\w+\}/g, id),
      headers: { ...ours.everyone.headers, 'if-match': '"7777"', 'content-type': 'application/json' },
      payload: JSON.stringify(body ?? {}),
    })
    codes.add(response.json<{ code: string }>().code)
    // Bodies are random, and the first valid body decides.
    if (!codes.has('INPUT_INVALID') || codes.has('VERSION_STALE')) break
  }
  expect([...codes]).toContain(toldFirst[name] ?? 'VERSION_STALE')
})
