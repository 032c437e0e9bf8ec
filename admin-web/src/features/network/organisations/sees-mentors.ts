import type { Role } from '@lidzas/domain/core/permissions'

import type { Me } from '../../../api/identity.ts'

const wholeNetwork: readonly Role[] = ['officer', 'coordinator', 'auditor']

/**
 * Whether this reader's list of mentors is whole: of the organisation, or of the network when none is given. Where only
 * some of them show, counts would mislead and "no mentors" would be untrue.
 */
export function seesMentorsOf(me: Me, organisationId?: string): boolean {
  return me.memberships.some(
    (membership) =>
      wholeNetwork.includes(membership.role) ||
      (membership.role === 'provider_coordinator' &&
        organisationId !== undefined &&
        membership.organisationId === organisationId),
  )
}
