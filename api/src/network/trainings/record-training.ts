import { newTrainingRefusal } from '@lidzas/domain/network/mentor-file'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentor } from '../mentors/queries.ts'
import { insertTraining } from './queries.ts'
import { RecordTraining, Training } from './schemas.ts'

export function recordTraining(app: App) {
  app.post(
    '/mentors/:id/trainings',
    {
      config: { permission: 'mentors:write', audit: 'training.recorded' },
      schema: {
        operationId: 'recordTraining',
        summary: 'Record a training that the mentor has completed',
        tags: ['mentors'],
        params: IdParams,
        body: RecordTraining,
        response: { 201: Training, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const mentor = found(await lockMentor(tx, actor, params.id))
        refuseIf(newTrainingRefusal(body, app.today()))
        const training = await insertTraining(tx, actor, { ...body, mentorId: mentor.personId })
        await audit(tx, actor, {
          action: 'training.recorded',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: Object.keys(body),
        })
        return training
      }),
  )
}
