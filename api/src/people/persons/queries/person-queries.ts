/** All SQL on people, whatever role they have. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, ne, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { people } from '../../../core/db/schema/people/people.ts'

type Tenant = Pick<Actor, 'tenantId'>
export type PersonValues = Omit<
  typeof people.$inferInsert,
  'tenantId' | 'id' | 'version' | 'createdAt' | 'namesake'
>
/** By what two people are told apart where no number does it. */
export type Identity = { givenName: string; familyName: string; birthDate: IsoDate }

/** The birth date of a person of the tenant, whom the caller has found already. */
export async function selectPersonFacts(db: Db, actor: Tenant, id: string) {
  const [person] = await db
    .select({ birthDate: people.birthDate })
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, id)))
  return person!
}

/**
 * Waits for another record of the same name and birth date to be finished, then tells who has them and the number that
 * one more namesake would get. The unique index `person_namesake` has the last word.
 */
export async function lockNamesakes(tx: Tx, actor: Tenant, who: Identity, except?: string) {
  const name = `${who.givenName} ${who.familyName}`
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`person|${actor.tenantId}|${who.birthDate}|`} || app.fold(${name}), 0))`,
  )
  const namesakes = await tx
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      namesake: people.namesake,
    })
    .from(people)
    .where(
      and(
        eq(people.tenantId, actor.tenantId),
        eq(people.birthDate, who.birthDate),
        sql`${people.searchName} = app.fold(${name})`,
        except === undefined ? undefined : ne(people.id, except),
      ),
    )
    .orderBy(people.namesake)
  return { namesakes, next: (namesakes.at(-1)?.namesake ?? -1) + 1 }
}

/** Stores a person and returns the id. `namesake` is the number of `lockNamesakes`, 0 where nobody has the same name and birth date. */
export async function insertPerson(
  tx: Tx,
  actor: Tenant,
  values: PersonValues,
  namesake = 0,
): Promise<string> {
  const [row] = await tx
    .insert(people)
    .values({ ...values, namesake, tenantId: actor.tenantId })
    .returning({ id: people.id })
  return row!.id
}

/** Stores many people at once whose ids are made already; nobody has their names and birth dates. */
export async function insertPeople(
  tx: Tx,
  actor: Tenant,
  rows: readonly (PersonValues & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(people).values(rows.map((row) => ({ ...row, namesake: 0, tenantId: actor.tenantId })))
}

export async function changePerson(
  tx: Tx,
  actor: Tenant,
  id: string,
  changes: Partial<PersonValues> & { namesake?: number },
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await tx
    .update(people)
    .set(changes)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, id)))
}
