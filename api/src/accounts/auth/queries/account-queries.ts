/** SQL on accounts, as the sign-in role. Accounts are global: no tenant bounds these statements. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'
import { accounts, memberships, tenants } from '../../../core/db/schema/accounts/access.ts'

export async function selectAccountByEmail(tx: Tx, email: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.email, email.toLowerCase()))
  return account
}

export async function selectAccount(tx: Tx, id: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id))
  return account
}

export async function lockAccount(tx: Tx, id: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update')
  return account
}

type Changes = Partial<
  Pick<typeof accounts.$inferInsert, 'displayName' | 'locale' | 'passwordHash' | 'passwordChangedAt'>
>

export async function changeAccount(tx: Tx, id: string, changes: Changes) {
  const [account] = await tx.update(accounts).set(changes).where(eq(accounts.id, id)).returning()
  return account!
}

/** The tenants in which the account has a membership valid today, by name. */
export async function selectTenantsOf(tx: Tx, accountId: string, today: IsoDate) {
  return tx
    .selectDistinct({ id: tenants.id, nameLv: tenants.nameLv, nameEn: tenants.nameEn })
    .from(tenants)
    .innerJoin(memberships, eq(memberships.tenantId, tenants.id))
    .where(and(eq(memberships.accountId, accountId), isValid(today)))
    .orderBy(asc(tenants.nameLv), asc(tenants.id))
}

function isValid(today: IsoDate) {
  return and(
    isNull(memberships.endedAt),
    lte(memberships.startsOn, today),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, today)),
  )
}
