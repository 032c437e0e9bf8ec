import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, Id, IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentor } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { Mentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function getMentor(app: App) {
  app.get(
    '/mentors/:id',
    {
      config: { permission: 'mentors:read', audit: 'mentor.read' },
      schema: {
        operationId: 'getMentor',
        summary: 'A mentor’s file',
        tags: ['mentors'],
        params: IdParams,
        querystring: Closed({ programmeId: Type.Optional(Id) }),
        response: { 200: Mentor, ...problems(403, 404) },
      },
    },
    ({ actor, params, query: { programmeId } }) =>
      app.db.read(actor, async (db) => {
        const policy = found(await selectMentorPolicy(db, actor, programmeId))
        const mentor = found(await selectMentor(db, actor, params.id, programmeId))
        await auditRead(db, actor, {
          action: 'mentor.read',
          objectType: 'mentor',
          objectId: mentor.id,
          subjectIds: [mentor.id],
        })
        return mentorView(mentor, { policy, programmeId, today: app.today() })
      }),
  )
}
