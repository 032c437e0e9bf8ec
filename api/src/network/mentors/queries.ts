/** All SQL on mentors. A mentor is a person with a mentor row: the id is the person's. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { MentorState } from '@lidzas/domain/network/states'
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'

import { mentorVisible, sessionVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { sessions } from '../../core/db/schema/delivery/sessions.ts'
import { mentors } from '../../core/db/schema/network/mentors.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { namedLike } from '../../core/db/search.ts'
import { activeMentorships, factColumns, lastClearedDay } from './facts.ts'

const never = '0001-01-01'
export const mentorSorts = {
  name: people.searchName,
  createdAt: mentors.createdAt,
  clearanceEndsOn: sql`coalesce(${lastClearedDay}, ${never}::date)`,
}

type NewMentor = Omit<typeof mentors.$inferInsert, 'tenantId' | 'personId' | 'version' | 'createdAt'>
type NewPerson = Omit<typeof people.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>
type Filters = PageRequest & {
  q?: string
  programmeId?: string
  state?: MentorState
  organisationId?: string
  /** Only mentors that this condition holds for. */
  fit?: SQL
}

const { tenantId: _, personId: id, organisationId: __, ...columns } = getTableColumns(mentors)

function rowColumns(programmeId: string | undefined) {
  return {
    id,
    ...columns,
    givenName: people.givenName,
    familyName: people.familyName,
    organisation: { id: organisations.id, name: organisations.name },
    birthDate: people.birthDate,
    ...factColumns,
    activeMentorships: activeMentorships(programmeId),
  }
}

const contactColumns = {
  email: people.email,
  phone: people.phone,
  languages: people.languages,
  territoryCode: people.territoryCode,
}

/** The rows this actor may see. Every lookup of mentors starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(mentors.tenantId, actor.tenantId), mentorVisible(actor, mentors))
}

const ofMentor = and(eq(people.tenantId, mentors.tenantId), eq(people.id, mentors.personId))
const ofOrganisation = and(
  eq(organisations.tenantId, mentors.tenantId),
  eq(organisations.id, mentors.organisationId),
)

export async function selectMentors(
  db: Db,
  actor: Actor,
  { q, programmeId, state, organisationId, fit, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, mentorSorts, mentors.personId)
  const rows = await db
    .select({ ...rowColumns(programmeId), ...key })
    .from(mentors)
    .innerJoin(people, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .where(
      and(
        visibleTo(actor),
        q === undefined ? undefined : namedLike(people.searchName, q),
        state === undefined ? undefined : eq(mentors.state, state),
        organisationId === undefined ? undefined : eq(mentors.organisationId, organisationId),
        fit,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectMentor(db: Db, actor: Actor, mentorId: string, programmeId?: string) {
  const [mentor] = await db
    .select({
      ...rowColumns(programmeId),
      ...contactColumns,
    })
    .from(mentors)
    .innerJoin(people, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .where(and(visibleTo(actor), eq(mentors.personId, mentorId)))
  return mentor
}

export type MentorRowColumns = Omit<
  NonNullable<Awaited<ReturnType<typeof selectMentor>>>,
  keyof typeof contactColumns
>

/** Locks a mentor of the actor's scope: every change of the file queues here, so that facts and rule agree. */
export async function lockMentor(tx: Tx, actor: Actor, mentorId: string) {
  const [mentor] = await tx
    .select()
    .from(mentors)
    .where(and(visibleTo(actor), eq(mentors.personId, mentorId)))
    .for('update')
  return mentor
}

/** Waits for another record of the same name and birth date to be finished, then says whether there is one. */
export async function mentorExists(
  tx: Tx,
  actor: Actor,
  person: { givenName: string; familyName: string; birthDate: IsoDate },
) {
  const name = `${person.givenName} ${person.familyName}`
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`mentor|${actor.tenantId}|${person.birthDate}|`} || app.fold(${name}), 0))`,
  )
  const [same] = await tx
    .select({ id: mentors.personId })
    .from(mentors)
    .innerJoin(people, ofMentor)
    .where(
      and(
        eq(mentors.tenantId, actor.tenantId),
        eq(people.birthDate, person.birthDate),
        sql`${people.searchName} = app.fold(${name})`,
      ),
    )
  return same !== undefined
}

export async function insertMentor(tx: Tx, actor: Actor, personId: string, mentor: NewMentor) {
  await tx.insert(mentors).values({ ...mentor, tenantId: actor.tenantId, personId })
}

/** Changes the mentor and the person behind it; the mentor's version moves for either. */
export async function changeMentor(
  tx: Tx,
  actor: Actor,
  mentorId: string,
  { person, mentor }: { person?: Partial<NewPerson>; mentor?: Partial<NewMentor> },
) {
  if (person && Object.keys(person).length > 0) {
    await tx
      .update(people)
      .set(person)
      .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, mentorId)))
  }
  const touched = mentor && Object.keys(mentor).length > 0 ? mentor : { version: sql`version` as never }
  await tx
    .update(mentors)
    .set(touched)
    .where(and(eq(mentors.tenantId, actor.tenantId), eq(mentors.personId, mentorId)))
}

/** The meetings still to come with this mentor, as far as the actor sees them, the next first. */
export function selectPlannedSessions(tx: Tx, actor: Actor, mentorId: string, now: Date) {
  const startsAt = sql<Date>`lower(${sessions.during})`.mapWith((value: string) => new Date(value))
  return tx
    .select({ id: sessions.id, startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.tenantId, actor.tenantId),
        sessionVisible(actor, sessions),
        eq(sessions.state, 'planned'),
        sql`lower(${sessions.during}) > ${now.toISOString()}::timestamptz`,
        sql`exists (select from attendance a where a.tenant_id = ${sessions.tenantId}
          and a.session_id = ${sessions.id} and a.person_id = ${mentorId} and a.capacity = 'mentor')`,
      ),
    )
    .orderBy(sql`lower(${sessions.during})`, sessions.id)
}
