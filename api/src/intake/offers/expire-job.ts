import { systemActor } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import { lockPlaces } from '../places/places.ts'
import { expiryJob, offerNextIfFree } from './offering.ts'
import { selectOffer } from './queries.ts'

/** Ends an offer whose day has passed unanswered, and offers the place to the next in turn. */
export const expirePlaceOffer: Job = {
  kind: expiryJob,
  async run(app, { tenantId, subjectId }) {
    const actor = systemActor(tenantId)
    await app.db.write(actor, async (tx) => {
      const offer = await selectOffer(tx, actor, app.today(), subjectId)
      if (offer?.state !== 'expired') return
      const { programmeId, enrolmentId } = offer
      // Others may have noted the end before, while taking a place; what is free is still for the next.
      const limits = await lockPlaces(tx, actor, programmeId, app.today())
      await offerNextIfFree(tx, actor, app, { programmeId, limits, besides: enrolmentId })
    })
  },
}
