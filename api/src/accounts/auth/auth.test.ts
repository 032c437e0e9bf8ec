import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { hashPassword } from './passwords.ts'
import { hashOf } from './secrets.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const password = 'three-quiet-boats'
const passwordHash = await hashPassword(password)

type Token = { accessToken: string; expiresIn: number }

/** Makes an officer with a password and returns the requests that one browser of theirs sends. */
async function someone() {
  const caller = await api.as('officer')
  const [account] = await api.sql<{ email: string }>(
    'update account set password_hash = $2 where id = $1 returning email',
    [caller.accountId, passwordHash],
  )
  return { ...caller, email: account!.email }
}

const signIn = (email: string, secret = password, ip = '192.0.2.1') =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    remoteAddress: ip,
    headers: { 'accept-language': 'en' },
    payload: { email, password: secret },
  })
const cookieOf = (response: { cookies: { name: string; value: string }[] }) =>
  response.cookies.find(({ name }) => name === 'lidzas_refresh')!.value
const withCookie = (path: string, cookie: string) =>
  api.app.inject({ method: 'POST', url: `/api/v1/auth/${path}`, cookies: { lidzas_refresh: cookie } })
const bearer = (accessToken: string) => ({ authorization: `Bearer ${accessToken}` })
const me = (accessToken: string) => api.get(null, '/me', bearer(accessToken))

describe('signIn', () => {
  test('answers a token that works, and a cookie that scripts and other sites cannot use', async () => {
    const { email, accountId } = await someone()
    const response = await signIn(email.toUpperCase())
    const { accessToken, expiresIn } = ok<Token>(response)
    expect(expiresIn).toBe(600)
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
    expect(ok<{ id: string }>(await me(accessToken)).id).toBe(accountId)
    expect(await api.auditOf(accountId)).toEqual(['session.started'])
  })

  test('answers the same for a wrong password, an unknown address and an account without membership', async () => {
    const { email, accountId } = await someone()
    const wrong = refused(await signIn(email, 'not-the-password'), 'WRONG_CREDENTIALS')
    const unknown = refused(await signIn('nobody@example.org'), 'WRONG_CREDENTIALS')
    await api.sql(`update membership set ends_on = '2026-02-28' where account_id = $1`, [accountId])
    const dismissed = refused(await signIn(email), 'WRONG_CREDENTIALS')
    for (const other of [unknown, dismissed]) {
      expect({ ...other, requestId: '' }).toEqual({ ...wrong, requestId: '' })
    }
  })

  test('stops guessing at one account from one network, and lets its owner in from another', async () => {
    const { email } = await someone()
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => signIn(email, 'not-the-password', '192.0.2.2')),
    )
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
    const over = await signIn(email, password, '192.0.2.2')
    refused(over, 'THROTTLED')
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
    ok(await signIn(email, password, '192.0.2.3'))
  })

  test('stops one network that tries many accounts, in few rows', async () => {
    const before = await rows()
    for (let index = 0; index < 100; index += 20) {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => signIn(`guess${index + n}@example.org`, 'x', '192.0.2.4')),
      )
    }
    const answer = await signIn('another@example.org', 'x', '192.0.2.4')
    expect([429]).toContain(answer.statusCode)
    expect((await rows()) - before).toBeLessThanOrEqual(201)
  })

  async function rows() {
    const [row] = await api.sql<{ count: number }>('select count(*)::int as count from auth_throttle')
    return row!.count
  }
})

