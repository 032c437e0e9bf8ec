/** All SQL on people as participants. A person exists once in a tenant; being a participant is a role of that person. */
import type { IsoDate } from '@lidzas/domain/dates'
import type { Actor } from '@lidzas/domain/permissions'
import { and, asc, type Column, eq, getTableColumns, sql } from 'drizzle-orm'

import { participantVisible } from '../access/scope.ts'
import type { Db, Tx } from '../db/db.ts'
import { keyset, type PageRequest } from '../db/page.ts'
import { participants } from '../db/schema/intake.ts'
import { people, personExternalIds } from '../db/schema/people.ts'
import { namedLike } from '../db/search.ts'

export const participantSorts = { name: people.searchName, createdAt: participants.createdAt }

type Filters = PageRequest & { q?: string; programmeId?: string }
export type ExternalId = { system: string; externalId: string }
type PersonValues = Omit<typeof people.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>
type ParticipantValues = Pick<
  typeof participants.$inferInsert,
  'educationStatus' | 'school' | 'strengthsSealed'
>

/** The rows this actor may see. Every lookup of participants starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(participants.tenantId, actor.tenantId), participantVisible(actor, participants))
}

const columns = {
  ...getTableColumns(participants),
  id: participants.personId,
  givenName: people.givenName,
  familyName: people.familyName,
  birthDate: people.birthDate,
  gender: people.gender,
  email: people.email,
  phone: people.phone,
  languages: people.languages,
  territoryCode: people.territoryCode,
}

function joined<Fields extends Parameters<Db['select']>[0] & object>(db: Db, fields: Fields) {
  return db
    .select(fields)
    .from(participants)
    .innerJoin(people, and(eq(people.tenantId, participants.tenantId), eq(people.id, participants.personId)))
}

/** The person's latest enrolment, in one programme where one is asked for. */
function latestEnrolment(programmeId: string | undefined) {
  return sql<{
    id: string
    programmeId: string
    state: 'waiting' | 'active' | 'suspended' | 'closed'
  } | null>`(
    select json_build_object('id', e.id, 'programmeId', e.programme_id, 'state', e.state) from enrolment e
    where e.tenant_id = ${participants.tenantId} and e.participant_id = ${participants.personId}
      ${programmeId === undefined ? sql`` : sql`and e.programme_id = ${programmeId}`}
    order by e.created_at desc, e.id desc limit 1)`
}

/** Those with a referral or an enrolment in the programme. */
export function participantInProgramme(of: { tenantId: Column; personId: Column }, programmeId: string) {
  return sql`(exists (select from referral r where r.tenant_id = ${of.tenantId}
      and r.participant_id = ${of.personId} and r.programme_id = ${programmeId})
    or exists (select from enrolment e where e.tenant_id = ${of.tenantId}
      and e.participant_id = ${of.personId} and e.programme_id = ${programmeId}))`
}

export async function selectParticipants(db: Db, actor: Actor, { q, programmeId, ...request }: Filters) {
  const { key, after, orderBy, limit, page } = keyset(request, participantSorts, participants.personId)
  const rows = await joined(db, { ...columns, enrolment: latestEnrolment(programmeId), ...key })
    .where(
      and(
        visibleTo(actor),
        q === undefined ? undefined : namedLike(people.searchName, q),
        programmeId === undefined ? undefined : participantInProgramme(participants, programmeId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectParticipant(db: Db, actor: Actor, id: string) {
  const [participant] = await joined(db, columns).where(and(visibleTo(actor), eq(participants.personId, id)))
  return participant
}

/** The participant, and the person behind it, locked for a change. */
export async function lockParticipant(tx: Tx, actor: Actor, id: string) {
  const [participant] = await joined(tx, columns)
    .where(and(visibleTo(actor), eq(participants.personId, id)))
    .for('update')
  return participant
}

/** A participant of the tenant, whoever works with them: a referral may name a person found by `findParticipants`. */
export async function selectParticipantOfTenant(db: Db, actor: Actor, id: string) {
  const [participant] = await joined(db, columns).where(
    and(eq(participants.tenantId, actor.tenantId), eq(participants.personId, id)),
  )
  return participant
}

export async function selectExternalIds(db: Db, actor: Actor, personId: string): Promise<ExternalId[]> {
  return db
    .select({ system: personExternalIds.system, externalId: personExternalIds.externalId })
    .from(personExternalIds)
    .where(and(eq(personExternalIds.tenantId, actor.tenantId), eq(personExternalIds.personId, personId)))
    .orderBy(asc(personExternalIds.system), asc(personExternalIds.externalId))
}

const candidate = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  birthDate: people.birthDate,
}
const mostCandidates = 10

/** The participant that another system knows by this number, in the whole tenant: found before created. */
export async function selectByExternalId(db: Db, actor: Actor, { system, externalId }: ExternalId) {
  return joinedCandidates(db)
    .innerJoin(
      personExternalIds,
      and(
        eq(personExternalIds.tenantId, participants.tenantId),
        eq(personExternalIds.personId, participants.personId),
      ),
    )
    .where(
      and(
        eq(participants.tenantId, actor.tenantId),
        eq(personExternalIds.system, system),
        eq(personExternalIds.externalId, externalId),
      ),
    )
    .limit(mostCandidates)
}

export async function selectByNameAndBirth(
  db: Db,
  actor: Actor,
  who: { givenName: string; familyName: string; birthDate: IsoDate },
) {
  return joinedCandidates(db)
    .where(
      and(
        eq(participants.tenantId, actor.tenantId),
        eq(people.birthDate, who.birthDate),
        sql`${people.searchName} = app.fold(${`${who.givenName} ${who.familyName}`})`,
      ),
    )
    .orderBy(asc(people.id))
    .limit(mostCandidates)
}

function joinedCandidates(db: Db) {
  return db
    .select(candidate)
    .from(participants)
    .innerJoin(people, and(eq(people.tenantId, participants.tenantId), eq(people.id, participants.personId)))
}

export async function insertPerson(tx: Tx, actor: Actor, values: PersonValues): Promise<string> {
  const [row] = await tx
    .insert(people)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: people.id })
  return row!.id
}

export async function insertParticipant(tx: Tx, actor: Actor, personId: string, values: ParticipantValues) {
  await tx
    .insert(participants)
    .values({ ...values, personId, tenantId: actor.tenantId, createdBy: actor.accountId })
}

export async function insertExternalIds(tx: Tx, actor: Actor, personId: string, ids: readonly ExternalId[]) {
  if (ids.length === 0) return
  await tx.insert(personExternalIds).values(ids.map((id) => ({ ...id, personId, tenantId: actor.tenantId })))
}

export async function changePerson(tx: Tx, actor: Actor, id: string, changes: Partial<PersonValues>) {
  if (Object.keys(changes).length === 0) return
  await tx
    .update(people)
    .set(changes)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, id)))
}

/** Also when only the person changed: the version of a participant counts every change of what it shows. */
export async function changeParticipant(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<ParticipantValues>,
) {
  await tx
    .update(participants)
    .set({ ...changes, personId: id })
    .where(and(eq(participants.tenantId, actor.tenantId), eq(participants.personId, id)))
}
