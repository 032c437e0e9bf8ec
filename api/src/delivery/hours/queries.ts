/** All SQL that reads the hours ledger: one row per programme, person and local month, kept by the database (#52). */
import type { IsoDate, IsoMonth } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, sql } from 'drizzle-orm'

import { enrolmentVisible, programmeVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { monthLedgers } from '../../core/db/schema/delivery/sessions.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'

type Counted = { month: IsoMonth; minutes: number; surplus: number }
export type HoursFilters = PageRequest & {
  programmeId: string
  month: IsoMonth
  participantId?: string
  /** False for readers of hours without names: no order, and no cursor, then gives a name away. */
  named: boolean
}

const firstDay = (month: IsoMonth): IsoDate => `${month}-01`
const minutes = sql<number>`coalesce(${monthLedgers.minutes}, 0)`
const surplus = sql<number>`coalesce(${monthLedgers.surplus}, 0)`
const sortsFor = (named: boolean) => ({ name: named ? people.searchName : sql`${people.id}::text`, minutes })

/** Everybody who had a place in the month or counted hours in it, with the months before. */
export async function selectHours(db: Db, actor: Actor, filters: HoursFilters) {
  const { programmeId, month, participantId, named, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, sortsFor(named), people.id)
  const first = firstDay(month)
  const history = sql<Counted[]>`(select coalesce(jsonb_agg(jsonb_build_object(
      'month', to_char(h.month, 'YYYY-MM'), 'minutes', h.minutes, 'surplus', h.surplus) order by h.month), '[]')
    from month_ledger h where h.tenant_id = ${people.tenantId} and h.programme_id = ${programmes.id}
      and h.person_id = ${people.id} and h.month between ${first}::date - interval '5 months' and ${first}::date)`
  const pinnedCap = sql<number | null>`(select (v.policy->>'monthlyCapMinutes')::int
    from enrolment e join programme_policy v on v.tenant_id = e.tenant_id and v.id = e.policy_id
    where e.tenant_id = ${people.tenantId} and e.programme_id = ${programmes.id} and e.participant_id = ${people.id}
    order by e.admitted_on desc nulls last limit 1)`
  const hadPlace = sql`exists (select from enrolment e where e.tenant_id = ${people.tenantId}
    and e.programme_id = ${programmes.id} and e.participant_id = ${people.id}
    and e.admitted_on < ${first}::date + interval '1 month' and coalesce(e.closed_on, 'infinity') >= ${first}::date)`
  const rows = await db
    .select({
      participantId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      minutes,
      surplus,
      cap: sql<number | null>`coalesce(${monthLedgers.cap}, ${pinnedCap})`,
      history,
      ...key,
    })
    .from(people)
    .innerJoin(programmes, and(eq(programmes.tenantId, people.tenantId), eq(programmes.id, programmeId)))
    .leftJoin(
      monthLedgers,
      and(
        eq(monthLedgers.tenantId, people.tenantId),
        eq(monthLedgers.programmeId, programmes.id),
        eq(monthLedgers.personId, people.id),
        eq(monthLedgers.month, first),
      ),
    )
    .where(
      and(
        eq(people.tenantId, actor.tenantId),
        programmeVisible(actor, programmes.id),
        sql`(${hadPlace} or ${monthLedgers.personId} is not null)`,
        participantId === undefined ? undefined : eq(people.id, participantId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** One participant's month, for whoever may see the enrolment. */
export async function selectEnrolmentHours(db: Db, actor: Actor, enrolmentId: string, month: IsoMonth) {
  const [row] = await db
    .select({
      enrolmentId: enrolments.id,
      participantId: enrolments.participantId,
      minutes,
      surplus,
      cap: sql<
        number | null
      >`coalesce(${monthLedgers.cap}, (${programmePolicies.policy}->>'monthlyCapMinutes')::int)`,
    })
    .from(enrolments)
    .innerJoin(
      programmePolicies,
      and(eq(programmePolicies.tenantId, enrolments.tenantId), eq(programmePolicies.id, enrolments.policyId)),
    )
    .leftJoin(
      monthLedgers,
      and(
        eq(monthLedgers.tenantId, enrolments.tenantId),
        eq(monthLedgers.programmeId, enrolments.programmeId),
        eq(monthLedgers.personId, enrolments.participantId),
        eq(monthLedgers.month, firstDay(month)),
      ),
    )
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        enrolmentVisible(actor, enrolments),
        eq(enrolments.id, enrolmentId),
      ),
    )
  return row
}
