import { Client } from 'pg'

type Facts = { role: string; powerful: boolean; owner: boolean; migrated: boolean }

const factsQuery = `
  select current_user as role, r.rolsuper or r.rolbypassrls as powerful,
    exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and pg_has_role(c.relowner, 'MEMBER')) as owner,
    to_regclass('public.audit_event') is not null as migrated
  from pg_roles r where r.rolname = current_user`

/**
 * Throws one sentence when a connection cannot be used, may go past row-level security, or finds no schema. The tenant
 * wall holds only for a role that neither owns the tables nor bypasses it.
 */
export async function checkDatabase(setting: string, url: string): Promise<void> {
  const facts = await readFacts(setting, url)
  if (facts.powerful)
    throw new Error(
      `${setting} signs in as ${facts.role}, who goes past row-level security: use the role of the API.`,
    )
  if (!facts.migrated)
    throw new Error(`${setting} leads to a database without the tables of Līdzās: run the migrations first.`)
  if (facts.owner)
    throw new Error(`${setting} signs in as ${facts.role}, who owns the tables: use the role of the API.`)
}

async function readFacts(setting: string, url: string): Promise<Facts> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'lidzas-check',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Facts>(factsQuery)
    return rows[0]!
  } catch (error) {
    throw new Error(`${setting} does not lead to a database that answers: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
