/** What stands in the way of an erasure: open work, duties to keep, holds, requests. */
import type { ErasureFacts, OpenWork } from '@lidzas/domain/rights/erasure'
import type { KeptWork, RetentionFacts } from '@lidzas/domain/rights/retention'
import { retentionDuties } from '@lidzas/domain/rights/retention'
import { sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { selectOpenKinds } from '../data-requests/queries.ts'
import { selectHolds, selectLiveErasure } from '../data-requests/rights-queries.ts'

type Tenant = Pick<Actor, 'tenantId'>
type Part = keyof RetentionFacts

/**
 * Selects the enrolments and answered referrals in which the person is participant, mentor or representative.
 * Drafts do not count as records yet.
 */
export async function selectRetentionFacts(
  db: Db,
  { tenantId }: Tenant,
  personId: string,
): Promise<RetentionFacts> {
  const rows = await selectRows<KeptWork & { part: Part }>(
    db,
    sql`select w.part, w.ended_on::text as "endedOn", g.ends_on::text as "programmeEndsOn",
        coalesce(y.policy->'funding'->>'source', 'MUNICIPAL') as source
      from (
        select 'cases' as part, e.programme_id, e.closed_on as ended_on, e.policy_id
          from enrolment e where e.tenant_id = ${tenantId} and e.participant_id = ${personId}
        union all
        select 'cases', r.programme_id, (r.decided_at at time zone 'Europe/Riga')::date, null
          from referral r where r.tenant_id = ${tenantId} and r.participant_id = ${personId}
            and r.sent_at is not null
            and not exists (select from enrolment e where e.tenant_id = r.tenant_id and e.referral_id = r.id)
        union all
        select 'mentorships', m.programme_id, m.ended_on, e.policy_id
          from mentorship m join enrolment e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id
          where m.tenant_id = ${tenantId} and m.mentor_id = ${personId} and m.outcome is distinct from 'NEVER_STARTED'
        union all
        select 'represented', e.programme_id, e.closed_on, e.policy_id
          from representation p join enrolment e on e.tenant_id = p.tenant_id and e.participant_id = p.participant_id
          where p.tenant_id = ${tenantId} and p.representative_id = ${personId}
      ) w
      join programme g on g.tenant_id = ${tenantId} and g.id = w.programme_id
      left join programme_policy y on y.tenant_id = ${tenantId} and y.id = coalesce(w.policy_id, g.current_policy_id)`,
  )
  const of = (part: Part) => rows.filter((row) => row.part === part)
  return { cases: of('cases'), mentorships: of('mentorships'), represented: of('represented') }
}

async function selectOpenWork(db: Db, { tenantId }: Tenant, personId: string): Promise<OpenWork[]> {
  const [row] = await selectRows<Record<OpenWork, boolean>>(
    db,
    sql`select
      exists (select from enrolment where tenant_id = ${tenantId} and participant_id = ${personId}
        and state <> 'closed') as "ENROLMENT",
      exists (select from referral where tenant_id = ${tenantId} and participant_id = ${personId}
        and state in ('draft', 'sent', 'returned')) as "REFERRAL",
      exists (select from mentorship where tenant_id = ${tenantId} and mentor_id = ${personId}
        and state <> 'ended') as "MENTORSHIP",
      exists (select from mentor where tenant_id = ${tenantId} and person_id = ${personId}
        and state not in ('rejected', 'left')) as "MENTOR",
      exists (select from membership where tenant_id = ${tenantId} and person_id = ${personId} and ended_at is null
        and (ends_on is null or ends_on >= (app.clock() at time zone 'Europe/Riga')::date)) as "ACCESS",
      exists (select from representation p join enrolment e on e.tenant_id = p.tenant_id
          and e.participant_id = p.participant_id and e.state <> 'closed'
        where p.tenant_id = ${tenantId} and p.representative_id = ${personId}
          and (p.ends_on is null or p.ends_on >= (app.clock() at time zone 'Europe/Riga')::date)) as "REPRESENTATION"`,
  )
  return (Object.keys(row!) as OpenWork[]).filter((kind) => row![kind])
}

/** `requestId`: the request that this erasure answers, which therefore does not stand in its way. */
export async function selectErasureFacts(
  db: Db,
  actor: Tenant,
  personId: string,
  requestId: string | null,
): Promise<ErasureFacts> {
  const erasure = await selectLiveErasure(db, actor, personId)
  return {
    erased: erasure?.state === 'executed',
    open: await selectOpenWork(db, actor, personId),
    holds: await selectHolds(db, actor, personId),
    openRequests: await selectOpenKinds(db, actor, personId, requestId),
    duties: retentionDuties(await selectRetentionFacts(db, actor, personId)),
  }
}
