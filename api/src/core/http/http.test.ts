import { createHmac } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { organisations } from '../db/schema/network/organisations.ts'

const api = await testApp()
const officer = await api.as('officer')
const { app } = api

const raw = (payload: string, headers: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    headers: { ...officer.headers, ...headers },
    payload,
  })
const count = async () => (await api.sql<{ n: number }>('select count(*)::int as n from organisation'))[0]!.n
const valid = JSON.stringify({ name: 'Pārbaude', kind: 'ASSOCIATION' })

test.each(['/participants/', '/participants/?limit=1', '/organisations/'])(
  '%s is no address',
  async (path) => {
    refused(await api.get(await api.as('officer'), path), 'NOT_FOUND')
  },
)

describe('every failure is a problem document', () => {
  test.each([
    ['GET', '/api/v1/nothing', 404, 'NOT_FOUND'],
    ['GET', '/api/nothing', 404, 'NOT_FOUND'],
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['DELETE', '/api/v1/organisations', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/api/v1/organisations/%ZZ', 404, 'NOT_FOUND'],
    ['GET', `/api/v1/organisations/${'a'.repeat(300)}`, 404, 'NOT_FOUND'],
  ] as const)('%s %s → %d', async (method, url, status, code) => {
    const response = await app.inject({ method, url })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.json()).toMatchObject({ code, status, requestId: response.headers['x-request-id'] })
    if (status === 405) expect(response.headers.allow).toBe('GET, HEAD, POST')
  })

  test.each<[string, string, Record<string, string>, string]>([
    ['broken JSON', '{"name":', { 'content-type': 'application/json' }, 'BODY_MALFORMED'],
    ['an empty body', '', { 'content-type': 'application/json' }, 'INPUT_INVALID'],
    [
      '__proto__',
      '{"__proto__":{"x":1},"name":"a"}',
      { 'content-type': 'application/json' },
      'BODY_MALFORMED',
    ],
    [
      'constructor.prototype',
      '{"constructor":{"prototype":{}}}',
      { 'content-type': 'application/json' },
      'BODY_MALFORMED',
    ],
    ['plain text', valid, { 'content-type': 'text/plain' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another JSON', valid, { 'content-type': 'application/jsonx' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a tab in the type', valid, { 'content-type': 'application/json\tx' }, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      '300 KB',
      JSON.stringify({ name: 'a'.repeat(300_000) }),
      { 'content-type': 'application/json' },
      'PAYLOAD_TOO_LARGE',
    ],
    [
      '100,000 nested arrays',
      '['.repeat(100_000) + ']'.repeat(100_000),
      { 'content-type': 'application/json' },
      'INPUT_INVALID',
    ],
    ['an array for an object', '[]', { 'content-type': 'application/json' }, 'INPUT_INVALID'],
    ['null for an object', 'null', { 'content-type': 'application/json' }, 'INPUT_INVALID'],
  ])('%s in a body changes nothing', async (_, payload, headers, code) => {
    const before = await count()
    const body = refused(await raw(payload, headers), code as 'INPUT_INVALID')
    expect(body.status).toBeLessThan(500)
    expect(await count()).toBe(before)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('a body without a content type is none', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/organisations',
      headers: officer.headers,
    })
    refused(response, 'INPUT_INVALID')
  })

  test('the sentence follows Accept-Language, the code does not', async () => {
    const asked = async (language: string) =>
      (await app.inject({ url: '/api/v1/me', headers: { 'accept-language': language } })).json<{
        detail: string
        code: string
      }>()
    expect(await asked('en-GB,en;q=0.9,lv;q=0.5')).toMatchObject({
      code: 'NOT_SIGNED_IN',
      detail: 'Please sign in first.',
    })
    for (const latvian of ['lv', 'en;q=0.3, lv;q=0.9', 'de', '', 'en;q=0']) {
      expect((await asked(latvian)).detail, latvian).toBe('Vispirms pierakstieties.')
    }
  })

  test('several fields at fault are named at once', async () => {
    const response = await raw(JSON.stringify({ kind: 'X', email: 5, colour: 1 }), {
      'content-type': 'application/json',
    })
    refused(response, 'INPUT_INVALID', ['/name', '/kind', '/email', '/colour'])
  })
})

describe('what goes wrong in the database', () => {
  test('is told without its words, whatever it is', async () => {
    await api.sql(`alter table organisation add constraint secret_rule check (name <> 'Aizliegts')`)
    const response = await api.post(officer, '/organisations', { name: 'Aizliegts', kind: 'OTHER' })
    refused(response, 'INTERNAL_ERROR')
    expect(response.body).not.toMatch(/secret_rule|organisation_|violates|Aizliegts|23514/)
  })

  test('is 503 with Retry-After when a lock is held too long', async () => {
    const { id } = ok<{ id: string }>(
      await api.post(officer, '/organisations', { name: 'Aizņemts', kind: 'OTHER' }),
    )
    const held = Promise.withResolvers<void>()
    const enough = Promise.withResolvers<void>()
    const holder = api.db.write(officer, async (tx) => {
      await tx.select().from(organisations).where(eq(organisations.id, id)).for('update')
      held.resolve()
      await enough.promise
    })
    await held.promise
    const response = await api.patch(officer, `/organisations/${id}`, 1, { name: 'Cits' })
    enough.resolve()
    await holder
    refused(response, 'SERVICE_BUSY')
    expect(response.headers['retry-after']).toBe('2')
    ok(await api.patch(officer, `/organisations/${id}`, 1, { name: 'Cits' }))
  })
})

