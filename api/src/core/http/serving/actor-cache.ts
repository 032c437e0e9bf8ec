import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor, Membership, Role } from '@lidzas/domain/core/permissions'

import type { Database } from '../../db/db.ts'

/** The parts of an access token that are believed. Rights are never among them. */
export type Claims = { sub: string; sid: string; tid: string }

/** Who a session belongs to and what it may do right now, remembered for a second at most. */
export type ActorCache = {
  /** The actor, or null when the session has ended or the account has nothing left in the tenant. */
  find(claims: Claims): Promise<Actor | null>
  /**
   * Returns the memberships of an account in a tenant today, with or without a session: its jobs run with these
   * rights.
   */
  membershipsOf(of: { tenantId: string; accountId: string }): Promise<Membership[]>
  /** Forgets a session at once; other replicas notice within a second. */
  forget(sessionId: string): void
  forgetAll(): void
}

type Row = {
  membership_id: string | null
  role: Role
  organisation_id: string | null
  programme_id: string | null
  person_id: string | null
}

const freshMs = 1_000
const mostSessions = 5_000

const sessionQuery = `
  select m.id as membership_id, m.role, m.organisation_id, m.programme_id, m.person_id
  from sign_in_session s
  left join membership m on m.tenant_id = s.tenant_id and m.account_id = s.account_id and m.ended_at is null
    and m.starts_on <= $5::date and (m.ends_on is null or m.ends_on >= $5::date)
  where s.id = $1 and s.account_id = $2 and s.tenant_id = $3 and s.revoked_at is null and s.expires_at > $4
  order by m.id`

const membershipQuery = `
  select m.id as membership_id, m.role, m.organisation_id, m.programme_id, m.person_id
  from membership m where m.tenant_id = $1 and m.account_id = $2 and m.ended_at is null
    and m.starts_on <= $3::date and (m.ends_on is null or m.ends_on >= $3::date)
  order by m.id`

export function actorCache(db: Database, clock: { now(): Date; today(): IsoDate }): ActorCache {
  const remembered = new Map<string, { actor: Actor; claims: Claims; until: number }>()

  const asking = new Map<string, Promise<Actor | null>>()

  async function load(claims: Claims): Promise<Actor | null> {
    const values = [claims.sid, claims.sub, claims.tid, clock.now(), clock.today()]
    const rows = await db.authQuery<Row>('session-actor', sessionQuery, values)
    if (rows.length === 0) return null
    return {
      accountId: claims.sub,
      tenantId: claims.tid,
      sessionId: claims.sid,
      memberships: rows.flatMap(toMembership),
    }
  }

  return {
    async find(claims) {
      const known = remembered.get(claims.sid)
      // The second is measured in real time, not by the app's clock, which tests move.
      const at = performance.now()
      if (known && known.until > at && known.claims.sub === claims.sub && known.claims.tid === claims.tid) {
        return known.actor
      }
      const key = `${claims.sid} ${claims.sub} ${claims.tid}`
      // Requests that arrive together share one query.
      let asked = asking.get(key)
      if (!asked) {
        asked = load(claims).finally(() => asking.delete(key))
        asking.set(key, asked)
      }
      const actor = await asked
      remembered.delete(claims.sid)
      if (actor) {
        if (remembered.size >= mostSessions) remembered.delete(remembered.keys().next().value!)
        remembered.set(claims.sid, { actor, claims, until: at + freshMs })
      }
      return actor
    },
    async membershipsOf({ tenantId, accountId }) {
      const values = [tenantId, accountId, clock.today()]
      return (await db.authQuery<Row>('memberships-of', membershipQuery, values)).flatMap(toMembership)
    },
    forget(sessionId) {
      remembered.delete(sessionId)
    },
    forgetAll() {
      remembered.clear()
    },
  }
}

function toMembership(row: Row): Membership[] {
  if (row.membership_id === null) return []
  return [
    {
      id: row.membership_id,
      role: row.role,
      organisationId: row.organisation_id,
      programmeId: row.programme_id,
      personId: row.person_id,
    },
  ]
}
