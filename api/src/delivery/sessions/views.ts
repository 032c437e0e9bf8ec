/** One session as its reader may see it: the note opened, for roles that read notes. */
import type { Role } from '@lidzas/domain/core/permissions'

import type { Actor } from '../../core/access/actor.ts'
import { openText } from '../../core/crypto/personal.ts'
import type { Db } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { selectSession } from './queries/queries.ts'

const noteReaders: readonly Role[] = [
  'officer',
  'case_manager',
  'coordinator',
  'provider_coordinator',
  'mentor',
]

export async function sessionView(db: Db, actor: Actor, app: App, id: string) {
  const { noteSealed, noteOwnerId, ...row } = found(await selectSession(db, actor, id))
  const session: typeof row & { note?: string | null } = row
  if (!actor.memberships.some(({ role }) => noteReaders.includes(role))) return session
  const sealContext = { personId: noteOwnerId, column: 'session.note_sealed', rowId: id }
  return { ...session, note: await openText(db, actor, app.vault, sealContext, noteSealed) }
}

/** The people whose data a session is, for the audit log. */
export function participantsOf(people: readonly { personId: string; capacity: string }[]): string[] {
  return people.filter(({ capacity }) => capacity === 'participant').map(({ personId }) => personId)
}
