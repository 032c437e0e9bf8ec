import { randomUUID } from 'node:crypto'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { narrativeColumns } from './narrative.ts'
import { insertReport, selectReportedOn } from './queries.ts'
import { CreateReport, Report } from './schemas.ts'
import { reportView } from './views.ts'

export function createReport(app: App) {
  app.post(
    '/reports',
    {
      config: { permission: 'reports:write', audit: 'report.created' },
      schema: {
        operationId: 'createReport',
        summary: 'Begin the report on an enrolment or on the whole programme',
        description:
          'May begin while the enrolment still runs; it can be submitted once what it reports on has ended.',
        tags: ['reports'],
        body: CreateReport,
        response: { 201: Report, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { programmeId, enrolmentId, narrative = null } = body
        const subject = found(await selectReportedOn(tx, actor, programmeId, enrolmentId))
        const personId = enrolmentId === null ? null : found(subject.enrolment).participantId
        const id = randomUUID()
        const text = await narrativeColumns(tx, actor, app, { id, personId }, narrative)
        await insertReport(tx, actor, { id, programmeId, enrolmentId, ...text })
        await audit(tx, actor, {
          action: 'report.created',
          objectType: 'report',
          objectId: id,
          subjectIds: personId === null ? [] : [personId],
          fields: Object.keys(body),
        })
        return reportView(tx, actor, app, id)
      }),
  )
}
