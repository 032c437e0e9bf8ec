import { mentorStates } from '@lidzas/domain/network/states'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, Id, IsoDay, OneOf, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { readyOn } from './fitness.ts'
import { selectMentors } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { MentorPage } from './schemas.ts'
import { mentorView } from './views.ts'

export function listMentors(app: App) {
  app.get(
    '/mentors',
    {
      config: { permission: 'mentors:read', audit: 'mentor.listed' },
      schema: {
        operationId: 'listMentors',
        summary: 'Mentors by name, with what each still needs',
        description:
          'Readiness is judged today by the rules of `programmeId`, or by the strictest of the open programmes.',
        tags: ['mentors'],
        querystring: Closed({
          ...pageQuery(['name', 'createdAt', 'clearanceEndsOn']),
          q: Type.Optional(Str(100, { description: 'words of the name, whatever the diacritics' })),
          programmeId: Type.Optional(Id),
          state: Type.Optional(OneOf(mentorStates)),
          organisationId: Type.Optional(Id),
          readyOn: Type.Optional(IsoDay),
        }),
        response: { 200: MentorPage, ...problems(403, 404, 422) },
      },
    },
    ({ actor, query: { readyOn: day, ...filters } }) =>
      app.db.read(actor, async (db) => {
        const { programmeId } = filters
        const policy = found(await selectMentorPolicy(db, actor, programmeId))
        const page = await selectMentors(db, actor, {
          ...filters,
          ...(day !== undefined && { fit: readyOn(day, policy) }),
        })
        await auditRead(db, actor, {
          action: 'mentor.listed',
          objectType: 'mentor',
          subjectIds: page.data.map(({ id }) => id),
        })
        const circumstances = { policy, programmeId, today: app.today() }
        return { ...page, data: page.data.map((row) => mentorView(row, circumstances)) }
      }),
  )
}
