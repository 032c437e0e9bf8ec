/** What the app refuses to be built or to answer with: each case is a mistake that somebody will make one day. */
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'

import { buildApp } from '../../src/app.ts'
import { audit } from '../../src/core/audit.ts'
import type { App } from '../../src/core/http/app-type.ts'
import { change } from '../../src/core/http/changes/change.ts'
import { guardChanges } from '../../src/core/http/changes/guard.ts'
import { Closed, Id } from '../../src/core/http/fields.ts'
import { problems } from '../../src/core/http/problems.ts'
import { guardRoutes } from '../../src/core/http/serving/authenticate.ts'
import { ok, refused, testApp, testConfig } from '../app.ts'

const api = await testApp()
const officer = await api.as('officer')

const good = {
  config: { permission: 'organisations:read', audit: { none: 'nothing personal is shown' } },
  schema: {
    operationId: 'a',
    summary: 'A',
    tags: ['a'],
    response: { 200: Closed({ id: Id }), ...problems() },
  },
} as const

describe('the boot stops at a route', () => {
  test.each<[string, object, RegExp]>([
    ['without permission', { config: { audit: good.config.audit } }, /declares no permission/],
    [
      'with a permission nobody has heard of',
      { config: { ...good.config, permission: 'all:do' } },
      /declares no permission/,
    ],
    ['without an audit event', { config: { permission: 'organisations:read' } }, /declares no audit event/],
    [
      'without a reason for having none',
      { config: { ...good.config, audit: { none: '' } } },
      /gives no reason/,
    ],
    ['without a response schema', { schema: { ...good.schema, response: problems() } }, /no response schema/],
    [
      'without an operationId',
      { schema: { ...good.schema, operationId: undefined } },
      /lacks an operationId/,
    ],
    [
      'without a tag',
      { schema: { ...good.schema, tags: undefined } },
      /lacks an operationId, a summary or a tag/,
    ],
  ])('%s', (_, wrong, message) => {
    const app = fastify() as unknown as App
    guardRoutes(app)
    expect(() => app.get('/thing', { ...good, ...wrong } as object, () => ({ id: '' }))).toThrow(message)
    expect(() => app.get('/good', good as object, () => ({ id: '' }))).not.toThrow()
  })
})

describe('a success', () => {
  /** The whole app with one more route. */
  async function withRoute(add: (app: App) => void) {
    const app = buildApp({ db: api.db, config: { ...testConfig(api.config), jwtKey: api.config.jwtKey } })
    app.register(
      async (scope) => {
        guardRoutes(scope as App)
        guardChanges(scope as App)
        add(scope as App)
      },
      { prefix: '/api/v1' },
    )
    await app.ready()
    return (url: string, method: 'GET' | 'POST' = 'GET') =>
      app.inject({ method, url, headers: { ...officer.headers, 'accept-language': 'en' } })
  }
  const audited = {
    ...good,
    config: { permission: 'organisations:read', audit: 'organisation.updated' },
  } as const

  test('without the event its route declares never leaves the house (#80)', async () => {
    const ask = await withRoute((app) => {
      app.get('/silent', audited, ({ actor }) => ({ id: actor.accountId }))
      app.get('/told', audited, ({ actor }) =>
        app.db.write(actor, async (tx) => {
          await audit(tx, actor, { action: 'organisation.updated', objectType: 'thing' })
          return { id: actor.accountId }
        }),
      )
    })
    const silent = await ask('/api/v1/silent')
    refused(silent, 'INTERNAL_ERROR')
    expect(silent.body).not.toContain(officer.accountId)
    ok(await ask('/api/v1/told'))
  })

  test('that is no change() never leaves the house when it should be one (#83)', async () => {
    const changing = { ...audited, config: { ...audited.config, audit: { none: 'nothing happens here' } } }
    const ask = await withRoute((app) => {
      const id = officer.accountId
      app.post('/beside', changing, () => ({ id }))
      app.post(
        '/through',
        { ...changing, schema: { ...changing.schema, operationId: 'through' } },
        (request, reply) => change(request, reply, () => Promise.resolve({ id })),
      )
    })
    refused(await ask('/api/v1/beside', 'POST'), 'INTERNAL_ERROR')
    ok(await ask('/api/v1/through', 'POST'))
  })

  test('shows only what its schema names, and no half of it', async () => {
    const ask = await withRoute((app) => {
      const row = { id: officer.accountId, passwordHash: 'secret', tenantId: officer.tenantId }
      app.get('/more', { ...good, schema: { ...good.schema, operationId: 'more' } }, () => row)
      app.get('/less', { ...good, schema: { ...good.schema, operationId: 'less' } }, () => ({}) as typeof row)
    })
    expect((await ask('/api/v1/more')).json()).toEqual({ id: officer.accountId })
    const less = await ask('/api/v1/less')
    refused(less, 'INTERNAL_ERROR')
    expect(less.body).not.toMatch(/required|schema/)
  })
})

test('an audit event that cannot be written takes the change back (#80)', async () => {
  const before = await count()
  await api.sql('alter table audit_event add constraint never check (false) not valid')
  refused(await api.post(officer, '/organisations', { name: 'Nekad', kind: 'OTHER' }), 'INTERNAL_ERROR')
  await api.sql('alter table audit_event drop constraint never')
  expect(await count()).toBe(before)

  async function count() {
    return (await api.sql<{ n: number }>('select count(*)::int as n from organisation'))[0]!.n
  }
})

test('a queue for the database that grows too long is answered at once with 503', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => api.get(officer, '/organisations')))
  const codes = new Set(answers.map(({ statusCode }) => statusCode))
  expect([...codes].every((code) => code === 200 || code === 503)).toBe(true)
  const crowded = buildApp({ db: { ...api.db, waiting: () => 201 }, config: { ...testConfig(api.config) } })
  refused(await crowded.inject({ url: '/api/v1/me' }), 'SERVICE_BUSY')
  expect((await crowded.inject({ url: '/api/health/live' })).statusCode).toBe(200)
})
