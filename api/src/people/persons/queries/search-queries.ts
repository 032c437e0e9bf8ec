/** All SQL that finds people: by name for a list, by number or by name and birth date before somebody is entered. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { leastNearness, nearness, slipsOf } from '@lidzas/domain/people/birth-dates'
import type { PersonRole } from '@lidzas/domain/people/code-lists/persons'
import { and, type Column, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'

import { mentorVisible, participantVisible, reachesTenant } from '../../../core/access/scope.ts'
import type { Db } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { participants } from '../../../core/db/schema/intake/intake.ts'
import { mentors } from '../../../core/db/schema/network/mentors.ts'
import { people, personExternalIds } from '../../../core/db/schema/people/people.ts'
import { namesLike } from '../../../core/db/search.ts'
import { visibleTo } from './visible-queries.ts'

type Tenant = Pick<Actor, 'tenantId'>

export const personSorts = { name: people.searchName, createdAt: people.createdAt }

/** What somebody is in the tenant, in the order of the list. */
export function rolesIn({ tenantId, id }: { tenantId: Column | SQL; id: Column | SQL }) {
  return sql<PersonRole[]>`array_remove(array[
    case when exists (select from participant p where p.tenant_id = ${tenantId} and p.person_id = ${id})
      then 'PARTICIPANT' end,
    case when exists (select from mentor m where m.tenant_id = ${tenantId} and m.person_id = ${id})
      then 'MENTOR' end,
    case when exists (select from representation r where r.tenant_id = ${tenantId} and r.representative_id = ${id})
      then 'REPRESENTATIVE' end], null)`
}

/** The same of the row of `person`, by its whole name: a select from one table writes its columns without the table. */
export const rolesOf = rolesIn({ tenantId: sql`person.tenant_id`, id: sql`person.id` })

const columns = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  birthDate: people.birthDate,
  roles: rolesOf,
  createdAt: people.createdAt,
}

/** The ids of those people, role by role, so that each role's own indexes serve. */
function idsVisibleTo(actor: Actor): SQL | null {
  if (reachesTenant(actor)) return null
  const of = actor.tenantId
  return sql`select participant.person_id from participant
      where participant.tenant_id = ${of} and ${participantVisible(actor, participants)}
    union select mentor.person_id from mentor where mentor.tenant_id = ${of} and ${mentorVisible(actor, mentors)}
    union select representation.representative_id from representation
      join participant on participant.tenant_id = representation.tenant_id
        and participant.person_id = representation.participant_id
      where representation.tenant_id = ${of} and ${participantVisible(actor, participants)}`
}

/** People by name, or the nearest to `q` first. */
export async function selectPeople(
  db: Db,
  actor: Actor,
  { q, role, ...request }: PageRequest & { q?: string; role?: PersonRole },
) {
  const inRole = role === undefined ? undefined : sql`${role} = any(${rolesOf})`
  if (q === undefined) {
    const { key, after, orderBy, limit, page } = keyset(request, personSorts, people.id)
    const rows = await db
      .select({ ...columns, formerName: sql<null>`null`, ...key })
      .from(people)
      .where(and(visibleTo(actor), inRole, after))
      .orderBy(...orderBy)
      .limit(limit)
    return page(rows)
  }
  const { key, after, orderBy, limit, position, page } = keyset(
    request,
    { nearness: sql`match_rank`, ...personSorts },
    people.id,
  )
  const byNearness = role === undefined && (request.sort ?? 'nearness') === 'nearness'
  const near = namesLike(db, q, idsVisibleTo(actor), byNearness ? { position, limit } : undefined)
  const rows = await db
    .select({ ...columns, formerName: near.formerName, ...key })
    .from(near)
    .innerJoin(people, eq(people.id, near.personId))
    .where(and(visibleTo(actor), inRole, after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export type Candidate = {
  id: string
  givenName: string
  familyName: string
  birthDate: IsoDate | null
  roles: PersonRole[]
}

const mostCandidates = 10

/** What is shown of people found before somebody is entered, whoever works with them. */
export async function selectCandidates(db: Db, actor: Tenant, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const { createdAt: _, ...shown } = columns
  const rows = await db
    .select(shown)
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), inArray(people.id, [...ids])))
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}

/** The person that another system knows by this number. */
export async function selectIdByExternalId(
  db: Db,
  actor: Tenant,
  { system, externalId }: { system: string; externalId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: personExternalIds.personId })
    .from(personExternalIds)
    .where(
      and(
        eq(personExternalIds.tenantId, actor.tenantId),
        eq(personExternalIds.system, system),
        eq(personExternalIds.externalId, externalId),
      ),
    )
  return row?.id ?? null
}

/**
 * People of nearly this name, born on this day, on one that a slip makes of it, or on an unknown one; the nearest first. A
 * name alone finds nobody: whoever asks knows whom they ask for.
 */
export async function selectIdsLike(
  db: Db,
  actor: Tenant,
  who: { givenName: string; familyName: string; birthDate: IsoDate },
): Promise<{ id: string; nearness: number }[]> {
  const name = `${who.givenName} ${who.familyName}`
  const likeness = sql<number>`(select max(similarity(known.search_name, app.fold(${name})))
    from known_name known where known.tenant_id = person.tenant_id and known.person_id = person.id)`
  const slips = slipsOf(who.birthDate)
  const near = namesLike(db, name, null)
  const unknown = db.select({ id: near.personId }).from(near)
  const rows = await db
    .select({ id: people.id, birthDate: people.birthDate, likeness })
    .from(people)
    .where(
      and(
        eq(people.tenantId, actor.tenantId),
        isNull(people.mergedInto),
        or(
          inArray(people.birthDate, [who.birthDate, ...slips]),
          and(isNull(people.birthDate), inArray(people.id, unknown)),
        ),
      ),
    )
  return rows
    .map(({ id, birthDate, likeness: names }) => ({
      id,
      nearness: nearness(
        names,
        birthDate === null ? 'unknown' : birthDate === who.birthDate ? 'same' : 'slip',
      ),
    }))
    .filter((row) => row.nearness >= leastNearness)
    .toSorted((a, b) => b.nearness - a.nearness || a.id.localeCompare(b.id))
    .slice(0, mostCandidates)
}
