/** All SQL on what is kept of one person: the record itself, names of before, addresses. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'

import { personVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { knownNames, personAddresses } from '../../../core/db/schema/people/persons.ts'
import { rolesOf } from './search-queries.ts'
import { visibleTo } from './visible-queries.ts'

type Tenant = Pick<Actor, 'tenantId'>
type NewAddress = Omit<
  typeof personAddresses.$inferInsert,
  'tenantId' | 'version' | 'createdAt' | 'withdrawnAt'
>

const columns = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  birthDate: people.birthDate,
  roles: rolesOf,
  gender: people.gender,
  email: people.email,
  phone: people.phone,
  languages: people.languages,
  contactChannel: people.contactChannel,
  contactLanguage: people.contactLanguage,
  contactTimes: people.contactTimes,
  doNotContact: people.doNotContact,
  territoryCode: people.territoryCode,
  version: people.version,
  updatedAt: people.updatedAt,
  createdAt: people.createdAt,
}

export async function selectPerson(db: Db, actor: Actor, id: string) {
  const [person] = await db
    .select(columns)
    .from(people)
    .where(and(visibleTo(actor), eq(people.id, id)))
  return person
}

/** The person, locked: every change of codes, addresses and names queues here. */
export async function lockPerson(tx: Tx, actor: Actor, id: string) {
  const [person] = await tx
    .select(columns)
    .from(people)
    .where(and(visibleTo(actor), eq(people.id, id)))
    .for('update')
  return person
}

/** Somebody of the tenant, whoever works with them: found by `findPersons`, to be given one more role. Locked. */
export async function lockPersonOfTenant(tx: Tx, actor: Tenant, id: string) {
  const [person] = await tx
    .select(columns)
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), isNull(people.mergedInto), eq(people.id, id)))
    .for('update')
  return person
}

/** Names of before, the latest first. */
export async function selectFormerNames(db: Db, actor: Tenant, personId: string) {
  const rows = await db
    .select({
      givenName: knownNames.givenName,
      familyName: knownNames.familyName,
      replacedAt: knownNames.replacedAt,
    })
    .from(knownNames)
    .where(
      and(
        eq(knownNames.tenantId, actor.tenantId),
        eq(knownNames.personId, personId),
        isNotNull(knownNames.replacedAt),
      ),
    )
    .orderBy(desc(knownNames.replacedAt), desc(knownNames.id))
    .limit(100)
  return rows.map((row) => ({ ...row, replacedAt: row.replacedAt! }))
}

const addressColumns = {
  id: personAddresses.id,
  personId: personAddresses.personId,
  kind: personAddresses.kind,
  territoryCode: personAddresses.territoryCode,
  addressSealed: personAddresses.addressSealed,
  startsOn: personAddresses.startsOn,
  replacedOn: sql<string | null>`(select min(later.starts_on) from person_address later
    where later.tenant_id = person_address.tenant_id and later.person_id = person_address.person_id
      and later.kind = person_address.kind and later.withdrawn_at is null
      and (later.starts_on, later.id) > (person_address.starts_on, person_address.id))`,
  version: personAddresses.version,
  updatedAt: personAddresses.updatedAt,
  createdAt: personAddresses.createdAt,
}

/** Addresses of one person, each kind from the first on; those withdrawn are left out. */
export function selectAddresses(db: Db, actor: Tenant, personId: string) {
  return db
    .select(addressColumns)
    .from(personAddresses)
    .where(
      and(
        eq(personAddresses.tenantId, actor.tenantId),
        eq(personAddresses.personId, personId),
        isNull(personAddresses.withdrawnAt),
      ),
    )
    .orderBy(asc(personAddresses.kind), asc(personAddresses.startsOn), asc(personAddresses.id))
    .limit(100)
}

/** An address of a person this actor sees, that was not withdrawn. */
export async function lockAddress(tx: Tx, actor: Actor, id: string) {
  const [address] = await tx
    .select({ ...addressColumns, replacedOn: sql<null>`null` })
    .from(personAddresses)
    .where(
      and(
        eq(personAddresses.tenantId, actor.tenantId),
        personVisible(actor, personAddresses.personId),
        eq(personAddresses.id, id),
        isNull(personAddresses.withdrawnAt),
      ),
    )
    .for('update')
  return address
}

export async function insertAddress(tx: Tx, actor: Tenant, values: NewAddress): Promise<void> {
  await tx.insert(personAddresses).values({ ...values, tenantId: actor.tenantId })
}

export async function withdrawAddress(tx: Tx, actor: Tenant, id: string, now: Date): Promise<void> {
  await tx
    .update(personAddresses)
    .set({ withdrawnAt: now, addressSealed: null })
    .where(and(eq(personAddresses.tenantId, actor.tenantId), eq(personAddresses.id, id)))
}

/** The municipality of the rules is that of the latest declared address. */
export async function followDeclaredAddress(tx: Tx, actor: Tenant, personId: string): Promise<void> {
  await tx
    .update(people)
    .set({
      territoryCode: sql`(select a.territory_code from person_address a
        where a.tenant_id = ${actor.tenantId} and a.person_id = ${personId} and a.kind = 'DECLARED'
          and a.withdrawn_at is null order by a.starts_on desc, a.id desc limit 1)`,
    })
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, personId)))
}
