/**
 * How long people wait for a name they type, on 100,000 people of one municipality: the bare statement and the product as
 * shipped, in turns. `npx pnpm exec node bench/person-search.ts --people 100000 --turns 4`.
 */
import { parseArgs } from 'node:util'

import { withClient } from '@lidzas/migrations/client'
import { Pool } from 'pg'

import { startCluster } from './cluster.ts'
import { namesSql, typed } from './data/names.ts'
import { type Burst, burst, type Send } from './load/burst.ts'
import { Connection, requestText } from './load/client.ts'
import { spreadOf } from './measure.ts'
import { type Server, startServer } from './servers/child.ts'

type Caller = { tenantId: string; accountId: string; sessionId: string }

const goals = { p95Ms: 80, productOfBare: 0.28 }
const say = (text: string) => process.stdout.write(text)

/** What the product answers, without its tenant wall, scope, audit, HTTP and schemas. */
const bareSql = `
  select p.id, p.given_name, p.family_name, p.birth_date, p.created_at, s.former_name,
    exists (select from participant r where r.tenant_id = p.tenant_id and r.person_id = p.id) as participant,
    exists (select from mentor r where r.tenant_id = p.tenant_id and r.person_id = p.id) as mentor,
    exists (select from representation r where r.tenant_id = p.tenant_id and r.representative_id = p.id) as representative
  from app.search_people($1, null, null, null, 51) s join person p on p.tenant_id = $2 and p.id = s.person_id
  order by s.rank, p.id limit 51`

function bare(
  url: string,
  caller: Caller,
): { send: (q: string) => Promise<number>; stop: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 10, options: `-c app.tenant_id=${caller.tenantId}` })
  pool.on('error', () => undefined)
  return {
    send: async (q) =>
      (await pool.query({ name: 'search', text: bareSql, values: [q, caller.tenantId] })).rowCount!,
    stop: () => pool.end(),
  }
}

function overHttp(
  server: Server,
  token: string,
  concurrency: number,
): { send: (q: string, worker: number) => Promise<number | null>; stop: () => Promise<void> } {
  const connections = Array.from({ length: concurrency }, () => new Connection(server.port))
  return {
    async send(q, worker) {
      const path = `/api/v1/persons?q=${encodeURIComponent(q)}`
      const { status, bytes, body } = await connections[worker]!.send(requestText('GET', path, token))
      if (status === 503) return null
      if (status >= 300) throw new Error(`${path} answered ${status}: ${body}`)
      return bytes
    },
    stop: async () => connections.forEach((connection) => connection.close()),
  }
}

async function load(url: string, people: number): Promise<Caller> {
  return withClient(url, async (client) => {
    const one = async (sql: string, values: unknown[]) =>
      (await client.query<{ id: string }>(sql, values)).rows[0]!.id
    await client.query('set synchronous_commit = off; set statement_timeout = 0')
    const tenantId = await one(
      `insert into tenant (kind, name_lv, name_en) values ('MUNICIPALITY', 'Liels novads', 'Large municipality') returning id`,
      [],
    )
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId])
    const accountId = await one(
      `insert into account (email, display_name) values ('officer@example.org', 'Amatpersona') returning id`,
      [],
    )
    await client.query(
      `insert into membership (tenant_id, account_id, role, starts_on) values ($1, $2, 'officer', '2020-01-01')`,
      [tenantId, accountId],
    )
    const sessionId = await one(
      `insert into sign_in_session (tenant_id, account_id, expires_at) values ($1, $2, '2199-01-01') returning id`,
      [tenantId, accountId],
    )
    await client.query(namesSql(tenantId, people))
    await client.query('insert into participant (tenant_id, person_id) select tenant_id, id from person')
    await client.query('vacuum analyze')
    return { tenantId, accountId, sessionId }
  })
}

async function measure(
  send: (q: string, worker: number) => Promise<number | null>,
  concurrency: number,
  seconds: number,
): Promise<Burst> {
  const words = typed(1)
  const ask: Send = (worker) => send(words(), worker)
  await burst(ask, concurrency, 0.5)
  return burst(ask, concurrency, seconds)
}

async function run(options: { people: number; turns: number; seconds: number }): Promise<void> {
  const cluster = await startCluster()
  try {
    const urls = await cluster.newDatabase('bench_search')
    const began = performance.now()
    const caller = await load(urls.superuserUrl, options.people)
    say(
      `${options.people.toLocaleString('en')} people loaded in ${((performance.now() - began) / 1_000).toFixed(0)} s\n\n`,
    )
    const key = Buffer.alloc(32, 7).toString('base64')
    const env = {
      DATABASE_URL: urls.databaseUrl,
      AUTH_DATABASE_URL: urls.authDatabaseUrl,
      JWT_KEY: key,
      ENCRYPTION_KEY: key,
      LOG_LEVEL: 'info',
    }
    const server = await startServer('./product.ts', env, false)
    const [token] = await server.tokens([caller])
    say(
      '| at once | bare: req/s, p50, p95 ms | product: req/s, p50, p95 ms | product / bare | p95 of the list goal |\n| --- | --- | --- | --- | --- |\n',
    )
    for (const concurrency of [1, 8, 32]) {
      const sql = bare(urls.superuserUrl, caller)
      const product = overHttp(server, token!, concurrency)
      const turns: { bare: Burst; product: Burst }[] = []
      for (let turn = 0; turn < options.turns; turn++) {
        const inTurn = {
          bare: () => measure(sql.send, concurrency, options.seconds),
          product: () => measure(product.send, concurrency, options.seconds),
        }
        // Whoever comes first changes with the turn.
        if (turn % 2 === 0) turns.push({ bare: await inTurn.bare(), product: await inTurn.product() })
        else {
          const first = await inTurn.product()
          turns.push({ bare: await inTurn.bare(), product: first })
        }
      }
      say(lineOf(concurrency, turns))
      await sql.stop()
      await product.stop()
    }
    say(
      `\nGoals: p95 of a list page at most ${goals.p95Ms} ms, product / bare at least ${goals.productOfBare}.\n`,
    )
    await server.stop()
  } finally {
    await cluster.stop()
  }
}

function lineOf(concurrency: number, turns: readonly { bare: Burst; product: Burst }[]): string {
  const figures = (of: (turn: { bare: Burst; product: Burst }) => Burst) => {
    const median = (pick: (one: Burst) => number) => spreadOf(turns.map((turn) => pick(of(turn)))).median
    return `${median((one) => one.perSecond).toFixed(0)}, ${median((one) => one.p50).toFixed(1)}, ${median((one) => one.p95).toFixed(1)}`
  }
  const ratio = spreadOf(turns.map((turn) => turn.product.perSecond / turn.bare.perSecond))
  const p95 = spreadOf(turns.map((turn) => turn.product.p95 / goals.p95Ms))
  const range = (spread: typeof ratio) =>
    `**${spread.median.toFixed(2)}** (${spread.least.toFixed(2)}..${spread.most.toFixed(2)})`
  return `| ${concurrency} | ${figures((turn) => turn.bare)} | ${figures((turn) => turn.product)} | ${range(ratio)} | ${range(p95)} |\n`
}

try {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '100000' },
      turns: { type: 'string', default: '4' },
      seconds: { type: 'string', default: '2' },
    },
  })
  await run({ people: Number(values.people), turns: Number(values.turns), seconds: Number(values.seconds) })
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
