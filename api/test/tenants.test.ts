/** The wall between tenants: somebody who may do everything in one, with every id of the other, in every position. */
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'

import { selectRows } from '../src/db/rows.ts'
import { testApp } from './app.ts'
import { valueOf, type Schema, type Shapes } from './arbitrary.ts'
import { makeWorld } from './world.ts'

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }

const canary = 'Kanārijputniņš'
const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const theirTenant = await api.newTenant()
const ours = await makeWorld(api)
const theirs = await makeWorld(api, theirTenant)
for (const [table, column] of [
  ['person', 'given_name'],
  ['person', 'family_name'],
  ['organisation', 'name'],
  ['programme', 'name_lv'],
  ['programme', 'name_en'],
  ['goal', 'title'],
  ['budget', 'name'],
  ['budget_line', 'name_lv'],
  ['expense', 'description'],
  ['mentor', 'about'],
]) {
  await api.sql(
    `update ${table} set ${column} = $1 || ${column === 'about' ? "''" : column} where tenant_id = $2`,
    [canary, theirTenant],
    theirTenant,
  )
}
await api.sql('update account set display_name = $1 where id = $2', [canary, theirs.everyone.accountId])

/** What the other tenant holds: one hash a table. */
async function holdings() {
  const tables = await api.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' order by 1`,
  )
  const hashes: Record<string, unknown> = {}
  for (const { name } of tables) {
    const [row] = await api.sql(
      `select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t where tenant_id = $1`,
      [theirTenant],
    )
    hashes[name] = row
  }
  return hashes
}
const before = await holdings()
afterAll(async () => {
  expect(await holdings()).toEqual(before)
})

const document = api.app.swagger() as unknown as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Shapes['schemas'] }
}
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, { path, method, operation }] as const,
  ),
)

/** Requests that name the other tenant's rows: in the path, in the query and body, or in all. */
function attacks(path: string, { parameters = [], requestBody }: Operation) {
  const body = requestBody?.content['application/json']?.schema
  const queries = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor')
  const resource = path.split('/')[3] ?? ''
  const requests = (inPath: Record<string, string>, elsewhere: Record<string, string>) => {
    const shapes: Shapes = { ids: elsewhere, schemas: document.components.schemas }
    return fc.record({
      id: fc.constant(inPath[resource] ?? inPath.programmes!),
      foreignPath: fc.constant(inPath === theirs.ids && path.includes('{')),
      body: body ? valueOf(shapes, body) : fc.constant(undefined),
      query: fc.record(
        Object.fromEntries(queries.map(({ name, schema }) => [name, valueOf(shapes, schema, name)])),
        { requiredKeys: queries.filter(({ required }) => required).map(({ name }) => name) },
      ),
    })
  }
  return fc.oneof(
    requests(theirs.ids, theirs.ids),
    requests(ours.ids, theirs.ids),
    requests(theirs.ids, ours.ids),
  )
}

test.each(routes)('%s', async (name, { path, method, operation }) => {
  for (const { id, foreignPath, body, query } of fc.sample(attacks(path, operation), {
    numRuns: 12,
    seed: 3,
  })) {
    const text = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(asText(value))}`)
    const response = await api.app.inject({
      method: method.toUpperCase() as 'GET',
      url: `${path.replace(/\{\w+\}/g, id)}?${text.join('&')}`,
      headers: {
        ...ours.everyone.headers,
        'if-match': '"1"',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    expect(response.body, name).not.toContain(canary)
    expect(response.statusCode, response.body).toBeLessThan(500)
    if (foreignPath) expect([400, 404, 422], response.body).toContain(response.statusCode)
  }
  await api.sql('update sign_in_session set revoked_at = null, tenant_id = $2 where id = $1', [
    ours.everyone.sessionId,
    api.tenantId,
  ])
  api.app.actors.forgetAll()
})

test('without a context no table shows a row, and none takes one', async () => {
  const nobody = { tenantId: '00000000-0000-0000-0000-000000000000', accountId: ours.everyone.accountId }
  for (const table of Object.keys(before)) {
    if (['account_token', 'email_message'].includes(table)) continue
    const rows = await api.db.read(nobody, (db) => selectRows(db, sql.raw(`select 1 from ${table}`)))
    expect(rows, table).toEqual([])
  }
})

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
}
