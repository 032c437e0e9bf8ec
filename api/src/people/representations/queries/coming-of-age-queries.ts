/** SQL of the hand-over at 18 (#17). It runs for the whole tenant, as the system. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { Language } from '@lidzas/domain/core/refusal'
import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { participants, representations } from '../../../core/db/schema/intake/intake.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { comingsOfAge } from '../../../core/db/schema/people/representation.ts'

/** The participant's birth date, locked against a correction meanwhile; null where none is known. */
export async function lockBirthDate(tx: Tx, actor: Actor, participantId: string): Promise<IsoDate | null> {
  const [row] = await tx
    .select({ birthDate: people.birthDate })
    .from(people)
    .innerJoin(
      participants,
      and(eq(participants.tenantId, people.tenantId), eq(participants.personId, people.id)),
    )
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, participantId)))
    .for('update', { of: people })
  return row?.birthDate ?? null
}

/** Ends what would go on beyond that day, a trustee's right excepted; one that had not begun ends on the day it begins. */
export async function endRepresentationsAt(tx: Tx, actor: Actor, participantId: string, lastDay: IsoDate) {
  return tx
    .update(representations)
    .set({
      endsOn: sql`greatest(${lastDay}::date, ${representations.startsOn})`,
      endsOnBefore: sql`case when ${representations.endedBy} is null then ${representations.endsOn}
        else ${representations.endsOnBefore} end`,
      endedBy: 'COMING_OF_AGE',
    })
    .where(
      and(
        eq(representations.tenantId, actor.tenantId),
        eq(representations.participantId, participantId),
        ne(representations.basis, 'TRUSTEE'),
        or(isNull(representations.endsOn), gt(representations.endsOn, lastDay)),
        or(isNull(representations.endsOn), gt(representations.endsOn, representations.startsOn)),
      ),
    )
    .returning({ id: representations.id, representativeId: representations.representativeId })
}

/** True the first time. */
export async function markOfAge(
  tx: Tx,
  actor: Actor,
  participantId: string,
  onDay: IsoDate,
): Promise<boolean> {
  const marked = await tx
    .insert(comingsOfAge)
    .values({ tenantId: actor.tenantId, participantId, on: onDay })
    .onConflictDoNothing()
    .returning({ on: comingsOfAge.on })
  return marked.length > 0
}

export type Told = {
  email: string
  displayName: string
  locale: Language
  programmeId: string
  /** Days the programme gives for the own agreement. */
  days: number
}

/**
 * The case manager and the coordinators of every open enrolment, and of a referral under way its case manager; each once.
 * Whatever began with an adult is not theirs to hear of.
 */
export function selectWhoIsTold(
  db: Db,
  actor: Actor,
  participantId: string,
  { today, ofAgeOn }: { today: IsoDate; ofAgeOn: IsoDate },
): Promise<Told[]> {
  const mine = sql`tenant_id = ${actor.tenantId} and participant_id = ${participantId}`
  return selectRows<Told>(
    db,
    sql`select distinct on (a.id) a.email, a.display_name as "displayName", a.locale,
        c.programme_id as "programmeId", coalesce((v.policy->>'comingOfAgeDays')::int, 30) as days
      from (select e.tenant_id, e.programme_id, e.policy_id, r.case_manager_id, true as enrolments
          from (select * from enrolment where ${mine} and state <> 'closed'
            and coalesce(admitted_on, (queued_at at time zone 'Europe/Riga')::date) < ${ofAgeOn}) e
          left join referral r on r.tenant_id = e.tenant_id and r.id = e.referral_id
        union all
        select r.tenant_id, r.programme_id, p.current_policy_id, r.case_manager_id, false
          from (select * from referral where ${mine} and state in ('draft', 'sent', 'returned')
            and (created_at at time zone 'Europe/Riga')::date < ${ofAgeOn}) r
          join programme p on p.tenant_id = r.tenant_id and p.id = r.programme_id) c
      join programme_policy v on v.tenant_id = c.tenant_id and v.id = c.policy_id
      join membership m on m.tenant_id = c.tenant_id and m.ended_at is null
        and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
        and (m.role = 'case_manager' and m.account_id = c.case_manager_id
          or m.role = 'coordinator' and c.enrolments and coalesce(m.programme_id, c.programme_id) = c.programme_id)
      join account a on a.id = m.account_id
      order by a.id, c.enrolments desc, c.programme_id`,
  )
}