describe('access tokens', () => {
  test('count for nothing once the session has ended', async () => {
    const caller = await api.as('officer')
    ok(await api.get(caller, '/me'))
    ok(await api.post(caller, '/auth/sign-out-everywhere'))
    refused(await api.get(caller, '/me'), 'SIGNED_OUT')
  })

  test('give no rights of their own: a dismissal works within a second', async () => {
    const caller = await api.as('officer')
    ok(await api.get(caller, '/organisations'))
    await api.sql(`update membership set ends_on = '2026-02-28' where account_id = $1`, [caller.accountId])
    api.app.actors.forgetAll()
    refused(await api.get(caller, '/organisations'), 'FORBIDDEN')
  })

  test('judge the period of a membership by the day in Riga', async () => {
    const caller = await api.as('officer', { startsOn: '2026-03-10', endsOn: '2026-03-11' })
    for (const [instant, status] of [
      ['2026-03-09T21:59:00Z', 403],
      ['2026-03-09T22:01:00Z', 200],
      ['2026-03-11T21:59:00Z', 200],
      ['2026-03-11T22:01:00Z', 403],
    ] as const) {
      api.travel(instant)
      expect((await api.get(caller, '/organisations')).statusCode, instant).toBe(status)
    }
    api.travel('2026-03-01T10:00:00Z')
  })

  test('are refused when they are not ours', async () => {
    const caller = await api.as('officer')
    const claims = { sub: caller.accountId, sid: caller.sessionId, tid: caller.tenantId }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const good = api.app.jwt.sign(claims)
    const other = await api.newTenant()
    for (const [name, token] of Object.entries({
      none: `${part({ alg: 'none', typ: 'JWT' })}.${good.split('.')[1]}.`,
      edited: `${good.split('.')[0]}.${part({ ...claims, tid: other })}.${good.split('.')[2]}`,
      audience: api.app.jwt.sign(claims, { aud: 'another-api' }),
      issuer: api.app.jwt.sign(claims, { iss: 'another' }),
      hs512: api.app.jwt.sign(claims, { algorithm: 'HS512' }),
      claimless: api.app.jwt.sign({ sub: caller.accountId } as typeof claims),
      noise: 'abc',
      'of no account': api.app.jwt.sign({ ...claims, sub: 'everybody' }),
      'with words behind it': `${good} and more`,
    })) {
      const response = await api.get(null, '/me', bearer(token))
      expect(refused(response, 'TOKEN_INVALID').errors, name).toEqual([])
    }
    refused(await api.get(null, '/me', bearer(api.app.jwt.sign(claims, { expiresIn: -1 }))), 'TOKEN_EXPIRED')
    refused(await api.get(null, '/me', { authorization: `Basic ${good}` }), 'TOKEN_INVALID')
    // We signed this token ourselves, but for another tenant than the one of its session.
    refused(await api.get(null, '/me', bearer(api.app.jwt.sign({ ...claims, tid: other }))), 'SIGNED_OUT')
  })
})

