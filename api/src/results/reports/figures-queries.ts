/** The SQL behind a report's figures. Every number is counted from records, nothing is typed (#49). */
import type { ActivityType } from '@lidzas/domain/delivery/code-lists/sessions'
import { sql, type SQL } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'

/** What a report is about: one enrolment, or the whole programme when there is none. */
export type Scope = { programmeId: string; enrolmentId: string | null }

type MeetingRow = {
  activityType: ActivityType | null
  organisationId: string | null
  sessions: number
  minutes: number
}
type MonthRow = { month: string; minutes: number; surplus: number; cap: number | null }
type CountRow = { key: string; count: number }

/**
 * Meetings that counted, with participant-minutes, by kind of activity (L-07, L-33 to L-35) and by organisation (L-11):
 * each row is of one or the other. The attendances are read once for both, and each meeting counts once.
 */
export async function selectMeetings(db: Db | Tx, actor: Actor, scope: Scope): Promise<MeetingRow[]> {
  return selectRows(
    db,
    sql`
    select activity_type as "activityType", organisation_id as "organisationId", count(*)::int as sessions,
      sum(minutes)::int as minutes
    from (
      select s.activity_type, s.organisation_id, sum(a.counted_minutes) as minutes
      from attendance a
      join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
      where ${attendanceOf(actor, scope)} and a.capacity = 'participant' and a.state = 'held'
      group by s.tenant_id, s.id) met
    group by grouping sets ((activity_type), (organisation_id)) order by 4 desc, 1`,
  )
}

/** Counted minutes by local month against the cap (#52); for a programme the caps add up. */
export async function selectMinutesByMonth(db: Db | Tx, actor: Actor, scope: Scope): Promise<MonthRow[]> {
  return selectRows(
    db,
    sql`
    select to_char(l.month, 'YYYY-MM') as month, sum(l.minutes)::int as minutes, sum(l.surplus)::int as surplus,
      sum(l.cap)::int as cap
    from month_ledger l
    where l.tenant_id = ${actor.tenantId} and l.programme_id = ${scope.programmeId}
      ${
        scope.enrolmentId === null
          ? sql``
          : sql`and exists (
        select from enrolment e where e.tenant_id = l.tenant_id and e.id = ${scope.enrolmentId}
          and e.participant_id = l.person_id
          and l.month between date_trunc('month', e.admitted_on)::date and coalesce(e.closed_on, 'infinity'))`
      }
    group by 1 order by 1`,
  )
}

/** Attendances by outcome: how many meetings were held, missed or cancelled. */
export async function selectAttendance(db: Db | Tx, actor: Actor, scope: Scope): Promise<CountRow[]> {
  return selectRows(
    db,
    sql`
    select a.state as key, count(*)::int as count from attendance a
    where ${attendanceOf(actor, scope)} and a.capacity = 'participant'
      and a.state in ('held', 'no_show', 'cancelled')
    group by 1 order by 1`,
  )
}

/** Mentors' own time: a group meeting counts once for each mentor, with its whole length (#54). */
export async function selectMentorMinutes(db: Db | Tx, actor: Actor, scope: Scope): Promise<number> {
  const [row] = await selectRows<{ minutes: number }>(
    db,
    sql`
    select coalesce(sum(m.counted_minutes + m.surplus_minutes), 0)::int as minutes
    from attendance m
    where m.tenant_id = ${actor.tenantId} and m.programme_id = ${scope.programmeId}
      and m.capacity = 'mentor' and m.state = 'held'
      ${
        scope.enrolmentId === null
          ? sql``
          : sql`and exists (
        select from attendance a where a.tenant_id = m.tenant_id and a.session_id = m.session_id
          and a.enrolment_id = ${scope.enrolmentId} and a.state = 'held')
        and exists (select from mentorship p where p.tenant_id = m.tenant_id and p.mentor_id = m.person_id
          and p.enrolment_id = ${scope.enrolmentId})`
      }`,
  )
  return row?.minutes ?? 0
}

export type GoalRow = {
  enrolmentId: string
  domain: string | null
  title: string
  weight: number
  baseline: number | null
  score: number | null
}

/** Goals in force when the enrolment ended, with where they began and where they came out (L-38). */
export async function selectGoals(db: Db | Tx, actor: Actor, scope: Scope): Promise<GoalRow[]> {
  return selectRows(
    db,
    sql`
    select g.enrolment_id as "enrolmentId", g.domain, g.title, g.weight, g.baseline, g.score
    from goal g join enrolment e on e.tenant_id = g.tenant_id and e.id = g.enrolment_id
    where e.tenant_id = ${actor.tenantId} and e.programme_id = ${scope.programmeId} and g.state = 'agreed'
      ${only(scope, sql`e.id`)}
    order by g.created_at, g.id`,
  )
}

export type RatingRow = { author: 'PARTICIPANT' | 'MENTOR'; rating: number }

