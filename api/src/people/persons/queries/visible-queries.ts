/** Which people an actor sees. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, isNull } from 'drizzle-orm'

import { personVisible, reachesTenant } from '../../../core/access/scope.ts'
import { people } from '../../../core/db/schema/people/people.ts'

/** The people this actor sees; a record that became part of another one is nobody. Every lookup of people starts from it. */
export function visibleTo(actor: Actor) {
  return and(
    eq(people.tenantId, actor.tenantId),
    isNull(people.mergedInto),
    reachesTenant(actor) ? undefined : personVisible(actor, people.id),
  )
}
