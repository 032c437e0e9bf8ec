/** The real API for one test file: a database of its own, the real request roles, a fresh tenant. */
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { localDate } from '@lidzas/domain/core/dates'
import type { Role } from '@lidzas/domain/core/permissions'
import type { RefusalCode } from '@lidzas/domain/core/refusal'
import type { LightMyRequestResponse as Response } from 'fastify'
import { Pool } from 'pg'
import { afterAll, expect } from 'vitest'

import { buildApp } from '../src/app.ts'
import type { Config } from '../src/core/config.ts'
import { openDatabase } from '../src/core/db/db.ts'
import type { App } from '../src/core/http/app-type.ts'
import type { Answer, AnswerWith } from './answers.ts'
import { createDatabase } from './database.ts'
import { watchAnswers } from './declared-answers.ts'

/** A signed-in account with one membership. */
export type Caller = {
  accountId: string
  tenantId: string
  sessionId: string
  organisationId: string | null
  programmeId: string | null
  personId: string | null
  headers: Record<string, string>
}

export type Narrow = {
  tenantId?: string
  organisationId?: string
  programmeId?: string
  personId?: string
  startsOn?: string
  endsOn?: string
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

export function testConfig(urls: { databaseUrl: string; authDatabaseUrl: string }): Config {
  return {
    ...urls,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    jwtKey: randomBytes(32),
    encryptionKey: randomBytes(32),
    smtpUrl: null,
    mailFrom: 'Līdzās <lidzas@example.org>',
    dataDir: join(tmpdir(), `lidzas-test-${randomUUID()}`),
    webDist: null,
    logLevel: 'silent',
    maxDocumentBytes: 10_000_000,
    maxImportBytes: 30_000_000,
    importKeepDays: 7,
    erasedListPath: join(tmpdir(), `lidzas-erased-${randomUUID()}`, 'erased.txt'),
    trustedProxies: [],
  }
}

/**
 * The app on a cloned database. `now` starts its clock elsewhere than today and `travel` moves it; `settings` go over
 * those of a test. Everything is taken down after the file. `sql` runs as superuser, past every wall: for looking and
 * for facts that no route can make.
 */
export async function testApp({ now, settings }: { now?: string; settings?: Partial<Config> } = {}) {
  const database = await createDatabase()
  const clock = { at: now === undefined ? null : new Date(now) }
  const time = () => clock.at ?? new Date()
  const config = { ...testConfig(database), ...settings }
  const db = openDatabase({ ...config, clock: now === undefined ? undefined : time })
  const app = buildApp({ db, config, now: time })
  const onlyDeclaredRefusals = watchAnswers(app)
  await app.ready()
  const superuser = new Pool({ connectionString: database.superuserUrl, max: 2 })
  superuser.on('error', () => undefined)
  afterAll(async () => {
    await app.close()
    await db.close()
    await superuser.end()
    await database.drop()
    onlyDeclaredRefusals()
  })

  /** Runs SQL in one transaction, in the context of a tenant when triggers need one, and at the app's time. */
  async function sql<Row extends object = Record<string, unknown>>(
    text: string,
    values: unknown[] = [],
    inTenant = '',
  ) {
    const client = await superuser.connect()
    try {
      await client.query('begin')
      const context = [inTenant, now === undefined ? '' : time().toISOString()]
      await client.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.now', $2, true)`,
        context,
      )
      const { rows } = await client.query<Row>(text, values)
      await client.query('commit')
      return rows
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
  const insert = async (text: string, values: unknown[]) =>
    (await sql<{ id: string }>(`${text} returning id`, values))[0]!.id

  const newTenant = () =>
    insert(
      `insert into tenant (kind, name_lv, name_en) values ('MUNICIPALITY', 'Pārbaudes pašvaldība', 'Test municipality')`,
      [],
    )
  const tenantId = await newTenant()

  async function as(role: Role, narrow: Narrow = {}): Promise<Caller> {
    const tenant = narrow.tenantId ?? tenantId
    const organisationId =
      narrow.organisationId ?? (role === 'provider_coordinator' ? await organisation(tenant) : null)
    const personId = role === 'mentor' ? (narrow.personId ?? (await person(tenant))) : null
    const accountId = await insert(`insert into account (email, display_name) values ($1, $2)`, [
      `${role}.${randomBytes(5).toString('hex')}@example.org`,
      `Test ${role}`,
    ])
    await sql(
      `insert into membership (tenant_id, account_id, role, organisation_id, programme_id, person_id, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tenant,
        accountId,
        role,
        organisationId,
        narrow.programmeId ?? null,
        personId,
        narrow.startsOn ?? '2015-01-01',
        narrow.endsOn ?? null,
      ],
    )
    const { sessionId, headers } = await session(accountId, tenant)
    return {
      accountId,
      tenantId: tenant,
      sessionId,
      organisationId,
      personId,
      programmeId: narrow.programmeId ?? null,
      headers,
    }
  }

  /** One more session of an account: its id and the headers of a caller in it. */
  async function session(accountId: string, tenant: string) {
    const sessionId = await insert(
      `insert into sign_in_session (tenant_id, account_id, expires_at) values ($1, $2, $3)`,
      [tenant, accountId, '2199-01-01'],
    )
    const token = app.jwt.sign({ sub: accountId, sid: sessionId, tid: tenant })
    return { sessionId, headers: { authorization: `Bearer ${token}` } }
  }

  const organisation = (tenant: string) =>
    insert(`insert into organisation (tenant_id, name, kind) values ($1, $2, 'ASSOCIATION')`, [
      tenant,
      `Biedrība ${randomBytes(4).toString('hex')}`,
    ])
  const person = (tenant: string) =>
    insert(`insert into person (tenant_id, given_name, family_name) values ($1, 'Ilze', $2)`, [
      tenant,
      `Paraudziņa${randomBytes(3).toString('hex')}`,
    ])

  return {
    app,
    config,
    db,
    tenantId,
    database,
    sql,
    newTenant,
    as,
    session,
    ...calls(app),
    now: time,
    today: () => localDate(time()),
    travel(instant: string) {
      clock.at = new Date(instant)
      app.actors.forgetAll()
    },
    /** The actions in the audit log about an object, oldest first. */
    auditOf: async (objectId: string) =>
      (
        await sql<{ action: string }>('select action from audit_event where object_id = $1 order by id', [
          objectId,
        ])
      ).map(({ action }) => action),
  }
}

type Body = Record<string, unknown> | unknown[]
type Headers = Record<string, string>

/** Returns functions that send requests below `/api/v1` as a caller; null sends them without a sign-in. */
function calls(app: App) {
  const call = <Method extends string, Path extends string>(
    who: Caller | null,
    method: Method,
    path: Path,
    payload?: Body,
    headers: Headers = {},
  ): Promise<Answer<Method, Path>> =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { 'accept-language': 'en', ...who?.headers, ...headers },
      ...(payload === undefined ? {} : { payload }),
    }) as Promise<Answer<Method, Path>>
  return {
    call,
    get: <Path extends string>(who: Caller | null, path: Path, headers?: Headers) =>
      call(who, 'GET', path, undefined, headers),
    post: <Path extends string>(who: Caller | null, path: Path, body: Body = {}, headers?: Headers) =>
      call(who, 'POST', path, body, headers),
    /** A change of the record at this version. */
    patch: <Path extends string>(who: Caller | null, path: Path, version: number, body: Body) =>
      call(who, 'PATCH', path, body, { 'if-match': `"${version}"` }),
    /** An action on the record at this version, such as `/sessions/:id/record`. */
    act: <Path extends string>(who: Caller | null, path: Path, version: number, body: Body = {}) =>
      call(who, 'POST', path, body, { 'if-match': `"${version}"` }),
  }
}

/**
 * The body of a success, undefined when it has none; fails with the answer's own text when it is not one. Its type is
 * the contract's; a type that is asked for has to be a part of it.
 */
export function ok<T = Record<string, never>>(response: AnswerWith<T>): T {
  expect(response.statusCode, response.body).toBeLessThan(300)
  return (response.body === '' ? undefined : response.json()) as T
}

/** Checks that the answer is this refusal, with its fields at fault when they are given, and returns the document. */
export function refused(response: Response, code: RefusalCode, pointers?: string[]) {
  expect(response.headers['content-type'], response.body).toContain('application/problem+json')
  const body = response.json<{
    code: string
    status: number
    detail: string
    errors: { pointer: string; code: string }[]
  }>()
  expect(body.code, response.body).toBe(code)
  expect(response.statusCode).toBe(body.status)
  if (pointers) expect(body.errors.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort())
  return body
}
