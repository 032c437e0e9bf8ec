/** All SQL on personal codes. What they say is sealed: here they are found by keyed hash and shown by nobody. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'

import { personVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { personCodes } from '../../../core/db/schema/people/persons.ts'

export type NewCode = Omit<
  typeof personCodes.$inferInsert,
  'tenantId' | 'version' | 'createdAt' | 'withdrawnAt'
>

const ofPerson = and(eq(people.tenantId, personCodes.tenantId), eq(people.id, personCodes.personId))

/** The day from which a later code holds instead; null while it is the person's code. */
const replacedOn = sql<string | null>`(select min(later.starts_on) from person_code later
  where later.tenant_id = person_code.tenant_id and later.person_id = person_code.person_id
    and later.withdrawn_at is null and (later.starts_on, later.id) > (person_code.starts_on, person_code.id))`

const columns = {
  id: personCodes.id,
  personId: personCodes.personId,
  form: personCodes.form,
  codeSealed: personCodes.codeSealed,
  confirmed: personCodes.confirmed,
  startsOn: personCodes.startsOn,
  replacedOn,
  withdrawnAt: personCodes.withdrawnAt,
  version: personCodes.version,
  updatedAt: personCodes.updatedAt,
  createdAt: personCodes.createdAt,
}

/** Whose code this is, in the whole tenant: found before created. */
export async function selectPersonByCode(db: Db, actor: Pick<Actor, 'tenantId'>, codeHash: Buffer) {
  const [person] = await db
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
    })
    .from(personCodes)
    .innerJoin(people, ofPerson)
    .where(and(eq(personCodes.tenantId, actor.tenantId), eq(personCodes.codeHash, codeHash)))
  return person
}

/** The codes of these people, the first one first; those withdrawn are left out. */
export async function selectCodes(db: Db, actor: Pick<Actor, 'tenantId'>, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .select(columns)
    .from(personCodes)
    .where(
      and(
        eq(personCodes.tenantId, actor.tenantId),
        inArray(personCodes.personId, [...personIds]),
        isNull(personCodes.withdrawnAt),
      ),
    )
    .orderBy(asc(personCodes.startsOn), asc(personCodes.id))
}

/** A code of a person this actor sees. */
export async function selectCode(db: Db, actor: Actor, id: string) {
  const [code] = await db.select(columns).from(personCodes).where(visible(actor, id))
  return code
}

export async function lockCode(tx: Tx, actor: Actor, id: string) {
  const [code] = await tx.select(columns).from(personCodes).where(visible(actor, id)).for('update')
  return code
}

function visible(actor: Actor, id: string) {
  return and(
    eq(personCodes.tenantId, actor.tenantId),
    personVisible(actor, personCodes.personId),
    eq(personCodes.id, id),
  )
}

export async function insertCode(tx: Tx, actor: Pick<Actor, 'tenantId'>, values: NewCode): Promise<void> {
  await insertCodes(tx, actor, [values])
}

export async function insertCodes(tx: Tx, actor: Pick<Actor, 'tenantId'>, rows: readonly NewCode[]) {
  if (rows.length === 0) return
  await tx.insert(personCodes).values(rows.map((row) => ({ ...row, tenantId: actor.tenantId })))
}

/** Forgets what the code says; that there was one, and who took it away, stays. */
export async function forgetCode(tx: Tx, actor: Pick<Actor, 'tenantId'>, id: string, now: Date) {
  await tx
    .update(personCodes)
    .set({ codeHash: null, codeSealed: null, withdrawnAt: now })
    .where(and(eq(personCodes.tenantId, actor.tenantId), eq(personCodes.id, id)))
}
