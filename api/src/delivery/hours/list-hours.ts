import { roleMay } from '@lidzas/domain/core/permissions'
import { minutesLeft } from '@lidzas/domain/delivery/sessions'
import Type from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, IsoMonth } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectHours } from './queries.ts'
import { HoursPage } from './schemas.ts'

export function listHours(app: App) {
  app.get(
    '/hours',
    {
      config: { permission: 'hours:read', audit: 'hours.listed' },
      schema: {
        operationId: 'listHours',
        summary: 'Counted minutes of each participant in a month, against the cap',
        description: 'This month unless another is named. Months are calendar months in Europe/Riga.',
        tags: ['sessions'],
        querystring: Closed({
          ...pageQuery(['name', 'minutes']),
          programmeId: Id,
          month: Type.Optional(IsoMonth),
          participantId: Type.Optional(Id),
        }),
        response: { 200: HoursPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const month = query.month ?? app.today().slice(0, 7)
        const named = seesNames(actor, query.programmeId)
        const page = await selectHours(db, actor, { ...query, month, named })
        await auditRead(db, actor, {
          action: 'hours.listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        const data = page.data.map(({ givenName, familyName, ...row }) => ({
          ...row,
          id: row.participantId,
          ...(named && { participant: { id: row.participantId, givenName, familyName } }),
          month,
          left: minutesLeft(row),
        }))
        return { ...page, data }
      }),
  )
}

/** Finance counts hours without names, unless another role in this programme knows the people anyway. */
function seesNames({ memberships }: Actor, programmeId: string): boolean {
  return memberships.some(
    (one) =>
      roleMay(one.role, 'participants:read') && (one.programmeId === null || one.programmeId === programmeId),
  )
}
