import { startPostgres } from '@lidzas/local-postgres/postgres'
/** The guards that PostgreSQL holds, read from its own catalogue after all migrations, each with the SQL that drops it. */
import { bootstrapRoles, databaseUrls, derivePasswords, ensureDatabase } from '@lidzas/migrations/bootstrap'
import { withClient } from '@lidzas/migrations/client'
import { migrate } from '@lidzas/migrations/migrate'

import type { Group, Mutant } from './mutant.ts'

/** `text` is the definition: it names what the guard raises, by which a test can be found. */
export type DatabaseGuard = { mutant: Mutant; name: string; text: string }

type Row = { group: Group; table: string; name: string; what: string; sql: string; text: string }

// A policy that is dropped would show nothing at all, so it is opened instead. Partitions follow their parent.
const guards = `
  select 'policy' as group, tablename as table, policyname as name, 'shows every row' as what,
    format('alter policy %I on %I using (true)', policyname, tablename) as sql, qual as text
  from pg_policies where schemaname = 'public' and qual <> 'true'
  union all
  select 'policy', tablename, policyname, 'takes every row',
    format('alter policy %I on %I with check (true)', policyname, tablename), with_check
  from pg_policies where schemaname = 'public' and with_check <> 'true'
  union all
  select 'trigger', c.relname, t.tgname, 'is gone', format('drop trigger %I on %I', t.tgname, c.relname),
    pg_get_triggerdef(t.oid) || ' ' || p.prosrc
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0
  union all
  select 'limit', c.relname, k.conname, 'is gone',
    format('alter table %I drop constraint %I', c.relname, k.conname), pg_get_constraintdef(k.oid)
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'x') and k.conislocal
  union all
  select 'limit', t.relname, i.relname, 'is gone', format('drop index %I', i.relname), pg_get_indexdef(i.oid)
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  where i.relnamespace = 'public'::regnamespace and x.indisunique and not i.relispartition
    and not exists (select from pg_constraint k where k.conindid = i.oid)
  order by 1, 2, 3, 4`

export async function databaseGuards(): Promise<DatabaseGuard[]> {
  const postgres = await startPostgres({})
  try {
    const passwords = derivePasswords('mutants')
    await bootstrapRoles(postgres.superuserUrl, passwords)
    await ensureDatabase(postgres.superuserUrl, 'lidzas')
    const urls = databaseUrls(postgres.superuserUrl, 'lidzas', passwords)
    await migrate({ url: urls.ownerUrl })
    const { rows } = await withClient(urls.superuserUrl, (client) => client.query<Row>(guards))
    return rows.map(({ group, table, name, what, sql, text }) => ({
      mutant: { id: `${table} › ${name} › ${what}`, group, file: table, line: 0, sql },
      name,
      text,
    }))
  } finally {
    await postgres.stop()
  }
}
