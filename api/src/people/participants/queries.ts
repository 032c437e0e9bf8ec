/** All SQL on people as participants. A person exists once in a tenant; being a participant is a role of that person. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, type Column, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'

import { participantVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { participants } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { namesLike } from '../../core/db/search.ts'

export const participantSorts = { name: people.searchName, createdAt: participants.createdAt }

type Filters = PageRequest & { q?: string; programmeId?: string }

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
  const sorts = q === undefined ? participantSorts : { nearness: sql`match_rank`, ...participantSorts }
  const { key, after, orderBy, limit, position, page } = keyset(request, sorts, participants.personId)
  // The search pages itself where it knows exactly among whom it looks.
  const pages = programmeId !== undefined && (request.sort ?? 'nearness') === 'nearness'
  const near =
    q === undefined
      ? null
      : namesLike(db, q, idsInProgramme(actor, programmeId), pages ? { position, limit } : undefined)
  const rows = joined(db, {
    ...columns,
    formerName: near ? sql<string | null>`${near.formerName}` : sql<string | null>`null`,
    enrolment: latestEnrolment(programmeId),
    ...key,
  })
  const found = near ? rows.innerJoin(near, eq(near.personId, participants.personId)) : rows
  return page(
    await found
      .where(
        and(
          visibleTo(actor),
          programmeId === undefined ? undefined : participantInProgramme(participants, programmeId),
          after,
        ),
      )
      .orderBy(...orderBy)
      .limit(limit),
  )
}

/** Among whom a search looks: the programme's participants that the actor sees, or a whole tenant. */
function idsInProgramme(actor: Actor, programmeId: string | undefined): SQL | null {
  if (programmeId === undefined) return null
  return sql`select participant.person_id from participant where ${visibleTo(actor)} and participant.person_id in (
    select r.participant_id from referral r where r.tenant_id = ${actor.tenantId} and r.programme_id = ${programmeId}
    union select e.participant_id from enrolment e where e.tenant_id = ${actor.tenantId} and e.programme_id = ${programmeId})`
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

/** A participant of the tenant, whoever works with them: a referral may name a person found by `findPersons`. */
export async function selectParticipantOfTenant(db: Db, actor: Actor, id: string) {
  const [participant] = await joined(db, columns).where(
    and(eq(participants.tenantId, actor.tenantId), eq(participants.personId, id)),
  )
  return participant
}

export async function insertParticipant(tx: Tx, actor: Actor, personId: string, values: ParticipantValues) {
  await tx
    .insert(participants)
    .values({ ...values, personId, tenantId: actor.tenantId, createdBy: actor.accountId })
}

export async function insertParticipants(
  tx: Tx,
  actor: Actor,
  rows: readonly (ParticipantValues & { personId: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const of = { tenantId: actor.tenantId, createdBy: actor.accountId }
  await tx.insert(participants).values(rows.map((row) => ({ ...row, ...of })))
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