describe('Idempotency-Key', () => {
  const send = (key: string, body: object, who = officer) =>
    api.post(who, '/organisations', body as Record<string, unknown>, { 'idempotency-key': key })
  const body = { name: 'Tikai vienreiz', kind: 'OTHER' }

  test('gives the first answer again and makes nothing new (#83)', async () => {
    const first = await send('key-1', body)
    const before = await count()
    const again = await send('key-1', body)
    expect(again.statusCode).toBe(201)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toBe(first.body)
    expect(again.headers.location).toBe(first.headers.location)
    expect(again.headers.etag).toBe(first.headers.etag)
    expect(await count()).toBe(before)
  })

  test('refuses another body, and belongs to its account alone', async () => {
    ok(await send('key-2', body))
    refused(await send('key-2', { ...body, name: 'Cits' }), 'IDEMPOTENCY_MISMATCH')
    const other = await send('key-2', body, await api.as('officer'))
    expect(other.headers['idempotent-replayed']).toBeUndefined()
  })

  test('makes one record of twenty requests at once', async () => {
    const before = await count()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('key-3', body)))
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      refused(answer, 'IDEMPOTENCY_IN_PROGRESS')
      expect(answer.headers['retry-after']).toBe('1')
    }
    expect(await count()).toBe(before + 1)
  })

  test('remembers nothing of a request that failed', async () => {
    refused(await send('key-4', { ...body, parentId: officer.accountId }), 'NOT_FOUND')
    ok(await send('key-4', body))
  })

  test('is good for a day, is kept unreadable, and must be printable', async () => {
    ok(await send('key-5', body))
    const [row] = await api.sql<{ answer_sealed: Buffer }>(
      `select answer_sealed from idempotency_key where key = 'key-5'`,
    )
    expect(row!.answer_sealed.toString('latin1')).not.toContain('vienreiz')
    await api.sql(`update idempotency_key set created_at = now() - interval '25 hours' where key = 'key-5'`)
    expect((await send('key-5', body)).headers['idempotent-replayed']).toBeUndefined()
    refused(await send('a key', body), 'INPUT_INVALID', ['/idempotency-key'])
  })
})

describe('headers', () => {
  test('an X-Request-Id is echoed when it is harmless', async () => {
    const ask = (id: string) => app.inject({ url: '/api/health/live', headers: { 'x-request-id': id } })
    expect((await ask('abc-123')).headers['x-request-id']).toBe('abc-123')
    expect((await ask('<script>')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('data is never stored by caches, and pages run only our own scripts', async () => {
    const { headers } = await api.get(officer, '/organisations')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('a request without If-Match, with a weak one or a star is refused (#83)', async () => {
    const { id } = ok<{ id: string }>(
      await api.post(officer, '/organisations', { name: 'Versija', kind: 'OTHER' }),
    )
    const change = (headers: Record<string, string>) =>
      api.call(officer, 'PATCH', `/organisations/${id}`, { name: 'x' }, headers)
    refused(await change({}), 'PRECONDITION_REQUIRED')
    for (const tag of ['*', 'W/"1"', '1', '"0"', '"1", "2"']) {
      refused(await change({ 'if-match': tag }), 'INPUT_INVALID', ['/if-match'])
    }
    refused(await change({ 'if-match': '"9999999999"' }), 'VERSION_STALE')
  })
})

describe('documents and health', () => {
  test('the OpenAPI document and Swagger UI are there without a sign-in', async () => {
    expect((await app.inject('/api/openapi.json')).json()).toHaveProperty('openapi', '3.1.0')
    const page = await app.inject('/api/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toBeDefined()
  })

  test('the address that a problem names tells of its code, its params and who answers it', async () => {
    const { type } = refused(await api.get(null, '/organisations'), 'NOT_SIGNED_IN') as unknown as {
      type: string
    }
    expect(type).toBe('http://localhost:3000/api/problems/NOT_SIGNED_IN')
    const page = await app.inject('/api/problems/OFFER_STATE')
    expect(page.headers['content-type']).toContain('text/html')
    for (const part of [
      'HTTP 409',
      'Piedāvājuma stāvoklis',
      'While the offer is',
      '<code>state</code>',
      '(acceptPlaceOffer)',
    ])
      expect(page.body).toContain(part)
    expect((await app.inject('/api/problems')).body).toContain('href="/api/problems/OFFER_STATE"')
    refused(await app.inject('/api/problems/toString'), 'NOT_FOUND')
  })

  test('live and ready answer', async () => {
    expect((await app.inject('/api/health/live')).json()).toEqual({ status: 'live' })
    expect((await app.inject('/api/health/ready')).json()).toEqual({ status: 'ready' })
  })
})

test('a token of another key is not believed', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1_000)
  const claims = {
    sub: officer.accountId,
    sid: officer.sessionId,
    tid: officer.tenantId,
    iss: 'lidzas',
    aud: 'lidzas-api',
    iat: now,
    exp: now + 600,
  }
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  const forged = `${head}.${createHmac('sha256', 'guess').update(head).digest('base64url')}`
  refused(await api.get(null, '/me', { authorization: `Bearer ${forged}` }), 'TOKEN_INVALID')
})
