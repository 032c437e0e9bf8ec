/** All SQL on records that look like one human, and on those that somebody found to be two. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { aliasedTable, and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'

import { personVisible, reachesTenant } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { peopleApart } from '../../core/db/schema/rights/merges.ts'
import { rolesIn } from '../../people/persons/queries/search-queries.ts'

const mostPairs = 100
/** Least similarity at which the names of two people with one birth date look like one name. */
const nearEnough = 0.4

const one = aliasedTable(people, 'one')
const other = aliasedTable(people, 'other')

/** Pairs that look like one human, the nearest first: one birth date and like names, one name without a birth date, one phone. */
export async function selectDuplicates(db: Db, actor: Actor) {
  const nearness = sql<number>`public.similarity(${one.searchName}, ${other.searchName})`
  const sameName = sql<boolean>`${one.searchName} = ${other.searchName}`
  const sameBirth = sql<boolean>`coalesce(${one.birthDate} = ${other.birthDate}, false)`
  const samePhone = sql<boolean>`coalesce(${one.phone} = ${other.phone}, false)`
  const rows = await db
    .select({
      one: person(one),
      other: person(other),
      nearness,
      sameName,
      sameBirth,
      samePhone,
    })
    .from(one)
    .innerJoin(
      other,
      and(
        eq(other.tenantId, one.tenantId),
        lt(one.id, other.id),
        or(
          eq(other.birthDate, one.birthDate),
          and(sameName, or(isNull(one.birthDate), isNull(other.birthDate))),
          and(eq(other.phone, one.phone), or(isNull(one.birthDate), isNull(other.birthDate))),
        ),
      ),
    )
    .where(
      and(
        eq(one.tenantId, actor.tenantId),
        isNull(one.mergedInto),
        isNull(other.mergedInto),
        sql`${nearness} >= ${nearEnough}`,
        sql`not exists (select from person_distinct d where d.tenant_id = ${one.tenantId}
          and d.one_id = ${one.id} and d.other_id = ${other.id})`,
        reachesTenant(actor) ? undefined : and(personVisible(actor, one.id), personVisible(actor, other.id)),
      ),
    )
    .orderBy(desc(sameBirth), desc(nearness), one.id, other.id)
    .limit(mostPairs + 1)
  return { data: rows.slice(0, mostPairs), hasMore: rows.length > mostPairs }
}

function person(of: typeof one) {
  return {
    id: of.id,
    givenName: of.givenName,
    familyName: of.familyName,
    birthDate: of.birthDate,
    roles: rolesIn(of),
  }
}

/** Remembers that two records are two people; saying it again changes nothing. */
export async function insertApart(
  tx: Tx,
  actor: Actor,
  { oneId, otherId }: { oneId: string; otherId: string },
) {
  const [first, second] = [oneId, otherId].toSorted() as [string, string]
  await tx
    .insert(peopleApart)
    .values({ tenantId: actor.tenantId, oneId: first, otherId: second, decidedBy: actor.accountId })
    .onConflictDoNothing()
  const [row] = await tx
    .select({
      id: peopleApart.id,
      oneId: peopleApart.oneId,
      otherId: peopleApart.otherId,
      createdAt: peopleApart.createdAt,
    })
    .from(peopleApart)
    .where(
      and(
        eq(peopleApart.tenantId, actor.tenantId),
        eq(peopleApart.oneId, first),
        eq(peopleApart.otherId, second),
      ),
    )
  return row!
}
