/** Everything that this app and its database write down, to be searched for what may not be there. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { TestApp } from './app.ts'

type Writable = { write(line: string): unknown }

/** Every line the app logs from now on. The app needs a log level that says something. */
export function logOf(api: TestApp): string[] {
  const lines: string[] = []
  const log = api.app.log as unknown as Record<symbol, Writable>
  for (let level: object | null = log; level; level = Object.getPrototypeOf(level) as object | null) {
    const stream = Object.getOwnPropertySymbols(level).find(
      ({ description }) => description === 'pino.stream',
    )
    if (!stream) continue
    log[stream]!.write = (line) => lines.push(line)
    return lines
  }
  throw new Error('the log has no stream to listen to')
}

/** What the database holds: the text of every table by COPY, its files, the log of changes written meanwhile, the server's log. */
export async function diskOf(api: TestApp) {
  const [began] = await api.sql<{ wal: string }>('select pg_walfile_name(pg_current_wal_lsn()) as wal')
  return async (): Promise<{ place: string; bytes: Buffer }[]> => {
    const [about] = await api.sql<{ data: string; oid: string; wal: string }>(
      `select current_setting('data_directory') as data, pg_walfile_name(pg_current_wal_lsn()) as wal,
         (select oid from pg_database where datname = current_database())::text as oid`,
    )
    const { data, oid, wal } = about!
    const tables = await api.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    // This commit waits until all that was logged before it is written. Read at once: a checkpoint, also another
    // test's, takes segments away that are behind it.
    await api.sql(
      `select set_config('synchronous_commit', 'on', true), pg_logical_emit_message(true, 'test', 'x')`,
    )
    const written = readdirSync(join(data, 'pg_wal'))
      .filter((name) => name >= began!.wal && name <= wal)
      .map((name) => ({ place: `wal ${name}`, bytes: readFileSync(join(data, 'pg_wal', name)) }))
    const copies = tables.map(({ name }) => ({ name, file: join(data, `copy-${oid}-${name}.txt`) }))
    for (const { name, file } of copies) await api.sql(`copy (select * from ${name}) to '${file}'`)
    await api.sql('checkpoint')
    const folder = join(data, 'base', oid)
    const found = [
      ...copies.map(({ name, file }) => ({ place: `table ${name}`, bytes: readFileSync(file) })),
      ...readdirSync(folder).map((name) => ({
        place: `file ${name}`,
        bytes: readFileSync(join(folder, name)),
      })),
      ...written,
      { place: 'server log', bytes: readFileSync(join(dirname(data), 'server.log')) },
    ]
    for (const { file } of copies) rmSync(file)
    return found
  }
}
