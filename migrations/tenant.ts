import { createHash, randomBytes } from 'node:crypto'

import { DatabaseError } from 'pg'

import { inTransaction, MigrationFailure, withClient } from './client.ts'

export type NewTenant = {
  kind: 'MUNICIPALITY' | 'PLANNING_REGION'
  nameLv: string
  nameEn: string
  /** ATVK code of the territory, such as 0005000. */
  territoryCode?: string
  administrator: { email: string; displayName: string; locale?: 'lv' | 'en' }
  /** When it is made, where that is not now: a demonstration begins months ago. */
  now?: Date
}

export type MadeTenant = {
  tenantId: string
  accountId: string
  /** Goes once, within seven days, into the address `/invitation?token=...`; null for an account that has a password. */
  invitation: string | null
}

/**
 * Makes a tenant and its first administrator, which nobody inside could do. `url` is the database as its owner.
 * Throws `MigrationFailure` when the names or the address do not fit.
 */
export async function createTenant(
  url: string,
  { administrator, now, ...tenant }: NewTenant,
): Promise<MadeTenant> {
  const { kind, nameLv, nameEn, territoryCode = null } = tenant
  const secret = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(secret).digest()
  return withClient(url, (client) =>
    inTransaction(client, async () => {
      const one = async (sql: string, values: unknown[]) =>
        (await client.query<{ id: string; has_password: boolean }>(sql, values)).rows[0]!
      await client.query("select set_config('app.now', $1, true)", [now?.toISOString() ?? ''])
      const { id: tenantId } = await one(
        'insert into tenant (kind, name_lv, name_en, territory_code) values ($1, $2, $3, $4) returning id',
        [kind, nameLv, nameEn, territoryCode],
      )
      await client.query("select set_config('app.tenant_id', $1, true)", [tenantId])
      const { id: accountId, has_password: hasPassword } = await one(
        `insert into account (email, display_name, locale) values (lower($1), $2, $3)
         on conflict (email) do update set email = excluded.email
         returning id, password_hash is not null as has_password`,
        [administrator.email, administrator.displayName, administrator.locale ?? 'lv'],
      )
      await client.query(
        `insert into membership (tenant_id, account_id, role, starts_on)
         values ($1, $2, 'administrator', (app.clock() at time zone 'Europe/Riga')::date)`,
        [tenantId, accountId],
      )
      await client.query(
        `insert into audit_event (tenant_id, request_id, action, object_type, object_id, fields)
         values ($1, 'operator', 'tenant.created', 'tenant', $1, '{kind,nameLv,nameEn,territoryCode}')`,
        [tenantId],
      )
      if (hasPassword) return { tenantId, accountId, invitation: null }
      await client.query(
        `insert into account_token (token_hash, account_id, purpose, expires_at)
         values ($1, $2, 'INVITATION', app.clock() + interval '7 days')`,
        [hash, accountId],
      )
      return { tenantId, accountId, invitation: secret }
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof DatabaseError) || !error.constraint) throw error
    throw new MigrationFailure(`The tenant was not made (${error.constraint}): ${error.message}.`)
  })
}

/** Whether anybody works in this database yet. `url` is the database as its owner. */
export async function hasTenant(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query('select from tenant limit 1')).rowCount !== 0)
}
