/** Somebody who may do everything in one tenant calls every route with every id of another, in every position. */
import fc from 'fast-check'

import type { TestApp } from '../app.ts'
import { valueOf, type Schema, type Shapes } from '../random/arbitrary.ts'
import { makeWorld, type World } from '../world.ts'

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }
export type Route = { path: string; method: string; operation: Operation }

export const canary = 'Kanārijputniņš'
const named = [
  ['person', 'given_name'],
  ['person', 'family_name'],
  ['organisation', 'name'],
  ['programme', 'name_lv'],
  ['programme', 'name_en'],
  ['goal', 'title'],
  ['budget', 'name'],
  ['budget_line', 'name_lv'],
  ['expense', 'description'],
]

/** Two tenants with one row of each kind; every name in the other one carries the canary. */
export async function twoTenants(api: TestApp) {
  const theirTenant = await api.newTenant()
  const ours = await makeWorld(api)
  const theirs = await makeWorld(api, theirTenant)
  for (const [table, column] of named) {
    const change = `update ${table} set ${column} = $1 || ${column} where tenant_id = $2`
    await api.sql(change, [canary, theirTenant], theirTenant)
  }
  await api.sql('update mentor set about = $1 where tenant_id = $2', [canary, theirTenant], theirTenant)
  await api.sql('update account set display_name = $1 where id = $2', [canary, theirs.everyone.accountId])
  return { ours, theirs, theirTenant }
}

/** Returns what a tenant stores: for each table the number of rows and one hash. */
export async function holdings(api: TestApp, tenantId: string) {
  const tables = await api.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' order by 1`,
  )
  const hashes: Record<string, unknown> = {}
  for (const { name } of tables) {
    const [row] = await api.sql(
      `select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
       from ${name} t where tenant_id = $1`,
      [tenantId],
    )
    hashes[name] = row
  }
  return hashes
}

export function routesOf(api: TestApp): [string, Route][] {
  const { paths } = api.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Route] => [
      `${method.toUpperCase()} ${path}`,
      { path, method, operation },
    ]),
  )
}

/** Sends a dozen requests to a route: the other tenant's ids in the path, in the query and body, or in all. */
export async function attack(api: TestApp, { path, method, operation }: Route, ours: World, theirs: World) {
  const { components } = api.app.swagger() as unknown as { components: Pick<Shapes, 'schemas'> }
  const kinds = [
    [theirs.ids, theirs.ids],
    [ours.ids, theirs.ids],
    [theirs.ids, ours.ids],
  ] as const
  const answers = []
  for (const [inPath, elsewhere] of kinds) {
    const id = inPath[path.split('/')[3] ?? ''] ?? inPath.programmes!
    const shapes = { ids: elsewhere, schemas: components.schemas }
    for (const { body, query } of fc.sample(requestsTo(operation, shapes), { numRuns: 4, seed: 3 })) {
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
      answers.push({ response, foreignPath: inPath === theirs.ids && path.includes('{') })
    }
  }
  const revive = 'update sign_in_session set revoked_at = null, tenant_id = $2 where id = $1'
  await api.sql(revive, [ours.everyone.sessionId, api.tenantId])
  api.app.actors.forgetAll()
  return answers
}

/** Bodies and query parameters of an operation, with ids that exist. */
export function requestsTo({ parameters = [], requestBody }: Operation, shapes: Shapes) {
  const body = requestBody?.content['application/json']?.schema
  const queries = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor')
  return fc.record({
    body: body ? valueOf(shapes, body) : fc.constant(undefined),
    query: fc.record(
      Object.fromEntries(queries.map(({ name, schema }) => [name, valueOf(shapes, schema, name)])),
      { requiredKeys: queries.filter(({ required }) => required).map(({ name }) => name) },
    ),
  })
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
}
