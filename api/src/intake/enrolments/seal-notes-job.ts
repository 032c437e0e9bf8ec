import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { systemActor } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import { sealNote, enrolmentNotes } from './notes.ts'
import { changeEnrolment, type Enrolment, lockPlainNotes } from './queries/queries.ts'

const batch = 100

/** Seals the notes that were written in plain before they could be sealed: the migration asks for it once a tenant. */
export const sealEnrolmentNotes: Job = {
  kind: 'SEAL_ENROLMENT_NOTES',
  async run(app, { tenantId }, signal) {
    const actor = systemActor(tenantId)
    for (let found = batch; found === batch;) {
      signal.throwIfAborted()
      found = await app.db.write(actor, (tx) => sealSome(tx, actor, app))
    }
  },
}

async function sealSome(tx: Tx, actor: Actor, app: App): Promise<number> {
  const enrolments = await lockPlainNotes(tx, actor, batch)
  for (const enrolment of enrolments) {
    const changes: Partial<Enrolment> = {}
    for (const note of enrolmentNotes) {
      const text = enrolment[`${note}NotePlain`]
      if (text === null) continue
      changes[`${note}NoteSealed`] = await sealNote(tx, actor, app.vault, enrolment, note, text)
      changes[`${note}NotePlain`] = null
    }
    await changeEnrolment(tx, actor, enrolment.id, changes)
    await audit(tx, actor, {
      action: 'enrolment.notes-sealed',
      objectType: 'enrolment',
      objectId: enrolment.id,
      subjectIds: [enrolment.participantId],
      fields: Object.keys(changes).filter((name) => name.endsWith('Sealed')),
    })
  }
  return enrolments.length
}
