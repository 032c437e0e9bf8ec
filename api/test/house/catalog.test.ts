/** What must hold for every table, function and right in the database, read from its own catalogue. */
import { describe, expect, it, test } from 'vitest'

import { testApp } from '../app.ts'

const api = await testApp()
const names = async (query: string) => (await api.sql<{ name: string }>(query)).map(({ name }) => name).sort()

/** Tables that belong to no tenant; each is reached by the sign-in role alone or has a policy of its own. */
const tenantless = ['account', 'account_token', 'auth_throttle', 'refresh_token', 'tenant']
const ours = `n.nspname in ('public', 'app')`

const unguarded = () =>
  names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public'
        and c.relname not in ('account_token', 'auth_throttle', 'refresh_token')
        and not (c.relrowsecurity and c.relforcerowsecurity)`)
const unwalled = () =>
  names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public' and not exists (
        select from pg_policies p where p.tablename = c.relname and p.permissive = 'RESTRICTIVE'
          and p.qual ~ 'tenant_id = \\( *SELECT app.tenant_id\\(\\)' and p.with_check is not null)`)

describe('the tenant wall', () => {
  it('stands around every table that has a tenant, also for its owner', async () => {
    expect(await unguarded()).toEqual([])
    expect(await unwalled()).toEqual([...tenantless, 'email_message'].sort())
  })

  it('is missed where somebody forgets it', async () => {
    await api.sql('create table planted (tenant_id uuid not null primary key)')
    expect(await unguarded()).toEqual(['planted'])
    expect(await unwalled()).toContain('planted')
    await api.sql('drop table planted')
  })

  it('asks for the tenant once a query, never once a row', async () => {
    const slow = await names(`
      select tablename || '.' || policyname as name from pg_policies
      where schemaname = 'public' and coalesce(qual, '') || coalesce(with_check, '') ~ 'app\\.tenant_id\\(\\)'
        and not coalesce(qual, with_check) ~* 'select app\\.tenant_id\\(\\)'`)
    expect(slow).toEqual([])
  })

  it('leads every key and every foreign key between tenant tables', async () => {
    const loose = await names(`
      select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and k.contype in ('p', 'u', 'f')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
        and (k.contype <> 'f' or exists (
          select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id'))
        and not exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = k.conkey[1])`)
    // The log is read by time, and letters and sign-ins are found before the tenant is known.
    expect(loose).toEqual([
      'audit_event.audit_event_pkey',
      'email_message.email_message_pkey',
      'sign_in_session.sign_in_session_pkey',
    ])
  })

  it('is not stepped over by a view', async () => {
    const views = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${ours}`)
    expect(views).toEqual([])
  })
})

test('whatever counts its versions says when the last one came, and both move with every change', async () => {
  const still = await names(`
    select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'version' and not a.attisdropped
      and not (
        exists (select from pg_attribute u where u.attrelid = c.oid and u.attname = 'updated_at' and u.attnotnull)
        and exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = c.oid and p.proname = 'next_version' and t.tgenabled = 'O'))`)
  expect(still).toEqual([])
  const unmoved = await names(`
    select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'updated_at' and not exists (
      select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = c.oid and p.proname in ('next_version', 'note_change') and t.tgenabled = 'O')`)
  expect(unmoved).toEqual([])
})

describe('the roles', () => {
  it('that serve requests own nothing and pass no policy', async () => {
    const strong = await names(`
      select rolname as name from pg_roles
      where rolname in ('lidzas_api', 'lidzas_auth') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`)
    expect(strong).toEqual([])
    const owned = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and pg_get_userbyid(c.relowner) <> 'lidzas_owner'`)
    expect(owned).toEqual([])
  })

  it('never empty, re-key or hook a table, and delete only what holds no case (#88)', async () => {
    const rights = await api.sql<{ name: string; right: string }>(`
      select table_name as name, privilege_type as right from information_schema.table_privileges
      where grantee in ('lidzas_api', 'PUBLIC') and table_schema = 'public'
        and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')`)
    expect(rights.map(({ name, right }) => `${right} ${name}`).sort()).toEqual([
      'DELETE code_list_item',
      'DELETE holiday',
      'DELETE idempotency_key',
      'DELETE import_chunk',
      'DELETE import_mapping',
      'DELETE import_row',
      'DELETE person_key',
    ])
  })

  it('that answers casework reads no password and no token', async () => {
    const secrets = await names(`
      select table_name || '.' || column_name as name from information_schema.column_privileges
      where grantee = 'lidzas_api' and privilege_type = 'SELECT'
        and (table_name in ('refresh_token', 'account_token', 'auth_throttle', 'email_message')
          or column_name = 'password_hash')`)
    expect(secrets).toEqual([])
  })

  it('that signs people in reads no casework', async () => {
    const read = await names(`
      select distinct table_name as name from information_schema.table_privileges
      where grantee = 'lidzas_auth' and table_schema = 'public' and privilege_type = 'SELECT'`)
    expect(read).toEqual([
      'account',
      'account_token',
      'auth_throttle',
      'email_message',
      'job',
      'membership',
      'refresh_token',
      'sign_in_session',
      'tenant',
    ])
  })

  it('can run a privileged function only with its search path pinned and its right given by name', async () => {
    const open = await names(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and p.prosecdef and (
        not exists (select from unnest(p.proconfig) s where s like 'search_path=pg_catalog%')
        or (p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')))`)
    expect(open).toEqual([])
  })
})

describe('the audit log', () => {
  it('only grows, whoever asks (#80)', async () => {
    const triggers = await api.sql<{ events: number }>(`
      select tgtype::int as events from pg_trigger where tgrelid = 'audit_event'::regclass and tgname = 'append_only'`)
    // before statement, on update, delete and truncate
    expect(triggers).toEqual([{ events: 2 + 8 + 16 + 32 }])
  })
})
