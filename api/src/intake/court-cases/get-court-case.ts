import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { CourtCase } from './schemas.ts'
import { courtCaseView } from './views.ts'

export function getCourtCase(app: App) {
  app.get(
    '/court-cases/:id',
    {
      config: { permission: 'representations:read', audit: 'court-case.viewed' },
      schema: {
        operationId: 'getCourtCase',
        summary: 'One question to the orphan’s court with its notes',
        tags: ['representations'],
        params: IdParams,
        response: { 200: CourtCase, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const courtCase = await courtCaseView(db, actor, app.vault, params.id)
        await auditRead(db, actor, {
          action: 'court-case.viewed',
          objectType: 'court_case',
          objectId: courtCase.id,
          subjectIds: [courtCase.participantId],
          fields: courtCase.hasNote ? ['note', 'answerNote'] : [],
        })
        return courtCase
      }),
  )
}