export async function selectRatings(db: Db | Tx, actor: Actor, scope: Scope): Promise<RatingRow[]> {
  return selectRows(
    db,
    sql`
    select v.author, v.rating
    from evaluation v join enrolment e on e.tenant_id = v.tenant_id and e.id = v.enrolment_id
    where e.tenant_id = ${actor.tenantId} and e.programme_id = ${scope.programmeId}
      and v.kind = 'CLOSING' and v.state = 'submitted' ${only(scope, sql`e.id`)}
    order by v.author`,
  )
}

export type EnrolmentRow = {
  people: number
  active: number
  suspended: number
  waiting: number
  completed: number
  endedEarly: number
  neverStarted: number
  extended: number
  adults: number
  minors: number
}

/**
 * Counts who was admitted, who is enrolled and how enrolments ended. It gives numbers of people, not percentages,
 * so that the reader sees what was divided by what (T-17).
 */
export async function selectEnrolments(db: Db | Tx, actor: Actor, scope: Scope): Promise<EnrolmentRow> {
  const [row] = await selectRows<EnrolmentRow>(
    db,
    sql`
    select count(distinct e.participant_id) filter (where e.admitted_on is not null)::int as people,
      count(*) filter (where e.state = 'active')::int as active,
      count(*) filter (where e.state = 'suspended')::int as suspended,
      count(*) filter (where e.state = 'waiting')::int as waiting,
      count(*) filter (where e.outcome = 'COMPLETED')::int as completed,
      count(*) filter (where e.outcome = 'ENDED_EARLY')::int as "endedEarly",
      count(*) filter (where e.outcome = 'NEVER_STARTED')::int as "neverStarted",
      count(*) filter (where e.extended_months > 0)::int as extended,
      count(*) filter (where e.admitted_on >= p.birth_date + interval '18 years')::int as adults,
      count(*) filter (where e.admitted_on < p.birth_date + interval '18 years')::int as minors
    from enrolment e join person p on p.tenant_id = e.tenant_id and p.id = e.participant_id
    where e.tenant_id = ${actor.tenantId} and e.programme_id = ${scope.programmeId} ${only(scope, sql`e.id`)}`,
  )
  return row!
}

/** Organisations with the mentorships they have had in the programme (L-11). */
export async function selectOrganisations(
  db: Db | Tx,
  actor: Actor,
  scope: Scope,
): Promise<{ organisationId: string; name: string; mentorships: number }[]> {
  return selectRows(
    db,
    sql`
    select o.id as "organisationId", o.name, count(m.id)::int as mentorships
    from organisation o left join mentorship m on m.tenant_id = o.tenant_id and m.organisation_id = o.id
      and m.programme_id = ${scope.programmeId} and m.starts_on is not null ${only(scope, sql`m.enrolment_id`)}
    where o.tenant_id = ${actor.tenantId}
    group by o.tenant_id, o.id, o.name order by o.name, o.id`,
  )
}

/** Contacts between mentor and case manager (L-39). */
export async function selectCaseContacts(db: Db | Tx, actor: Actor, scope: Scope): Promise<number> {
  const [row] = await selectRows<{ count: number }>(
    db,
    sql`
    select count(*)::int as count
    from case_contact c join mentorship m on m.tenant_id = c.tenant_id and m.id = c.mentorship_id
    where m.tenant_id = ${actor.tenantId} and m.programme_id = ${scope.programmeId} ${only(scope, sql`m.enrolment_id`)}`,
  )
  return row?.count ?? 0
}

export type MoneyRow = { totalCents: number; spentCents: number; committedCents: number }

/** Spending against the programme's top budgets (L-53). */
export async function selectMoney(db: Db | Tx, actor: Actor, programmeId: string): Promise<MoneyRow> {
  const [row] = await selectRows<MoneyRow>(
    db,
    sql`
    select coalesce((select sum(b.total_cents) from budget b where b.tenant_id = ${actor.tenantId}
        and b.programme_id = ${programmeId} and b.parent_id is null and b.state = 'approved'), 0)::float8 as "totalCents",
      coalesce(sum(l.spent_cents), 0)::float8 as "spentCents", coalesce(sum(l.committed_cents), 0)::float8 as "committedCents"
    from budget_line l join budget b on b.tenant_id = l.tenant_id and b.id = l.budget_id
    where b.tenant_id = ${actor.tenantId} and b.programme_id = ${programmeId}`,
  )
  return row!
}

function attendanceOf(actor: Actor, { programmeId, enrolmentId }: Scope): SQL {
  const ofProgramme = sql`a.tenant_id = ${actor.tenantId} and a.programme_id = ${programmeId}`
  return enrolmentId === null ? ofProgramme : sql`${ofProgramme} and a.enrolment_id = ${enrolmentId}`
}

function only({ enrolmentId }: Scope, column: SQL): SQL {
  return enrolmentId === null ? sql`` : sql`and ${column} = ${enrolmentId}`
}
