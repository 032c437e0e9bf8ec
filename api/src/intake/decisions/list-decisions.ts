import { decisionKinds } from '@lidzas/domain/intake/decisions'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectDecisions } from './queries.ts'
import { DecisionPage } from './schemas.ts'

export function listDecisions(app: App) {
  app.get(
    '/decisions',
    {
      config: { permission: 'decisions:read', audit: 'decision.listed' },
      schema: {
        operationId: 'listDecisions',
        summary: 'Decisions on referrals and admissions, newest first',
        tags: ['decisions'],
        querystring: Closed({
          ...pageQuery(['-createdAt']),
          programmeId: Type.Optional(Id),
          participantId: Type.Optional(Id),
          referralId: Type.Optional(Id),
          enrolmentId: Type.Optional(Id),
          kind: Type.Optional(OneOf(decisionKinds)),
        }),
        response: { 200: DecisionPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectDecisions(db, actor, query)
        await auditRead(db, actor, {
          action: 'decision.listed',
          objectType: 'decision',
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return page
      }),
  )
}
