/** What hangs on a consent to take part: read for the preview and, locked, for the withdrawal itself (#16). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { Language } from '@lidzas/domain/core/refusal'
import type { SessionKind } from '@lidzas/domain/delivery/code-lists/sessions'
import type { MentorshipState } from '@lidzas/domain/delivery/states'
import type { SessionOutcome, ToldRole } from '@lidzas/domain/intake/consents/withdrawals'
import type { EnrolmentState } from '@lidzas/domain/intake/states'
import { sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'

export type Of = { participantId: string; programmeId: string }
export type Told = { role: ToldRole; name: string; email: string; locale: Language }

/** The enrolment that is open, whoever asks: the caller has the person in view. */
export async function selectEnrolment(db: Db, actor: Actor, of: Of) {
  const [row] = await selectRows<{ id: string; state: EnrolmentState; holdsPlace: boolean }>(
    db,
    sql`select e.id, e.state, e.holds_place as "holdsPlace" from enrolment e
      where e.tenant_id = ${actor.tenantId} and e.participant_id = ${of.participantId}
        and e.programme_id = ${of.programmeId} and e.state <> 'closed'`,
  )
  return row ?? null
}

/** Whoever changes one of the planned sessions of an enrolment finishes first, or sees what the withdrawal has left. */
export async function lockSessions(tx: Tx, actor: Actor, enrolmentId: string): Promise<void> {
  await tx.execute(sql`select s.id from session s where s.tenant_id = ${actor.tenantId} and s.state = 'planned'
    and exists (select from attendance a where a.tenant_id = s.tenant_id and a.session_id = s.id
      and a.enrolment_id = ${enrolmentId} and a.capacity = 'participant' and a.state = 'planned')
    order by s.id for update`)
}

/** The planned sessions that come after the withdrawal, the next one first. */
export async function selectSessionsAhead(
  db: Db,
  actor: Actor,
  of: { enrolmentId: string; after: IsoDate; now: Date },
) {
  const rows = await selectRows<{
    id: string
    startsAt: string
    endsAt: string
    kind: SessionKind
    mentorName: string | null
    outcome: SessionOutcome
  }>(
    db,
    sql`select s.id, lower(s.during) as "startsAt", upper(s.during) as "endsAt", s.kind,
        (select string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.search_name)
          from attendance m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
          where m.tenant_id = s.tenant_id and m.session_id = s.id and m.capacity = 'mentor') as "mentorName",
        case when exists (select from attendance o where o.tenant_id = s.tenant_id and o.session_id = s.id
          and o.capacity = 'participant' and o.state = 'planned' and o.enrolment_id <> ${of.enrolmentId})
          then 'left' else 'cancelled' end as outcome
      from attendance a join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
      where a.tenant_id = ${actor.tenantId} and a.enrolment_id = ${of.enrolmentId}
        and a.capacity = 'participant' and a.state = 'planned' and s.state = 'planned'
        and s.meets_on >= ${of.after}::date
        and (s.meets_on > ${of.after}::date or lower(s.during) > ${of.now}::timestamptz)
      order by lower(s.during), s.id`,
  )
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}

export function selectOpenMentorships(db: Db, actor: Actor, enrolmentId: string) {
  return selectRows<{ id: string; state: MentorshipState; mentorName: string; mentorId: string }>(
    db,
    sql`select m.id, m.state, m.mentor_id as "mentorId", p.given_name || ' ' || p.family_name as "mentorName"
      from mentorship m join person p on p.tenant_id = m.tenant_id and p.id = m.mentor_id
      where m.tenant_id = ${actor.tenantId} and m.enrolment_id = ${enrolmentId} and m.state <> 'ended'
      order by m.created_at, m.id`,
  )
}

/** Offered places that are still to be answered or used. An unanswered one ends with its day. */
export function selectLiveOffers(db: Db, actor: Actor, enrolmentId: string, today: IsoDate) {
  return selectRows<{ id: string; answerDueOn: IsoDate }>(
    db,
    sql`select o.id, o.answer_due_on as "answerDueOn" from place_offer o
      where o.tenant_id = ${actor.tenantId} and o.enrolment_id = ${enrolmentId} and o.live
        and not (o.state = 'open' and o.answer_due_on < ${today}::date)
      order by o.id`,
  )
}

/** Records that stay under their retention, by number. */
export async function countKept(db: Db, actor: Actor, of: Of) {
  const enrolments = sql`(select e.id from enrolment e where e.tenant_id = ${actor.tenantId}
    and e.participant_id = ${of.participantId} and e.programme_id = ${of.programmeId})`
  const [row] = await selectRows<{
    consents: number
    documents: number
    sessionsHeld: number
    goals: number
    evaluations: number
  }>(
    db,
    sql`select
      (select count(*)::int from consent c where c.tenant_id = ${actor.tenantId}
        and c.participant_id = ${of.participantId} and c.programme_id = ${of.programmeId}) as consents,
      (select count(*)::int from document d where d.tenant_id = ${actor.tenantId}
        and d.participant_id = ${of.participantId}) as documents,
      (select count(*)::int from attendance a where a.tenant_id = ${actor.tenantId}
        and a.enrolment_id in ${enrolments} and a.capacity = 'participant' and a.state = 'held') as "sessionsHeld",
      (select count(*)::int from goal g where g.tenant_id = ${actor.tenantId}
        and g.enrolment_id in ${enrolments}) as goals,
      (select count(*)::int from evaluation v where v.tenant_id = ${actor.tenantId}
        and v.enrolment_id in ${enrolments}) as evaluations`,
  )
  return row!
}

/** Who works with the person and has an account today: coordinators, the case manager, the mentors of open mentorships. */
export function selectTold(db: Db, actor: Actor, of: Of, mentorIds: readonly string[]) {
  const today = sql`(app.clock() at time zone 'Europe/Riga')::date`
  return selectRows<Told>(
    db,
    sql`select distinct on (t.rank, a.display_name, a.id) t.role, a.display_name as name, a.email, a.locale
      from (
        select 1 as rank, 'coordinator' as role, m.account_id from membership m
        where m.tenant_id = ${actor.tenantId} and m.role = 'coordinator'
          and (m.programme_id is null or m.programme_id = ${of.programmeId})
          and m.ended_at is null and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
        union all
        select 2, 'case_manager', r.case_manager_id from referral r
        where r.tenant_id = ${actor.tenantId} and r.participant_id = ${of.participantId}
          and r.programme_id = ${of.programmeId} and r.state not in ('draft', 'withdrawn', 'declined')
          and exists (select from membership m where m.tenant_id = r.tenant_id and m.account_id = r.case_manager_id
            and m.ended_at is null and (m.ends_on is null or m.ends_on >= ${today}))
        union all
        select 3, 'mentor', m.account_id from membership m
        where m.tenant_id = ${actor.tenantId} and m.role = 'mentor'
          and m.person_id = any (${sql.param([...mentorIds])}::uuid[])
          and m.ended_at is null and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
      ) t join account a on a.id = t.account_id
      order by t.rank, a.display_name, a.id`,
  )
}
