import { retentionEndsOn, retentionDuties } from '@lidzas/domain/rights/retention'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectDataRequests } from '../data-requests/queries.ts'
import {
  selectExports,
  selectHolds,
  selectLiveErasure,
  selectRestriction,
} from '../data-requests/rights-queries.ts'
import { DataRights } from '../data-requests/schemas.ts'
import { selectRetentionFacts } from '../erasures/facts-queries.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'

export function getDataRights(app: App) {
  app.get(
    '/persons/:id/data-rights',
    {
      config: { permission: 'person-records:export', audit: 'data-rights.read' },
      schema: {
        operationId: 'getDataRights',
        summary: 'What a person asked about their data, what limits it, and how long it is kept and why',
        tags: ['data-rights'],
        params: IdParams,
        response: { 200: DataRights, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const person = found(await selectVisiblePerson(db, actor, params.id))
        const duties = retentionDuties(await selectRetentionFacts(db, actor, person.id))
        const requests = await selectDataRequests(db, actor, {
          personId: person.id,
          sort: '-receivedOn',
          limit: 100,
        })
        const rights = {
          person,
          restriction: await selectRestriction(db, actor, person.id),
          holds: await selectHolds(db, actor, person.id),
          requests: requests.data,
          exports: await selectExports(db, actor, person.id),
          duties,
          retentionEndsOn: retentionEndsOn(duties) ?? null,
          erasure: await selectLiveErasure(db, actor, person.id),
        }
        await auditRead(db, actor, {
          action: 'data-rights.read',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
        })
        return rights
      }),
  )
}
