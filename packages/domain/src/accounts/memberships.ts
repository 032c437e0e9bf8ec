/** Who may give which role to whom: never to oneself, and only within one's own reach. */
import { type Actor, type Role, actingFor } from '../core/permissions.ts'
import { type Named, type Refusal, firstRefusal, refusal } from '../core/refusal.ts'

export type NewMembership = {
  role: Role
  organisationId: string | null
  programmeId: string | null
  personId: string | null
}

const organisation: Named = { code: 'organisationId', lv: 'organizācija', en: 'the organisation' }
const person: Named = { code: 'personId', lv: 'mentora lieta', en: "the mentor's file" }

/** Why this membership does not hold together, or null: a provider's coordinator has an organisation, a mentor a file. */
export function membershipScopeRefusal({ role, organisationId, personId }: NewMembership): Refusal | null {
  if (role === 'provider_coordinator' && organisationId === null) {
    return refusal('MEMBERSHIP_SCOPE', { missing: [organisation] }, '/organisationId')
  }
  if (role === 'mentor' && personId === null)
    return refusal('MEMBERSHIP_SCOPE', { missing: [person] }, '/personId')
  return null
}

/** Why the actor cannot give this membership to that account, or null. */
export function grantRefusal(
  actor: Actor,
  membership: NewMembership & { accountId: string | null },
): Refusal | null {
  return firstRefusal(
    membership.accountId === actor.accountId ? refusal('OWN_MEMBERSHIP') : null,
    reaches(actor, membership) ? null : refusal('GRANT_ABOVE_OWN'),
    membershipScopeRefusal(membership),
  )
}

/** Why the actor cannot change or end this membership, or null. */
export function changeMembershipRefusal(
  actor: Actor,
  membership: NewMembership & { accountId: string; endedAt: Date | null },
): Refusal | null {
  return firstRefusal(
    grantRefusal(actor, membership),
    membership.endedAt === null ? null : refusal('MEMBERSHIP_ENDED'),
  )
}

/** An administrator of one programme or organisation gives roles inside it, never wider ones. */
function reaches(actor: Actor, { organisationId, programmeId }: NewMembership): boolean {
  return actingFor(actor, 'users:write').memberships.some(
    (own) =>
      (own.programmeId === null || own.programmeId === programmeId) &&
      (own.organisationId === null || own.organisationId === organisationId),
  )
}
