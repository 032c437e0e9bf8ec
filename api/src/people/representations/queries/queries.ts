/** All SQL on who represents a participant. Reached through the participant: whoever sees the one may see the other. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { RepresentationBasis } from '@lidzas/domain/people/code-lists/representations'
import { aliasedTable, and, between, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'

import { participantVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { participants, representations } from '../../../core/db/schema/intake/intake.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { namedLike } from '../../../core/db/search.ts'
import { participantInProgramme } from '../../participants/queries.ts'
import { conflictsOf, isInConflictNow } from './conflict-queries.ts'

type NewRepresentation = Omit<
  typeof representations.$inferInsert,
  'tenantId' | 'id' | 'endedBy' | 'endsOnBefore' | 'version' | 'createdAt'
>

export const representationSorts = { startsOn: representations.startsOn }

const columns = {
  ...getTableColumns(representations),
  conflicts: conflictsOf,
  representative: {
    id: people.id,
    givenName: people.givenName,
    familyName: people.familyName,
    phone: people.phone,
    email: people.email,
  },
}

/** The rows this actor may see: those of the participants they may see. */
function visibleTo(actor: Actor) {
  return and(eq(representations.tenantId, actor.tenantId), participantVisible(actor, participants))
}

const ofParticipant = and(
  eq(participants.tenantId, representations.tenantId),
  eq(participants.personId, representations.participantId),
)
const ofRepresentative = and(
  eq(people.tenantId, representations.tenantId),
  eq(people.id, representations.representativeId),
)

export async function selectRepresentations(
  db: Db,
  actor: Actor,
  participantId: string,
  request: PageRequest,
) {
  const { key, after, orderBy, limit, page } = keyset(request, representationSorts, representations.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(representations)
    .innerJoin(participants, ofParticipant)
    .innerJoin(people, ofRepresentative)
    .where(and(visibleTo(actor), eq(representations.participantId, participantId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

const participant = aliasedTable(people, 'participant_person')
const representativeSorts = { name: people.searchName, startsOn: representations.startsOn }

/** When a right ends for all that is known: the eve of the eighteenth birthday ends a minor's. */
const lastDay = sql`least(${representations.endsOn}, case when ${representations.basis} <> 'TRUSTEE'
  then app.of_age_on(${participant.birthDate}) - 1 end)`

type Filters = PageRequest & {
  programmeId: string
  q?: string
  basis?: readonly RepresentationBasis[]
  /** Ending between today and this day. */
  endsTo?: IsoDate
  inConflict?: boolean
}

/** Who represents the programme's participants, one row a right: a mother of two stands there twice. */
export async function selectRepresentatives(db: Db, actor: Actor, filters: Filters, today: IsoDate) {
  const { programmeId, q, basis, endsTo, inConflict, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, representativeSorts, representations.id)
  const rows = await db
    .select({
      ...columns,
      participant: {
        id: participant.id,
        givenName: participant.givenName,
        familyName: participant.familyName,
        birthDate: participant.birthDate,
      },
      ...key,
    })
    .from(representations)
    .innerJoin(participants, ofParticipant)
    .innerJoin(people, ofRepresentative)
    .innerJoin(
      participant,
      and(
        eq(participant.tenantId, representations.tenantId),
        eq(participant.id, representations.participantId),
      ),
    )
    .where(
      and(
        visibleTo(actor),
        participantInProgramme(participants, programmeId),
        q === undefined ? undefined : namedLike(people.searchName, q),
        basis === undefined ? undefined : inArray(representations.basis, [...basis]),
        endsTo === undefined ? undefined : between(lastDay, today, endsTo),
        inConflict === true ? isInConflictNow : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectRepresentation(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select(columns)
    .from(representations)
    .innerJoin(participants, ofParticipant)
    .innerJoin(people, ofRepresentative)
    .where(and(visibleTo(actor), eq(representations.id, id)))
  return row
}

export async function lockRepresentation(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select(columns)
    .from(representations)
    .innerJoin(participants, ofParticipant)
    .innerJoin(people, ofRepresentative)
    .where(and(visibleTo(actor), eq(representations.id, id)))
    .for('update', { of: representations })
  return row
}

/** What the admission rules ask of a participant's representations: basis, period and conflicts. */
export function selectRepresentationFacts(db: Db, actor: Actor, participantId: string) {
  return selectRepresentationFactsOf(db, actor, [participantId])
}

/** The same of many participants, each with whose it is. */
export async function selectRepresentationFactsOf(db: Db, actor: Actor, participantIds: readonly string[]) {
  if (participantIds.length === 0) return []
  return db
    .select({
      participantId: representations.participantId,
      id: representations.id,
      basis: representations.basis,
      startsOn: representations.startsOn,
      endsOn: representations.endsOn,
      conflicts: conflictsOf,
    })
    .from(representations)
    .where(
      and(
        eq(representations.tenantId, actor.tenantId),
        inArray(representations.participantId, [...participantIds]),
      ),
    )
    .orderBy(desc(representations.startsOn), desc(representations.id))
}

export async function insertRepresentation(tx: Tx, actor: Actor, values: NewRepresentation): Promise<string> {
  const [row] = await tx
    .insert(representations)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: representations.id })
  return row!.id
}

type Changes = Partial<
  Pick<NewRepresentation, 'basis' | 'documentReference' | 'documentId' | 'actsFor' | 'startsOn' | 'endsOn'>
>

/** A version more in any case: a flag is part of what a representation shows. */
export async function changeRepresentation(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Changes,
): Promise<void> {
  // What people say of the end counts from then on, whatever the birthday has said before.
  const endedByPeople = changes.endsOn !== undefined && { endedBy: null, endsOnBefore: null }
  await tx
    .update(representations)
    .set({ id, ...changes, ...endedByPeople })
    .where(and(eq(representations.tenantId, actor.tenantId), eq(representations.id, id)))
}

/** Somebody of the tenant with this name and this phone or address: most likely the same human. */
export async function selectSamePerson(
  db: Db,
  actor: Actor,
  who: { givenName: string; familyName: string; phone?: string | null; email?: string | null },
) {
  const digits = (who.phone ?? '').replace(/\D/g, '').slice(-8)
  const [row] = await db
    .select({ id: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(
      and(
        eq(people.tenantId, actor.tenantId),
        isNull(people.mergedInto),
        sql`${people.searchName} = app.fold(${`${who.givenName} ${who.familyName}`})`,
        sql`((${digits} <> '' and right(regexp_replace(${people.phone}, '\\D', '', 'g'), 8) = ${digits})
          or lower(${people.email}) = lower(${who.email ?? ''}))`,
      ),
    )
    .orderBy(people.id)
    .limit(1)
  return row
}
