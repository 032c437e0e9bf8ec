import type { Actor as DomainActor } from '@lidzas/domain/core/permissions'

/** Who is asking, in the one request they are asking in. */
export type Actor = DomainActor & { request: RequestTrail }

/** What the audit log needs to know of the request, and which events it has left so far. */
export type RequestTrail = {
  id: string
  audited: Set<string>
}

/** The account id that is written when the system itself acts; no account has this id. */
export const systemAccountId = '00000000-0000-0000-0000-000000000000'
