/** SQL that reads a programme together with one version of its rules. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq } from 'drizzle-orm'

import { programmeVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'

/**
 * Selects the programme with one version of its rules; with `policyId` null the version in force. Undefined when
 * the actor does not see the programme.
 */
export async function selectProgrammeRules(
  db: Db,
  actor: Actor,
  programmeId: string,
  policyId: string | null,
) {
  const [row] = await db
    .select({
      state: programmes.state,
      startsOn: programmes.startsOn,
      endsOn: programmes.endsOn,
      policyId: programmePolicies.id,
      policyVersion: programmePolicies.versionNumber,
      policy: programmePolicies.policy,
    })
    .from(programmes)
    .innerJoin(
      programmePolicies,
      and(
        eq(programmePolicies.tenantId, programmes.tenantId),
        eq(programmePolicies.programmeId, programmes.id),
        policyId === null
          ? eq(programmePolicies.id, programmes.currentPolicyId)
          : eq(programmePolicies.id, policyId),
      ),
    )
    .where(
      and(
        eq(programmes.tenantId, actor.tenantId),
        programmeVisible(actor, programmes.id),
        eq(programmes.id, programmeId),
      ),
    )
  return row
}