describe('refresh', () => {
  test('gives a new token and a new cookie each time', async () => {
    const { email } = await someone()
    const first = cookieOf(await signIn(email))
    const response = await withCookie('refresh', first)
    ok(await me(ok<Token>(response).accessToken))
    expect(cookieOf(response)).not.toBe(first)
    ok(await withCookie('refresh', cookieOf(response)))
  })

  test('bears two tabs at once', async () => {
    const { email } = await someone()
    const cookie = cookieOf(await signIn(email))
    const answers = await Promise.all(Array.from({ length: 5 }, () => withCookie('refresh', cookie)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(answers.filter(({ cookies }) => cookies.length > 0)).toHaveLength(1)
  })

  test('ends the session when a used cookie comes back later', async () => {
    const { email, accountId } = await someone()
    const stolen = cookieOf(await signIn(email))
    const answer = await withCookie('refresh', stolen)
    const { accessToken } = ok<Token>(answer)
    api.travel('2026-03-01T10:00:11Z')
    refused(await withCookie('refresh', stolen), 'SIGNED_OUT')
    refused(await withCookie('refresh', cookieOf(answer)), 'SIGNED_OUT')
    refused(await me(accessToken), 'SIGNED_OUT')
    expect(await api.auditOf(accountId)).toContain('session.revoked')
    api.travel('2026-03-01T10:00:00Z')
  })

  test('knows no cookie that was never given, and stores none as it is', async () => {
    refused(await withCookie('refresh', 'x'.repeat(43)), 'SIGNED_OUT')
    refused(await api.post(null, '/auth/refresh'), 'SIGNED_OUT')
    const { email } = await someone()
    const cookie = cookieOf(await signIn(email))
    const [row] = await api.sql('select 1 from refresh_token where token_hash = $1', [hashOf(cookie)])
    expect(row).toBeDefined()
  })

  test('ends after thirty days', async () => {
    const { email } = await someone()
    const cookie = cookieOf(await signIn(email))
    api.travel('2026-04-01T10:00:00Z')
    refused(await withCookie('refresh', cookie), 'SIGNED_OUT')
    api.travel('2026-03-01T10:00:00Z')
  })
})

describe('signOut', () => {
  test('ends the session of the cookie and answers the same without one', async () => {
    const { email } = await someone()
    const response = await signIn(email)
    const { accessToken } = ok<Token>(response)
    expect((await withCookie('sign-out', cookieOf(response))).statusCode).toBe(204)
    refused(await me(accessToken), 'SIGNED_OUT')
    refused(await withCookie('refresh', cookieOf(response)), 'SIGNED_OUT')
    expect((await api.post(null, '/auth/sign-out')).statusCode).toBe(204)
  })
})

describe('resetPassword', () => {
  const chosen = 'seven green lanterns'
  const askFor = (email: string) => api.post(null, '/auth/password-reset-requests', { email })
  const linkFor = async (email: string) => {
    const [mail] = await api.sql<{ body: string }>('select body from email_message where recipient = $1', [
      email,
    ])
    return /token=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? ''
  }

  test('works once with the link of the letter, and ends every session', async () => {
    const { email, ...caller } = await someone()
    expect((await askFor(email)).statusCode).toBe(202)
    const token = await linkFor(email)
    refused(
      await api.post(null, '/auth/password-resets', { token, password: 'short' }),
      'PASSWORD_TOO_SHORT',
      ['/password'],
    )
    const both = await Promise.all(
      [1, 2].map(() => api.post(null, '/auth/password-resets', { token, password: chosen })),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 410])
    refused(await api.get(caller, '/me'), 'SIGNED_OUT')
    refused(await signIn(email, password, '192.0.2.9'), 'WRONG_CREDENTIALS')
    ok(await signIn(email, chosen, '192.0.2.9'))
  })

  test('answers the same for an unknown address, and sends nothing', async () => {
    expect((await askFor('unknown@example.org')).statusCode).toBe(202)
    expect(await linkFor('unknown@example.org')).toBe('')
  })

  test('refuses a link after an hour, a link for another purpose, and noise', async () => {
    const { email } = await someone()
    await askFor(email)
    const token = await linkFor(email)
    refused(await api.post(null, '/auth/invitation-acceptances', { token, password: chosen }), 'LINK_INVALID')
    api.travel('2026-03-01T11:00:01Z')
    refused(await api.post(null, '/auth/password-resets', { token, password: chosen }), 'LINK_INVALID')
    refused(
      await api.post(null, '/auth/password-resets', { token: 'x'.repeat(43), password: chosen }),
      'LINK_INVALID',
    )
    api.travel('2026-03-01T10:00:00Z')
  })

  test('sends only a few letters to one address', async () => {
    const { email } = await someone()
    const answers = []
    for (let index = 0; index < 4; index++) answers.push((await askFor(email)).statusCode)
    expect(answers).toEqual([202, 202, 202, 429])
  })
})

describe('acceptInvitation', () => {
  test('lets somebody invited choose name and password, once', async () => {
    const { accountId } = await api.as('finance')
    const token = 'i'.repeat(43)
    await api.sql(
      `insert into account_token (token_hash, account_id, purpose, expires_at) values ($1, $2, 'INVITATION', '2026-03-08')`,
      [hashOf(token), accountId],
    )
    const body = { token, password, displayName: 'Anna Paraudziņa' }
    expect((await api.post(null, '/auth/invitation-acceptances', body)).statusCode).toBe(204)
    refused(await api.post(null, '/auth/invitation-acceptances', body), 'LINK_INVALID')
    const [account] = await api.sql<{ email: string; display_name: string }>(
      'select * from account where id = $1',
      [accountId],
    )
    expect(account!.display_name).toBe('Anna Paraudziņa')
    ok(await signIn(account!.email, password, '192.0.2.10'))
  })
})

describe('updateMe', () => {
  test('changes name and language with If-Match, and nothing else', async () => {
    const caller = await api.as('mentor')
    const changed = ok(await api.patch(caller, '/me', 1, { displayName: 'Jauns Vārds', locale: 'en' }))
    expect(changed).toMatchObject({ displayName: 'Jauns Vārds', locale: 'en', version: 2 })
    refused(await api.patch(caller, '/me', 1, { locale: 'lv' }), 'VERSION_STALE')
    for (const [field, value] of Object.entries({
      role: 'officer',
      memberships: [],
      email: 'x@example.org',
      tenantId: caller.tenantId,
      permissions: [],
      version: 9,
    })) {
      refused(await api.patch(caller, '/me', 2, { [field]: value }), 'INPUT_INVALID', [`/${field}`])
    }
  })

  test('tells each role its permissions', async () => {
    const auditor = await api.as('auditor')
    const { permissions } = ok<{ permissions: string[] }>(await api.get(auditor, '/me'))
    expect(permissions).toContain('audit-events:read')
    expect(permissions.filter((name) => name.endsWith(':write'))).toEqual([])
  })
})

describe('changePassword', () => {
  test('needs the old one, refuses weak ones, keeps this session and ends the others', async () => {
    const { email, ...caller } = await someone()
    const other = await api.session(caller.accountId, caller.tenantId)
    const change = (currentPassword: string, next: string) =>
      api.call(caller, 'PUT', '/me/password', { currentPassword, password: next })
    refused(await change('not-the-password', 'seven green lanterns'), 'PASSWORD_WRONG', ['/currentPassword'])
    for (const [weak, code] of [
      ['elevenchars', 'PASSWORD_TOO_SHORT'],
      ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
      ['password1234', 'PASSWORD_TOO_COMMON'],
      ['Latvija-2026!', 'PASSWORD_TOO_COMMON'],
      ['aaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
      [`${email.split('@')[0]}99`, 'PASSWORD_TOO_COMMON'],
    ] as const) {
      refused(await change(password, weak), code, ['/password'])
    }
    expect((await change(password, 'seven green lanterns')).statusCode).toBe(204)
    ok(await api.get(caller, '/me'))
    refused(await api.get({ ...caller, ...other }, '/me'), 'SIGNED_OUT')
  })
})

describe('chooseTenant', () => {
  test('moves the session to another tenant of the account, and to no other', async () => {
    const caller = await api.as('officer')
    const second = await api.newTenant()
    refused(await api.post(caller, '/me/tenant', { tenantId: second }), 'NOT_FOUND')
    await api.sql(
      `insert into membership (tenant_id, account_id, role, starts_on) values ($1, $2, 'finance', '2026-01-01')`,
      [second, caller.accountId],
    )
    const { accessToken } = ok<Token>(await api.post(caller, '/me/tenant', { tenantId: second }))
    const moved = ok<{ tenant: { id: string }; memberships: { role: string }[]; tenants: unknown[] }>(
      await me(accessToken),
    )
    expect(moved.tenant.id).toBe(second)
    expect(moved.tenants).toHaveLength(2)
    expect(moved.memberships.map(({ role }) => role)).toEqual(['finance'])
    refused(await api.get(caller, '/me'), 'SIGNED_OUT')
  })
})
