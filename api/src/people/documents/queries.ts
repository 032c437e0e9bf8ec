/** All SQL on documents. Reached through the participant, like consents. The content is read by one function alone. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { DocumentKind } from '@lidzas/domain/people/code-lists/documents'
import { and, eq, type SQL, sql } from 'drizzle-orm'

import { participantVisible, programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { consents, participants, referrals } from '../../core/db/schema/intake/intake.ts'
import { documents } from '../../core/db/schema/people/documents.ts'

export type NewDocument = Omit<typeof documents.$inferInsert, 'tenantId' | 'createdAt' | 'createdBy'>
type Filters = PageRequest & { kind?: DocumentKind; isLinked?: boolean }

export const documentSorts = { createdAt: documents.createdAt }

/** True when a record points at the document. Whatever table refers to documents adds its line. */
const isLinked = sql<boolean>`(exists (select from consent l
  where l.tenant_id = ${documents.tenantId} and l.document_id = ${documents.id})
  or exists (select from representation p
    where p.tenant_id = ${documents.tenantId} and p.document_id = ${documents.id})
  or exists (select from referral r where r.tenant_id = ${documents.tenantId}
    and r.participant_id = ${documents.participantId} and r.document_id = ${documents.id}))`

const columns = {
  id: documents.id,
  participantId: documents.participantId,
  kind: documents.kind,
  nameSealed: documents.nameSealed,
  contentType: documents.contentType,
  sizeBytes: documents.sizeBytes,
  sha256: sql<string>`encode(${documents.sha256}, 'hex')`,
  isLinked,
  createdAt: documents.createdAt,
  createdBy: accounts.displayName,
}

/** The rows this actor may see: of the participants they see, but for papers of other programmes alone. */
function visibleTo(actor: Actor) {
  return and(
    eq(documents.tenantId, actor.tenantId),
    participantVisible(actor, participants),
    sql`(${linkedWhere(sql`true`)} is false or ${linkedWhere(programmeVisible(actor, consents.programmeId), programmeVisible(actor, referrals.programmeId))})`,
  )
}

/** Whether a consent or a referral that meets its condition points at the document. */
function linkedWhere(ofConsent: SQL, ofReferral = ofConsent): SQL {
  return sql`(exists (select from consent where consent.tenant_id = ${documents.tenantId}
      and consent.document_id = ${documents.id} and ${ofConsent})
    or exists (select from referral where referral.tenant_id = ${documents.tenantId}
      and referral.participant_id = ${documents.participantId} and referral.document_id = ${documents.id}
      and ${ofReferral}))`
}

const ofParticipant = and(
  eq(participants.tenantId, documents.tenantId),
  eq(participants.personId, documents.participantId),
)

const byAccount = eq(accounts.id, documents.createdBy)

export async function selectDocuments(
  db: Db,
  actor: Actor,
  participantId: string,
  { kind, isLinked: linked, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, documentSorts, documents.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(documents)
    .innerJoin(participants, ofParticipant)
    .innerJoin(accounts, byAccount)
    .where(
      and(
        visibleTo(actor),
        eq(documents.participantId, participantId),
        kind && eq(documents.kind, kind),
        linked === undefined ? undefined : eq(isLinked, linked),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectDocument(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select(columns)
    .from(documents)
    .innerJoin(participants, ofParticipant)
    .innerJoin(accounts, byAccount)
    .where(and(visibleTo(actor), eq(documents.id, id)))
  return row
}

/** The sealed bytes of a document the caller has in view already. */
export async function selectContent(db: Db, actor: Actor, id: string): Promise<Buffer> {
  const [row] = await db
    .select({ contentSealed: documents.contentSealed })
    .from(documents)
    .where(and(eq(documents.tenantId, actor.tenantId), eq(documents.id, id)))
  return row!.contentSealed
}

export async function insertDocument(tx: Tx, actor: Actor, values: NewDocument): Promise<void> {
  await tx.insert(documents).values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
}
