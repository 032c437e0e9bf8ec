/** The condition of "ready on this day" as SQL, for lists that are paged; the rule of record is `mentorFitnessRefusals`. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { contractKindOf } from '@lidzas/domain/network/mentor-file'
import { sql, type SQL } from 'drizzle-orm'

import { mentors } from '../../core/db/schema/network/mentors.ts'
import { people } from '../../core/db/schema/people/people.ts'
import type { MentorPolicy } from './rules.ts'

const mine = sql`f.tenant_id = ${mentors.tenantId} and f.mentor_id = ${mentors.personId}`
const kinds = Object.entries(contractKindOf).map(([engagement, kind]) => sql`when ${engagement} then ${kind}`)
const kindOfEngagement = sql`case ${mentors.engagement} ${sql.join(kinds, sql` `)} end`

/** Mentors who may have a meeting on this day: ready, of age, trained, cleared and under contract. */
export function readyOn(day: IsoDate, policy: MentorPolicy): SQL {
  return sql`(${mentors.state} = 'ready'
    and ${people.birthDate} + make_interval(years => ${policy.mentorMinAge}) <= ${day}::date
    and ${policy.requiredTrainingMinutes} <= (
      select coalesce(sum(f.minutes), 0) from training f where ${mine} and f.completed_on <= ${day}::date)
    and exists (select from mentor_contract f where ${mine} and f.kind = ${kindOfEngagement}
      and f.signed_on <= ${day}::date and f.starts_on <= ${day}::date and coalesce(f.ends_on, ${day}::date) >= ${day}::date)
    and exists (select from clearance f where ${mine} and f.usable and f.starts_on <= ${day}::date
      and least(f.ends_on, f.cut_on) >= ${day}::date ${notRevoked(day)}
      and not exists (select from clearance bar where bar.tenant_id = f.tenant_id and bar.mentor_id = f.mentor_id
        and not bar.usable and bar.starts_on between f.starts_on and ${day}::date ${notRevoked(day, 'bar')})))`
}

function notRevoked(day: IsoDate, alias: 'f' | 'bar' = 'f'): SQL {
  const id = alias === 'f' ? sql`f.id` : sql`bar.id`
  return sql`and not exists (select from clearance_revocation r
    where r.tenant_id = ${mentors.tenantId} and r.clearance_id = ${id} and r.revoked_on <= ${day}::date)`
}
