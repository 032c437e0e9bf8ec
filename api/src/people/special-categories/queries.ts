/** All SQL on the special-category record of participants. Read here and in no other answer (#77). */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq } from 'drizzle-orm'

import { participantVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { participants } from '../../core/db/schema/intake/intake.ts'
import { specialCategoryNotes as notes } from '../../core/db/schema/people/persons.ts'

type NewNote = Omit<typeof notes.$inferInsert, 'tenantId' | 'version' | 'createdAt'>

const columns = {
  id: notes.id,
  participantId: notes.participantId,
  kind: notes.kind,
  noteSealed: notes.noteSealed,
  endedOn: notes.endedOn,
  recordedBy: { id: accounts.id, displayName: accounts.displayName },
  version: notes.version,
  updatedAt: notes.updatedAt,
  createdAt: notes.createdAt,
}

/** The rows this actor may see: those of the participants they may see. */
function visibleTo(actor: Actor) {
  return and(eq(notes.tenantId, actor.tenantId), participantVisible(actor, participants))
}

function joined(db: Db) {
  return db
    .select(columns)
    .from(notes)
    .innerJoin(
      participants,
      and(eq(participants.tenantId, notes.tenantId), eq(participants.personId, notes.participantId)),
    )
    .innerJoin(accounts, eq(accounts.id, notes.recordedBy))
}

export function selectNotes(db: Db, actor: Actor, participantId: string) {
  return joined(db)
    .where(and(visibleTo(actor), eq(notes.participantId, participantId)))
    .orderBy(asc(notes.kind))
}

export async function selectNote(db: Db, actor: Actor, id: string) {
  const [note] = await joined(db).where(and(visibleTo(actor), eq(notes.id, id)))
  return note
}

export async function lockNote(tx: Tx, actor: Actor, id: string) {
  const [note] = await joined(tx)
    .where(and(visibleTo(actor), eq(notes.id, id)))
    .for('update', { of: notes })
  return note
}

export async function insertNote(tx: Tx, actor: Actor, values: NewNote): Promise<void> {
  await tx.insert(notes).values({ ...values, tenantId: actor.tenantId })
}

export async function changeNote(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<Pick<NewNote, 'noteSealed' | 'endedOn'>>,
): Promise<void> {
  await tx
    .update(notes)
    .set(changes)
    .where(and(eq(notes.tenantId, actor.tenantId), eq(notes.id, id)))
}
