import { representationBases } from '@lidzas/domain/people/code-lists/representations'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id, IsoDay, ListOf, OneOf, Str } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectRepresentatives } from '../queries/queries.ts'
import { RepresentativePage } from '../schemas.ts'

export function listRepresentatives(app: App) {
  app.get(
    '/representatives',
    {
      config: { permission: 'representations:read', audit: 'representation.listed' },
      schema: {
        operationId: 'listRepresentatives',
        summary: 'Everybody who represents a participant of a programme, by name',
        tags: ['representations'],
        querystring: Closed({
          ...pageQuery(['name', '-startsOn']),
          programmeId: Id,
          q: Type.Optional(Str(100, { description: 'words of the representative’s name' })),
          basis: Type.Optional(ListOf(OneOf(representationBases), representationBases.length)),
          endsTo: Type.Optional(
            Type.Unsafe<string>({ ...IsoDay, description: 'whose right ends between today and this day' }),
          ),
          inConflict: Type.Optional(
            Type.Boolean({ description: 'only those who cannot sign now, for a conflict of interests' }),
          ),
        }),
        response: { 200: RepresentativePage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectRepresentatives(db, actor, query, app.today())
        await auditRead(db, actor, {
          action: 'representation.listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: page.data.flatMap((row) => [row.representativeId, row.participantId]),
        })
        return page
      }),
  )
}
