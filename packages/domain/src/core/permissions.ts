/** Who may do what: the one table behind the API's guards, the web's menu and the generated matrix test. */

export const roles = [
  'administrator',
  'officer',
  'case_manager',
  'coordinator',
  'provider_coordinator',
  'mentor',
  'finance',
  'auditor',
] as const
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = roles
const casework: readonly Role[] = [
  'officer',
  'case_manager',
  'coordinator',
  'provider_coordinator',
  'mentor',
  'auditor',
]
const network: readonly Role[] = ['officer', 'coordinator', 'provider_coordinator', 'auditor']

/** Permission → the roles that hold it. Which rows a role reaches is a second question (`visibleTo`). */
export const permissions = {
  'profile:own': everyone,
  'users:read': ['administrator', 'auditor'],
  'users:write': ['administrator'],
  'organisations:read': [...casework, 'administrator', 'finance'],
  'organisations:write': ['administrator', 'officer'],
  'programmes:read': everyone,
  'programmes:write': ['officer'],
  'agreements:read': [...network, 'finance'],
  'agreements:write': ['officer'],
  'code-lists:read': everyone,
  'code-lists:write': ['officer', 'administrator'],
  'data-requests:read': ['officer', 'auditor'],
  'data-requests:write': ['officer'],
  'person-records:export': ['officer', 'coordinator'],
  'audit-events:read': ['auditor', 'officer'],

  'participants:read': casework,
  'persons:read': ['officer', 'case_manager', 'coordinator', 'auditor'],
  'persons:merge': ['officer', 'coordinator'],
  /** The whole personal code; everybody else sees it masked (#74). */
  'personal-codes:read': ['officer', 'case_manager'],
  'personal-codes:write': ['case_manager', 'coordinator'],
  'participants:write': ['case_manager', 'coordinator'],
  /** Target groups, referral reasons and notes on an enrolment: absent from the answers of everybody else (#77). */
  'special-categories:read': ['officer', 'case_manager', 'coordinator'],
  'special-categories:write': ['case_manager', 'coordinator'],
  'documents:read': ['officer', 'case_manager', 'coordinator'],
  'documents:write': ['case_manager', 'coordinator'],
  'representations:read': ['officer', 'case_manager', 'coordinator', 'auditor'],
  'representations:write': ['case_manager', 'coordinator'],
  'consents:read': ['officer', 'case_manager', 'coordinator', 'auditor'],
  'consents:write': ['case_manager', 'coordinator'],
  'consent-texts:read': casework,
  'consent-texts:write': ['officer'],
  'referrals:read': ['officer', 'case_manager', 'coordinator', 'auditor'],
  'referrals:write': ['case_manager'],
  'referrals:decide': ['coordinator'],
  'enrolments:read': casework,
  'enrolments:write': ['coordinator'],
  'eligibility:check': ['officer', 'case_manager', 'coordinator'],
  'decisions:read': ['officer', 'case_manager', 'coordinator', 'auditor'],
  'forecast:read': ['officer', 'coordinator', 'auditor'],
  'imports:write': ['case_manager', 'coordinator'],

  'mentors:read': [...network, 'mentor'],
  'mentors:write': ['coordinator', 'provider_coordinator'],
  'clearances:write': ['coordinator', 'provider_coordinator'],
  'mentorships:read': casework,
  'mentorships:write': ['coordinator'],
  'stages:write': ['coordinator', 'provider_coordinator', 'mentor'],
  'extensions:decide': ['coordinator', 'officer'],
  'case-contacts:read': casework,
  'case-contacts:write': ['case_manager', 'coordinator', 'provider_coordinator', 'mentor'],
  'goals:read': casework,
  'goals:write': ['coordinator', 'provider_coordinator', 'mentor'],

  'sessions:read': casework,
  'sessions:write': ['coordinator', 'provider_coordinator', 'mentor'],
  'sessions:override-cap': ['coordinator'],
  'evaluations:read': casework,
  'evaluations:write': ['coordinator', 'provider_coordinator', 'mentor'],
  'hours:read': ['officer', 'coordinator', 'finance', 'auditor'],

  'reports:read': ['officer', 'case_manager', 'coordinator', 'provider_coordinator', 'auditor'],
  'reports:write': ['coordinator'],
  'reports:accept': ['officer'],

  'budgets:read': ['officer', 'coordinator', 'finance', 'auditor'],
  'budgets:write': ['officer'],
  'expenses:read': ['officer', 'coordinator', 'finance', 'auditor'],
  'expenses:write': ['finance', 'coordinator'],
  'expenses:approve': ['finance', 'officer'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

/** True when this role holds the permission. Unknown roles hold nothing. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}

/** One membership: a role in a tenant, narrowed to an organisation, programme or person where set. */
export type Membership = {
  id: string
  role: Role
  organisationId: string | null
  programmeId: string | null
  /** The mentor's own person record, for role `mentor`. */
  personId: string | null
}

/** Who is asking, with the memberships that are valid now. */
export type Actor = {
  accountId: string
  tenantId: string
  sessionId: string
  memberships: readonly Membership[]
}

/** True when any of the actor's memberships holds the permission. */
export function may(actor: Pick<Actor, 'memberships'>, permission: Permission): boolean {
  return actor.memberships.some((membership) => roleMay(membership.role, permission))
}

/** The same actor with only the memberships that give this permission, so row scopes cannot borrow another role's reach. */
export function actingFor(actor: Actor, permission: Permission): Actor {
  return {
    ...actor,
    memberships: actor.memberships.filter((membership) => roleMay(membership.role, permission)),
  }
}
