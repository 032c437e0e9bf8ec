/** All SQL on policy versions. A version is written once; the newest is the current one. */
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Actor } from '../../../core/access/actor.ts'
import { programmeVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { programmePolicies } from '../../../core/db/schema/programmes/programmes.ts'

const { tenantId: _tenant, createdBy: _author, ...columns } = getTableColumns(programmePolicies)
const withAuthor = { ...columns, createdBy: { id: accounts.id, displayName: accounts.displayName } }

function visibleTo(actor: Actor) {
  return and(
    eq(programmePolicies.tenantId, actor.tenantId),
    programmeVisible(actor, programmePolicies.programmeId),
  )
}

export async function selectPolicyVersions(db: Db | Tx, actor: Actor, programmeId: string, limit = 200) {
  return db
    .select(withAuthor)
    .from(programmePolicies)
    .innerJoin(accounts, eq(accounts.id, programmePolicies.createdBy))
    .where(and(visibleTo(actor), eq(programmePolicies.programmeId, programmeId)))
    .orderBy(desc(programmePolicies.versionNumber))
    .limit(limit)
}

/** Adds the next version. Its trigger makes it the current one and moves the limits. The programme must be locked. */
export async function insertPolicyVersion(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  { policy, reason }: { policy: ProgrammePolicy; reason: string },
) {
  await tx.insert(programmePolicies).values({
    tenantId: actor.tenantId,
    programmeId,
    policy,
    reason,
    createdBy: actor.accountId,
    versionNumber: sql`(select coalesce(max(version_number), 0) + 1 from programme_policy
      where tenant_id = ${actor.tenantId} and programme_id = ${programmeId})`,
  })
  const [version] = await selectPolicyVersions(tx, actor, programmeId, 1)
  return version!
}
