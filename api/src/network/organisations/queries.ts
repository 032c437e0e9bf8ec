/** All SQL on organisations. Everybody of a tenant may see its organisations; who may call is the permission table's. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { OrganisationKind, Specialisation } from '@lidzas/domain/network/code-lists/organisations'
import { and, arrayContains, eq, getTableColumns } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { namedLike } from '../../core/db/search.ts'

export const organisationSorts = { name: organisations.searchName, createdAt: organisations.createdAt }
const columns = getTableColumns(organisations)

type NewOrganisation = Omit<typeof organisations.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>
type Filters = PageRequest & {
  q?: string
  isActive?: boolean
  kind?: OrganisationKind
  specialisation?: Specialisation
}

/** The rows this actor may see. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return eq(organisations.tenantId, actor.tenantId)
}

export async function selectOrganisations(
  db: Db,
  actor: Actor,
  { q, isActive, kind, specialisation, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, organisationSorts, organisations.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(organisations)
    .where(
      and(
        visibleTo(actor),
        q === undefined ? undefined : namedLike(organisations.searchName, q),
        isActive === undefined ? undefined : eq(organisations.isActive, isActive),
        kind === undefined ? undefined : eq(organisations.kind, kind),
        specialisation === undefined
          ? undefined
          : arrayContains(organisations.specialisations, [specialisation]),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectOrganisation(db: Db, actor: Actor, id: string) {
  const [organisation] = await db
    .select()
    .from(organisations)
    .where(and(visibleTo(actor), eq(organisations.id, id)))
  return organisation
}

export async function lockOrganisation(tx: Tx, actor: Actor, id: string) {
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(and(visibleTo(actor), eq(organisations.id, id)))
    .for('update')
  return organisation
}

export async function insertOrganisation(tx: Tx, actor: Actor, values: NewOrganisation) {
  const [organisation] = await tx
    .insert(organisations)
    .values({ ...values, tenantId: actor.tenantId })
    .returning()
  return organisation!
}

export async function changeOrganisation(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<NewOrganisation>,
) {
  const [organisation] = await tx
    .update(organisations)
    .set(changes)
    .where(and(eq(organisations.tenantId, actor.tenantId), eq(organisations.id, id)))
    .returning()
  return organisation! // locked by the caller, so it exists
}
