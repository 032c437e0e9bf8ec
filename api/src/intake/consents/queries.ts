/** All SQL on consents. Reached through the participant and the programme they are given to. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { RepresentationBasis } from '@lidzas/domain/people/code-lists/representations'
import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'

import { participantVisible, programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { consents, participants, representations } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'

type NewConsent = Omit<
  typeof consents.$inferInsert,
  'tenantId' | 'version' | 'createdAt' | 'recordedBy' | 'given'
>
type Filters = PageRequest & { programmeId?: string }

type Signer = { representationId: string; givenName: string; familyName: string; basis: RepresentationBasis }

export const consentSorts = { givenOn: consents.givenOn }

const { given: _, ...stored } = getTableColumns(consents)
const columns = {
  ...stored,
  recordedBy: sql<string | null>`(select a.display_name from account a where a.id = ${consents.recordedBy})`,
  representative: {
    representationId: representations.id,
    givenName: people.givenName,
    familyName: people.familyName,
    basis: representations.basis,
  },
}

/** The rows this actor may see: of the participants they see, those given to programmes they work in. */
function visibleTo(actor: Actor) {
  return and(
    eq(consents.tenantId, actor.tenantId),
    participantVisible(actor, participants),
    programmeVisible(actor, consents.programmeId),
  )
}

const ofParticipant = and(
  eq(participants.tenantId, consents.tenantId),
  eq(participants.personId, consents.participantId),
)
const ofRepresentation = and(
  eq(representations.tenantId, consents.tenantId),
  eq(representations.id, consents.representationId),
)
const ofSigner = and(eq(people.tenantId, consents.tenantId), eq(people.id, representations.representativeId))

/** The participant's own consent has no representative. */
function withRepresentative<
  R extends { representative: { [Field in keyof Signer]: Signer[Field] | null } | null },
>(row: R) {
  return {
    ...row,
    representative: row.representative?.representationId ? (row.representative as Signer) : null,
  }
}

export async function selectConsents(
  db: Db,
  actor: Actor,
  participantId: string,
  { programmeId, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, consentSorts, consents.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(consents)
    .innerJoin(participants, ofParticipant)
    .leftJoin(representations, ofRepresentation)
    .leftJoin(people, ofSigner)
    .where(
      and(
        visibleTo(actor),
        eq(consents.participantId, participantId),
        programmeId === undefined ? undefined : eq(consents.programmeId, programmeId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows.map(withRepresentative))
}

export async function selectConsent(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select(columns)
    .from(consents)
    .innerJoin(participants, ofParticipant)
    .leftJoin(representations, ofRepresentation)
    .leftJoin(people, ofSigner)
    .where(and(visibleTo(actor), eq(consents.id, id)))
  return row && withRepresentative(row)
}

/**
 * The consent, with all others of the same person in the programme: whether one still stands in its place is known only
 * while nobody else ends that one. Locked in the order of their ids, as planning a session does.
 */
export async function lockConsent(tx: Tx, actor: Actor, id: string) {
  const seen = await selectConsent(tx, actor, id)
  if (!seen) return undefined
  const rows = await tx
    .select(stored)
    .from(consents)
    .where(
      and(
        eq(consents.tenantId, actor.tenantId),
        eq(consents.participantId, seen.participantId),
        eq(consents.programmeId, seen.programmeId),
      ),
    )
    .orderBy(asc(consents.id))
    .for('update')
  return rows.find((row) => row.id === id)
}

/** What the admission rules ask of a participant's consents in a programme (#13-#16). */
export function selectConsentFacts(db: Db, actor: Actor, of: { participantId: string; programmeId: string }) {
  return selectConsentFactsOf(db, actor, of.programmeId, [of.participantId])
}

/** The same of many participants, each with whose it is. */
export async function selectConsentFactsOf(
  db: Db,
  actor: Actor,
  programmeId: string,
  participantIds: readonly string[],
) {
  if (participantIds.length === 0) return []
  return db
    .select({
      id: consents.id,
      participantId: consents.participantId,
      purpose: consents.purpose,
      givenBy: consents.givenBy,
      representationId: consents.representationId,
      givenOn: consents.givenOn,
      endsOn: consents.endsOn,
      withdrawnOn: consents.withdrawnOn,
    })
    .from(consents)
    .where(
      and(
        eq(consents.tenantId, actor.tenantId),
        eq(consents.programmeId, programmeId),
        inArray(consents.participantId, [...participantIds]),
        // Another record stands in the place of a corrected one.
        isNull(consents.correctedAt),
      ),
    )
}

export async function insertConsent(tx: Tx, actor: Actor, values: NewConsent): Promise<void> {
  await tx.insert(consents).values({ ...values, tenantId: actor.tenantId, recordedBy: actor.accountId })
}

/** Marks a record as answered by a corrected one; the new one is stored right after. */
export async function markCorrected(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx
    .update(consents)
    .set({ correctedAt: sql`app.clock()` })
    .where(and(eq(consents.tenantId, actor.tenantId), eq(consents.id, id)))
}

export async function attachDocument(tx: Tx, actor: Actor, id: string, documentId: string): Promise<void> {
  await tx
    .update(consents)
    .set({ documentId })
    .where(and(eq(consents.tenantId, actor.tenantId), eq(consents.id, id)))
}

export async function endConsent(
  tx: Tx,
  actor: Actor,
  id: string,
  withdrawal: { withdrawnOn: IsoDate; withdrawalReason: string | null },
): Promise<void> {
  await tx
    .update(consents)
    .set(withdrawal)
    .where(and(eq(consents.tenantId, actor.tenantId), eq(consents.id, id)))
}
