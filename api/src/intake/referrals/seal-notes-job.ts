import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { systemActor } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import { sealOldNote } from './old-notes.ts'
import { changeReferral, lockPlainNotes } from './queries/queries.ts'

const batch = 100

/** Seals the notes of decisions that were written in plain: the migration asks for it once a tenant. */
export const sealReferralNotes: Job = {
  kind: 'SEAL_REFERRAL_NOTES',
  async run(app, { tenantId }, signal) {
    const actor = systemActor(tenantId)
    for (let found = batch; found === batch;) {
      signal.throwIfAborted()
      found = await app.db.write(actor, (tx) => sealSome(tx, actor, app))
    }
  },
}

async function sealSome(tx: Tx, actor: Actor, app: App): Promise<number> {
  const referrals = await lockPlainNotes(tx, actor, batch)
  for (const referral of referrals) {
    await changeReferral(tx, actor, referral.id, await sealOldNote(tx, actor, app.vault, referral))
    await audit(tx, actor, {
      action: 'referral.notes-sealed',
      objectType: 'referral',
      objectId: referral.id,
      subjectIds: [referral.participantId],
      fields: ['decisionNoteSealed'],
    })
  }
  return referrals.length
}
