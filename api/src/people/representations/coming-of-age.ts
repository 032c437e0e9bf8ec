/** What happens on somebody's eighteenth birthday (#17): rights of minors' representatives end, people are told once. */
import { type IsoDate, startOfLocalDay } from '@lidzas/domain/core/dates'
import { comesOfAgeOn, lastDayOf } from '@lidzas/domain/people/representations'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { systemActor } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import { enqueue } from '../../core/jobs/queries.ts'
import { queueMail } from '../../core/mail/outbox.ts'
import { comingOfAgeMail } from './coming-of-age-mail.ts'
import {
  endRepresentationsAt,
  lockBirthDate,
  markOfAge,
  selectWhoIsTold,
} from './queries/coming-of-age-queries.ts'

const kind = 'COMING_OF_AGE'

/** Asked for by the database itself whenever a birth date, a representation or an enrolment makes the birthday matter. */
export const comingOfAge: Job = {
  kind,
  run: (app, { tenantId, subjectId }) =>
    app.db.write(systemActor(tenantId), (tx) => handOver(tx, systemActor(tenantId), app, subjectId)),
}

async function handOver(tx: Tx, actor: Actor, app: App, participantId: string): Promise<void> {
  const birthDate = await lockBirthDate(tx, actor, participantId)
  if (!birthDate) return
  const ofAgeOn = comesOfAgeOn(birthDate)
  if (app.today() < ofAgeOn) {
    // The birth date was corrected after this run was due.
    await enqueue(tx, actor, { kind, subjectId: participantId, runAt: startOfLocalDay(ofAgeOn) })
    return
  }
  const ended = await endRepresentationsAt(tx, actor, participantId, lastDayOf('PARENT', birthDate)!)
  for (const { id, representativeId } of ended) {
    await audit(tx, actor, {
      action: 'representation.ended',
      objectType: 'representation',
      objectId: id,
      subjectIds: [participantId, representativeId],
      fields: ['endsOn'],
    })
  }
  if (await markOfAge(tx, actor, participantId, ofAgeOn)) await tell(tx, actor, app, participantId, ofAgeOn)
}

/** Once a birthday. Letters name nobody: who it is about is behind the link. */
async function tell(tx: Tx, actor: Actor, app: App, participantId: string, ofAgeOn: IsoDate): Promise<void> {
  await audit(tx, actor, {
    action: 'participant.came-of-age',
    objectType: 'participant',
    objectId: participantId,
    subjectIds: [participantId],
  })
  const days = { today: app.today(), ofAgeOn }
  for (const reader of await selectWhoIsTold(tx, actor, participantId, days)) {
    const letter = comingOfAgeMail(reader, { ofAgeOn, participantId, publicUrl: app.config.publicUrl })
    await queueMail(tx, actor.tenantId, { to: reader.email, ...letter })
  }
}
