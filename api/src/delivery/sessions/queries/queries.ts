/** All SQL on sessions and who was there. What a meeting depends on is in people-queries.ts. */
import { addDays, type IsoDate, startOfLocalDay } from '@lidzas/domain/core/dates'
import { actingFor, type Actor } from '@lidzas/domain/core/permissions'
import { lateEntryDays } from '@lidzas/domain/today/today'
import { and, eq, getTableColumns, gte, lt, ne, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, sessionRunBy, sessionVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { during, endOf, startOf } from '../../../core/db/during.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { attendances, sessions } from '../../../core/db/schema/delivery/sessions.ts'
import { organisations } from '../../../core/db/schema/network/organisations.ts'

type Row = typeof sessions.$inferSelect
export type Attendance = {
  personId: string
  givenName: string
  familyName: string
  capacity: 'participant' | 'mentor'
  state: typeof attendances.$inferSelect.state
  enrolmentId: string | null
  mentorshipId: string | null
  countedMinutes: number
  surplusMinutes: number
}
export type SessionFilters = PageRequest & {
  programmeId: string
  state?: Row['state']
  kind?: Row['kind']
  from?: IsoDate
  to?: IsoDate
  mentorId?: string
  participantId?: string
  mentorshipId?: string
}
export type SessionTime = { startsAt: Date; endsAt: Date }

const sorts = { startsAt: sql`lower(${sessions.during})`, createdAt: sessions.createdAt }

/** The rows this actor may see. Every lookup of sessions starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(sessions.tenantId, actor.tenantId), sessionVisible(actor, sessions))
}

/** Those taking part, by name; strangers of a group stay unnamed for whoever neither runs it nor knows them. */
function peopleFor(actor: Actor) {
  const a = alias(attendances, 'a')
  const known = enrolmentVisible(actor, {
    id: a.enrolmentId,
    programmeId: a.programmeId,
    participantId: a.personId,
  })
  return sql<Attendance[]>`(select coalesce(jsonb_agg(jsonb_build_object(
      'personId', a.person_id, 'givenName', p.given_name, 'familyName', p.family_name, 'capacity', a.capacity,
      'state', a.state, 'enrolmentId', a.enrolment_id, 'mentorshipId', a.mentorship_id,
      'countedMinutes', a.counted_minutes, 'surplusMinutes', a.surplus_minutes)
      order by a.capacity desc, p.family_name, p.given_name, p.id), '[]')
    from attendance a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = ${sessions.tenantId} and a.session_id = ${sessions.id}
      and (a.capacity = 'mentor' or ${known} or ${sessionRunBy(actor, sessions)}))`
}

const columns = getTableColumns(sessions)

function shownTo(actor: Actor) {
  return {
    ...columns,
    startsAt: startOf(sessions.during),
    endsAt: endOf(sessions.during),
    organisation: { id: organisations.id, name: organisations.name },
    createdBy: { id: accounts.id, displayName: accounts.displayName },
    people: peopleFor(actor),
    participantCount: sql<number>`(select count(*)::int from attendance c where c.tenant_id = ${sessions.tenantId}
      and c.session_id = ${sessions.id} and c.capacity = 'participant')`,
    isLate: sql<boolean>`coalesce(
      (${sessions.recordedAt} at time zone 'Europe/Riga')::date - ${sessions.meetsOn} > ${lateEntryDays}, false)`,
    correctedById: sql<string | null>`(select n.id from session n
      where n.tenant_id = ${sessions.tenantId} and n.corrects_id = ${sessions.id})`,
    noteOwnerId: sql<string>`(select min(o.person_id::text) from attendance o where o.tenant_id = ${sessions.tenantId}
      and o.session_id = ${sessions.id} and o.capacity = 'participant')`,
    mayRecord: sessionRunBy(actingFor(actor, 'sessions:write'), sessions) as SQL<boolean>,
  }
}

const unpaged = { cursorKey: sql<string>`''`.as('cursor_key'), cursorId: sql<string>`''`.as('cursor_id') }

function select(db: Db, actor: Actor, key = unpaged) {
  return db
    .select({ ...shownTo(actor), ...key })
    .from(sessions)
    .innerJoin(
      organisations,
      and(eq(organisations.tenantId, sessions.tenantId), eq(organisations.id, sessions.organisationId)),
    )
    .innerJoin(accounts, eq(accounts.id, sessions.createdBy))
}

export async function selectSessions(db: Db, actor: Actor, filters: SessionFilters) {
  const { programmeId, state, kind, from, to, mentorId, participantId, mentorshipId, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, sorts, sessions.id)
  const rows = await select(db, actor, key)
    .where(
      and(
        visibleTo(actor),
        eq(sessions.programmeId, programmeId),
        state === undefined ? undefined : eq(sessions.state, state),
        kind === undefined ? undefined : eq(sessions.kind, kind),
        // By the instants at which the local days begin: the index that orders the list also ends it.
        from === undefined ? undefined : gte(sorts.startsAt, startOfLocalDay(from).toISOString()),
        to === undefined ? undefined : lt(sorts.startsAt, startOfLocalDay(addDays(to, 1)).toISOString()),
        mentorId === undefined
          ? undefined
          : attendedBy(sql`f.person_id = ${mentorId} and f.capacity = 'mentor'`),
        participantId === undefined
          ? undefined
          : attendedBy(sql`f.person_id = ${participantId} and f.capacity = 'participant'`),
        mentorshipId === undefined ? undefined : attendedBy(sql`f.mentorship_id = ${mentorshipId}`),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

function attendedBy(condition: SQL): SQL {
  return sql`exists (select from attendance f
    where f.tenant_id = ${sessions.tenantId} and f.session_id = ${sessions.id} and ${condition})`
}

export async function selectSession(db: Db, actor: Actor, id: string) {
  const [session] = await select(db, actor).where(and(visibleTo(actor), eq(sessions.id, id)))
  return session
}
export type SessionShown = NonNullable<Awaited<ReturnType<typeof selectSession>>>

export async function lockSession(tx: Tx, actor: Actor, id: string) {
  const [session] = await select(tx, actor)
    .where(and(visibleTo(actor), eq(sessions.id, id)))
    .for('update', { of: sessions })
  return session
}

export type NewSession = SessionTime & Omit<typeof sessions.$inferInsert, 'tenantId' | 'during' | 'createdBy'>

export async function insertSession(tx: Tx, actor: Actor, { startsAt, endsAt, ...values }: NewSession) {
  const [session] = await tx
    .insert(sessions)
    .values({
      ...values,
      tenantId: actor.tenantId,
      during: during({ startsAt, endsAt }),
      createdBy: actor.accountId,
    })
    .returning({ id: sessions.id, minutes: sessions.minutes })
    .execute()
  return session!
}

export type NewAttendance = Pick<
  typeof attendances.$inferInsert,
  'personId' | 'capacity' | 'state' | 'enrolmentId' | 'mentorshipId' | 'countedMinutes' | 'surplusMinutes'
>

/** Everybody of one session, in the order of their ids: whoever meets the same people meets them in the same order. */
export async function insertAttendances(
  tx: Tx,
  actor: Actor,
  session: SessionTime & { id: string; programmeId: string },
  people: readonly NewAttendance[],
) {
  const range = during(session)
  const ordered = people.toSorted((one, other) => (one.personId < other.personId ? -1 : 1))
  const values = ordered.map((person) => ({
    ...person,
    tenantId: actor.tenantId,
    sessionId: session.id,
    programmeId: session.programmeId,
    during: range,
  }))
  await tx.insert(attendances).values(values).execute()
}

export type SessionChanges = Partial<
  SessionTime &
    Pick<
      Row,
      | 'state'
      | 'activityType'
      | 'mode'
      | 'venue'
      | 'title'
      | 'noteSealed'
      | 'cancelReason'
      | 'correctionReason'
      | 'capOverrideReason'
      | 'recordedAt'
    >
>

/** Changes a session; a new time moves to everybody's attendance with it. */
export async function changeSession(
  tx: Tx,
  actor: Actor,
  id: string,
  { startsAt, endsAt, ...changes }: SessionChanges,
) {
  await tx
    .update(sessions)
    .set({ ...changes, ...(startsAt && endsAt && { during: during({ startsAt, endsAt }) }) })
    .where(and(eq(sessions.tenantId, actor.tenantId), eq(sessions.id, id)))
}

export type Settled = Pick<NewAttendance, 'personId' | 'state'> & { counted: number; surplus: number }

/** Writes how a session went for each person, in one statement. */
export async function settleAttendances(tx: Tx, actor: Actor, sessionId: string, people: readonly Settled[]) {
  const values = people.map(
    ({ personId, state, counted, surplus }) =>
      sql`(${personId}::uuid, ${state}, ${counted}::int, ${surplus}::int)`,
  )
  await tx.execute(sql`update attendance a
    set state = v.state, counted_minutes = v.counted, surplus_minutes = v.surplus
    from (values ${sql.join(values, sql`, `)}) v (person_id, state, counted, surplus)
    where a.tenant_id = ${actor.tenantId} and a.session_id = ${sessionId} and a.person_id = v.person_id`)
}

/** The same end for everybody of a session that did not happen, or no longer counts. */
export async function closeAttendances(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  state: 'no_show' | 'cancelled' | 'reversed',
) {
  await tx
    .update(attendances)
    .set({
      // Who was absent from a held meeting has nothing to reverse.
      state: state === 'reversed' ? sql`case state when 'held' then 'reversed' else 'cancelled' end` : state,
    })
    .where(
      and(
        eq(attendances.tenantId, actor.tenantId),
        eq(attendances.sessionId, sessionId),
        ne(attendances.state, 'cancelled'),
      ),
    )
}
