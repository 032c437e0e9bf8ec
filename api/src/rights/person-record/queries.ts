/** SQL around a person's record: who they are to the caller, and the names that their rows refer to. */
import type { Text } from '@lidzas/domain/core/refusal'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { and, eq, inArray } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { personVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { tenants } from '../../core/db/schema/accounts/access.ts'
import { codeListItems } from '../../core/db/schema/intake/referrals.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'
import { recordExports } from '../../core/db/schema/rights/data-rights.ts'

/** Selects the person, in any role, if the caller reaches them in one of these roles. */
export async function selectVisiblePerson(db: Db, actor: Actor, id: string) {
  const [person] = await db
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
    })
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, id), personVisible(actor, people.id)))
  return person
}

export async function selectAuthority(db: Db, actor: Actor): Promise<Text> {
  const [tenant] = await db
    .select({ lv: tenants.nameLv, en: tenants.nameEn })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId))
  return tenant!
}

/** The names of the programmes, organisations and people among these ids; of people only those asked for. */
export async function selectNames(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  personIds: readonly string[],
): Promise<Record<string, Text>> {
  const all = [...ids]
  const named: [string, Text][] = []
  if (all.length > 0) {
    const ofProgrammes = await db
      .select({ id: programmes.id, lv: programmes.nameLv, en: programmes.nameEn })
      .from(programmes)
      .where(and(eq(programmes.tenantId, actor.tenantId), inArray(programmes.id, all)))
    const ofOrganisations = await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(and(eq(organisations.tenantId, actor.tenantId), inArray(organisations.id, all)))
    named.push(
      ...ofProgrammes.map(({ id, lv, en }) => [id, { lv, en }] as [string, Text]),
      ...ofOrganisations.map(({ id, name }) => [id, { lv: name, en: name }] as [string, Text]),
    )
  }
  if (personIds.length > 0) {
    const ofPeople = await db
      .select({ id: people.id, givenName: people.givenName, familyName: people.familyName })
      .from(people)
      .where(and(eq(people.tenantId, actor.tenantId), inArray(people.id, [...personIds])))
    for (const { id, givenName, familyName } of ofPeople) {
      const name = `${givenName} ${familyName}`
      named.push([id, { lv: name, en: name }])
    }
  }
  return Object.fromEntries(named)
}

/** The rules of these programmes, for the names of their stages and domains. */
export async function selectPolicies(
  db: Db,
  actor: Actor,
  programmeIds: readonly string[],
): Promise<ProgrammePolicy[]> {
  if (programmeIds.length === 0) return []
  const rows = await db
    .select({ policy: programmePolicies.policy })
    .from(programmePolicies)
    .where(
      and(
        eq(programmePolicies.tenantId, actor.tenantId),
        inArray(programmePolicies.programmeId, [...programmeIds]),
      ),
    )
  return rows.map(({ policy }) => policy)
}

export async function insertRecordExport(
  tx: Tx,
  actor: Actor,
  values: Omit<typeof recordExports.$inferInsert, 'tenantId' | 'createdBy'>,
): Promise<void> {
  await tx.insert(recordExports).values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
}

/** The words of the lists that the authority edits itself, by code. */
export async function selectListNames(db: Db, actor: Actor): Promise<Record<string, Text>> {
  const rows = await db
    .select({ code: codeListItems.code, lv: codeListItems.lv, en: codeListItems.en })
    .from(codeListItems)
    .where(eq(codeListItems.tenantId, actor.tenantId))
  return Object.fromEntries(rows.map(({ code, lv, en }) => [code, { lv, en }]))
}
