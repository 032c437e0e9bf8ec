/** All SQL on what an orphan's court was asked (L-48). Reached through the participant. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm'

import { participantVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { participants } from '../../core/db/schema/intake/intake.ts'
import { courtCases } from '../../core/db/schema/people/representation.ts'

type NewCase = Pick<
  typeof courtCases.$inferInsert,
  'id' | 'participantId' | 'reason' | 'court' | 'askedOn' | 'reference' | 'noteSealed'
>
type Answer = Pick<typeof courtCases.$inferInsert, 'answeredOn' | 'outcome' | 'decision' | 'answerNoteSealed'>

export const courtCaseSorts = { askedOn: courtCases.askedOn }

const { noteSealed, answerNoteSealed, ...columns } = getTableColumns(courtCases)
const shown = {
  ...columns,
  openedBy: { id: accounts.id, displayName: accounts.displayName },
  hasNote: sql<boolean>`(${isNotNull(noteSealed)} or ${isNotNull(answerNoteSealed)})`,
}

/** The rows this actor may see: those of the participants they may see. */
function visibleTo(actor: Actor) {
  return and(eq(courtCases.tenantId, actor.tenantId), participantVisible(actor, participants))
}

const ofParticipant = and(
  eq(participants.tenantId, courtCases.tenantId),
  eq(participants.personId, courtCases.participantId),
)

export async function selectCourtCases(db: Db, actor: Actor, participantId: string, request: PageRequest) {
  const { key, after, orderBy, limit, page } = keyset(request, courtCaseSorts, courtCases.id)
  const rows = await db
    .select({ ...shown, ...key })
    .from(courtCases)
    .innerJoin(participants, ofParticipant)
    .innerJoin(accounts, eq(accounts.id, courtCases.openedBy))
    .where(and(visibleTo(actor), eq(courtCases.participantId, participantId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectCourtCase(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...shown, noteSealed, answerNoteSealed })
    .from(courtCases)
    .innerJoin(participants, ofParticipant)
    .innerJoin(accounts, eq(accounts.id, courtCases.openedBy))
    .where(and(visibleTo(actor), eq(courtCases.id, id)))
  return row
}

export async function lockCourtCase(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select(columns)
    .from(courtCases)
    .innerJoin(participants, ofParticipant)
    .where(and(visibleTo(actor), eq(courtCases.id, id)))
    .for('update', { of: courtCases })
  return row
}

export async function hasOpenCourtCase(db: Db, actor: Actor, participantId: string): Promise<boolean> {
  const rows = await db
    .select({ id: courtCases.id })
    .from(courtCases)
    .where(
      and(
        eq(courtCases.tenantId, actor.tenantId),
        eq(courtCases.participantId, participantId),
        isNull(courtCases.answeredOn),
      ),
    )
  return rows.length > 0
}

/** What the consent check says of the way forward: the latest question about a participant. */
export async function selectCourtCaseFact(db: Db, actor: Actor, participantId: string) {
  const [row] = await db
    .select({
      court: courtCases.court,
      askedOn: courtCases.askedOn,
      answeredOn: courtCases.answeredOn,
      outcome: courtCases.outcome,
    })
    .from(courtCases)
    .where(and(eq(courtCases.tenantId, actor.tenantId), eq(courtCases.participantId, participantId)))
    .orderBy(desc(courtCases.askedOn), desc(courtCases.id))
    .limit(1)
  return row ?? null
}

export async function insertCourtCase(tx: Tx, actor: Actor, values: NewCase): Promise<void> {
  await tx.insert(courtCases).values({ ...values, tenantId: actor.tenantId, openedBy: actor.accountId })
}

export async function answerCase(tx: Tx, actor: Actor, id: string, answer: Answer): Promise<void> {
  await tx
    .update(courtCases)
    .set(answer)
    .where(and(eq(courtCases.tenantId, actor.tenantId), eq(courtCases.id, id)))
}
