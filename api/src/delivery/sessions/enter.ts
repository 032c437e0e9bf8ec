/** Entering a session with everybody in it: planned, or held at once. Planning, logging and correcting all end here. */
import type { ActivityType, SessionKind, SessionMode } from '@lidzas/domain/delivery/code-lists/sessions'

import type { Actor } from '../../core/access/actor.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { beforeCommit, type Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { attend, settle, withMentorships } from './fitness.ts'
import type { Attendee } from './people.ts'
import { insertAttendances, insertSession, type SessionTime, type Settled } from './queries/queries.ts'

export type Draft = SessionTime & {
  programmeId: string
  organisationId: string
  kind: SessionKind
  state: 'planned' | 'held'
  activityType: ActivityType
  mode?: SessionMode
  venue: string | null
  title: string | null
  note: string | null
  attendees: readonly Attendee[]
  absent: readonly string[]
  overrideReason: string | null
  correctsId?: string
}

/** Judges, counts and stores a session; answers its id. All or nothing. */
export async function enter(tx: Tx, actor: Actor, app: App, draft: Draft): Promise<string> {
  const { note, attendees, absent: _, overrideReason, ...session } = draft
  const id = newId(app.now())
  const attending = await attend(tx, actor, draft)
  const isHeld = draft.state === 'held'
  const settled = isHeld ? await settle(tx, actor, { ...draft, now: app.now() }, attending) : null
  const values = {
    ...session,
    id,
    noteSealed: await sealText(tx, actor, app.vault, noteSealContext(id, attendees), note),
    recordedAt: isHeld ? app.now() : null,
    capOverrideReason: settled?.overridden ? overrideReason : null,
  }
  const everybody = withMentorships(attendees, attending, draft.startsAt)
  const people = everybody.map((attendee) => counted(attendee, settled?.people))
  beforeCommit(tx, insertSession(tx, actor, values))
  beforeCommit(tx, insertAttendances(tx, actor, { ...draft, id }, people))
  return id
}

function counted(attendee: Attendee, settled: readonly Settled[] | undefined) {
  const {
    state = 'planned',
    counted: countedMinutes = 0,
    surplus: surplusMinutes = 0,
  } = settled?.find(({ personId }) => personId === attendee.personId) ?? {}
  return { ...attendee, state, countedMinutes, surplusMinutes }
}

/** A note is sealed with the key of its participant; of a group, with that of the first by id. */
export function noteSealContext(
  sessionId: string,
  attendees: readonly Pick<Attendee, 'personId' | 'capacity'>[],
) {
  const [owner] = attendees
    .filter(({ capacity }) => capacity === 'participant')
    .map(({ personId }) => personId)
    .toSorted()
  return { personId: owner!, column: 'session.note_sealed', rowId: sessionId }
}
