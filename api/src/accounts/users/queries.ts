/** All SQL on the accounts that work in a tenant, and on their memberships. */
import type { Role } from '@lidzas/domain/core/permissions'
import { and, asc, eq, exists, getTableColumns, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { selectRows } from '../../core/db/rows.ts'
import { accounts, accountTokens, memberships, signInSessions } from '../../core/db/schema/accounts/access.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { programmes } from '../../core/db/schema/programmes/programmes.ts'
import { namedLike } from '../../core/db/search.ts'

const { tenantId: _tenant, createdAt: _created, ...columns } = getTableColumns(memberships)
const user = {
  id: accounts.id,
  email: accounts.email,
  displayName: accounts.displayName,
  locale: accounts.locale,
  createdAt: accounts.createdAt,
  version: accounts.version,
  updatedAt: accounts.updatedAt,
}

export type NewMembership = Omit<typeof memberships.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>
type Filters = PageRequest & { q?: string; role?: Role }

export const userSorts = {
  displayName: sql`app.fold(${accounts.displayName})`,
  createdAt: accounts.createdAt,
}

/** True for accounts with a past or present membership in the actor's tenant: it may know of no other account. */
function worksHere(db: Db | Tx, actor: Actor, as?: SQL) {
  return exists(
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.accountId, accounts.id), as)),
  )
}

export async function selectUsers(db: Db, actor: Actor, { q, role, ...request }: Filters) {
  const { key, after, orderBy, limit, page } = keyset(request, userSorts, accounts.id)
  const works = worksHere(
    db,
    actor,
    role === undefined ? undefined : and(eq(memberships.role, role), isNull(memberships.endedAt)),
  )
  const rows = await db
    .select({ ...user, ...key })
    .from(accounts)
    .where(and(works, q === undefined ? undefined : matches(q), after))
    .orderBy(...orderBy)
    .limit(limit)
  const { data, ...paging } = page(rows)
  return { ...paging, data: await withMemberships(db, actor, data) }
}

export async function selectUser(db: Db | Tx, actor: Actor, id: string) {
  const [row] = await db
    .select(user)
    .from(accounts)
    .where(and(worksHere(db, actor), eq(accounts.id, id)))
  const [complete] = await withMemberships(db, actor, row ? [row] : [])
  return complete
}

async function withMemberships<Row extends { id: string }>(db: Db | Tx, actor: Actor, rows: Row[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const held = await selectMemberships(db, actor, ids)
  const seen = await selectLastSeen(db, actor, ids)
  return rows.map((row) => ({
    ...row,
    lastSeenAt: seen.get(row.id) ?? null,
    memberships: held.filter(({ accountId }) => accountId === row.id),
  }))
}

async function selectMemberships(db: Db | Tx, actor: Actor, accountIds: string[]) {
  return db
    .select({ ...columns, organisationName: organisations.name, programmeName: programmes.nameLv })
    .from(memberships)
    .leftJoin(
      organisations,
      and(eq(organisations.tenantId, memberships.tenantId), eq(organisations.id, memberships.organisationId)),
    )
    .leftJoin(
      programmes,
      and(eq(programmes.tenantId, memberships.tenantId), eq(programmes.id, memberships.programmeId)),
    )
    .where(and(eq(memberships.tenantId, actor.tenantId), inArray(memberships.accountId, accountIds)))
    .orderBy(asc(memberships.startsOn), asc(memberships.id))
}

async function selectLastSeen(db: Db | Tx, actor: Actor, accountIds: string[]) {
  const rows = await selectRows<{ accountId: string; at: Date }>(
    db,
    sql`select account_id as "accountId", max(last_used_at) as at from sign_in_session
      where tenant_id = ${actor.tenantId} and ${inArray(signInSessions.accountId, accountIds)} group by 1`,
  )
  return new Map(rows.map(({ accountId, at }) => [accountId, new Date(at)]))
}

function matches(q: string) {
  return or(namedLike(sql`app.fold(${accounts.displayName})`, q), namedLike(accounts.email, q))
}

/** The account of an invitation, made when nobody has this address yet. */
export async function inviteAccount(tx: Tx, values: { email: string; displayName: string; locale: string }) {
  const [row] = await selectRows<{
    id: string
    displayName: string
    locale: 'lv' | 'en'
    hasPassword: boolean
  }>(
    tx,
    sql`select account_id as id, display_name as "displayName", locale, has_password as "hasPassword"
      from app.account_for_invitation(${values.email}, ${values.displayName}, ${values.locale})`,
  )
  return row!
}

export async function insertInvitationToken(
  tx: Tx,
  values: Pick<typeof accountTokens.$inferInsert, 'accountId' | 'tokenHash' | 'createdAt' | 'expiresAt'>,
) {
  await tx.insert(accountTokens).values({ ...values, purpose: 'INVITATION' })
}

export async function insertMembership(tx: Tx, actor: Actor, values: NewMembership) {
  await tx.insert(memberships).values({ ...values, tenantId: actor.tenantId })
}

export async function lockMembership(tx: Tx, actor: Actor, id: string) {
  const [membership] = await tx
    .select(columns)
    .from(memberships)
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, id)))
    .for('update')
  return membership
}

export async function changeMembership(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<Pick<NewMembership, 'endsOn' | 'endedAt'>>,
) {
  await tx
    .update(memberships)
    .set(changes)
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, id)))
}

/** Ends every membership of the account here and all its sessions in this tenant. */
export async function closeAccountHere(tx: Tx, actor: Actor, accountId: string, at: Date) {
  await tx
    .update(memberships)
    .set({ endedAt: at })
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.accountId, accountId),
        isNull(memberships.endedAt),
      ),
    )
  await tx
    .update(signInSessions)
    .set({ revokedAt: at, revokedReason: 'closed by an administrator' })
    .where(
      and(
        eq(signInSessions.tenantId, actor.tenantId),
        eq(signInSessions.accountId, accountId),
        isNull(signInSessions.revokedAt),
      ),
    )
}

/** The tenant's own name, for letters. */
export async function selectTenantName(tx: Tx, actor: Actor, locale: 'lv' | 'en') {
  const [row] = await selectRows<{ lv: string; en: string }>(
    tx,
    sql`select name_lv as lv, name_en as en from tenant where id = ${actor.tenantId}`,
  )
  return row![locale]
}

type MentorRow = { id: string; givenName: string; familyName: string; email: string | null }

/** Selects at most 200 mentors without an account, by name only: whoever invites them need not see their files. */
export async function selectMentorsWithoutAccount(db: Db, actor: Actor): Promise<MentorRow[]> {
  return selectRows(
    db,
    sql`select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email
      from mentor m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.tenant_id = ${actor.tenantId} and m.state not in ('rejected', 'left') and not exists (
        select from membership s where s.tenant_id = m.tenant_id and s.person_id = m.person_id and s.ended_at is null)
      order by p.family_name, p.given_name limit 200`,
  )
}
