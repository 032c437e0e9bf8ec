/** What every change of a session begins and ends with. */
import type { AuditAction } from '@lidzas/domain/core/audit-actions'
import { stateRefusal } from '@lidzas/domain/core/machine'
import { refusal } from '@lidzas/domain/core/refusal'
import { sessionMachine } from '@lidzas/domain/delivery/states'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { matchVersion } from '../../core/http/if-match.ts'
import { lockSession, type SessionShown } from './queries/queries.ts'
import { participantsOf, sessionView } from './views.ts'

type Action = keyof typeof sessionMachine.actions

/** The session, locked: visible to the caller, run by the caller, at the version that was read, in a fitting state. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  { id, headers, action }: { id: string; headers: { 'if-match': string }; action: Action },
): Promise<SessionShown> {
  const session = found(await lockSession(tx, actor, id))
  refuseIf(session.mayRecord ? null : refusal('FORBIDDEN'))
  matchVersion(headers, session)
  refuseIf(stateRefusal(sessionMachine, action, session.state))
  return session
}

/** Who is still expected at a session: those who left a group before it met are not. */
export function expected(session: SessionShown): SessionShown['people'] {
  return session.people.filter(({ state }) => state !== 'cancelled')
}

/** The event of the change, and the session as it is now. */
export async function answerWith(
  tx: Tx,
  actor: Actor,
  app: App,
  id: string,
  action: AuditAction,
  fields: string[],
) {
  const session = await sessionView(tx, actor, app, id)
  await audit(tx, actor, {
    action,
    objectType: 'session',
    objectId: id,
    subjectIds: participantsOf(session.people),
    fields,
  })
  return session
}

/** The times of a body that may name one, both or neither, over those of the session. */
export function timeOf(
  body: { startsAt?: string; endsAt?: string },
  session: { startsAt: Date; endsAt: Date },
): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: body.startsAt === undefined ? session.startsAt : new Date(body.startsAt),
    endsAt: body.endsAt === undefined ? session.endsAt : new Date(body.endsAt),
  }
}
