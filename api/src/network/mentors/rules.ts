/** Reads the rules of the programme by which a mentor is judged. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { refusal, type Refusal } from '@lidzas/domain/core/refusal'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'
import { and, eq } from 'drizzle-orm'

import { programmeVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'

/** What a programme asks of its mentors. */
export type MentorPolicy = Pick<
  ProgrammePolicy,
  'mentorMinAge' | 'requiredTrainingMinutes' | 'clearanceMonths' | 'menteesPerMentor'
>

/**
 * Selects the rules of one programme; undefined when the actor cannot see it. Without a programme it returns the
 * strictest rules of all open programmes: a mentor who meets them can have a mentorship in each. A tenant without
 * an open programme gets the preset.
 */
export async function selectMentorPolicy(
  db: Db,
  actor: Actor,
  programmeId?: string,
): Promise<MentorPolicy | undefined> {
  const rows = await db
    .select({ policy: programmePolicies.policy })
    .from(programmes)
    .innerJoin(
      programmePolicies,
      and(
        eq(programmePolicies.tenantId, programmes.tenantId),
        eq(programmePolicies.id, programmes.currentPolicyId),
      ),
    )
    .where(
      and(
        eq(programmes.tenantId, actor.tenantId),
        programmeVisible(actor, programmes.id),
        programmeId === undefined ? eq(programmes.state, 'open') : eq(programmes.id, programmeId),
      ),
    )
  const policies = rows.map(({ policy }) => policy)
  if (policies.length === 0) return programmeId === undefined ? liepajaPolicy : undefined
  return {
    mentorMinAge: Math.max(...policies.map((policy) => policy.mentorMinAge)),
    requiredTrainingMinutes: Math.max(...policies.map((policy) => policy.requiredTrainingMinutes)),
    clearanceMonths: Math.min(...policies.map((policy) => policy.clearanceMonths)),
    menteesPerMentor: Math.min(...policies.map((policy) => policy.menteesPerMentor)),
  }
}

/**
 * Refuses an organisation for which this actor may not enter mentors: a partner's coordinator may use only their
 * own.
 */
export function placementRefusal(actor: Actor, organisationId: string): Refusal | null {
  const reaches = actor.memberships.some(
    (membership) =>
      membership.role !== 'provider_coordinator' || membership.organisationId === organisationId,
  )
  return reaches ? null : refusal('NOT_FOUND', undefined, '/organisationId')
}
