import { mentorAgeRefusal } from '@lidzas/domain/mentors'
import { refusal } from '@lidzas/domain/refusal'
import { territoryRefusal } from '@lidzas/domain/territories'

import { audit } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { create, IdempotencyKey } from '../http/create.ts'
import { found, refuseIf } from '../http/errors.ts'
import { problems } from '../http/problems.ts'
import { insertMentor, mentorExists, selectMentor } from './queries.ts'
import { placementRefusal, selectMentorPolicy } from './rules.ts'
import { CreateMentor, Mentor } from './schemas.ts'
import { viewOf } from './view.ts'

export function createMentor(app: App) {
  app.post(
    '/mentors',
    {
      config: { permission: 'mentors:write', audit: 'mentor.created' },
      schema: {
        operationId: 'createMentor',
        summary: 'Add a candidate to the network',
        tags: ['mentors'],
        headers: IdempotencyKey,
        body: CreateMentor,
        response: { 201: Mentor, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      create(request, reply, async (tx) => {
        const { actor, body } = request
        const { engagement, organisationId, interests, about, motivation, programmeId, ...person } = body
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        refuseIf(placementRefusal(actor, organisationId))
        refuseIf(mentorAgeRefusal(policy, person.birthDate, app.today()))
        if (person.territoryCode) refuseIf(territoryRefusal(person.territoryCode, app.today()))
        if (await mentorExists(tx, actor, person)) refuseIf(refusal('ALREADY_EXISTS'))
        const id = await insertMentor(tx, actor, person, {
          engagement,
          organisationId,
          interests,
          about,
          motivation,
        })
        await audit(tx, actor, {
          action: 'mentor.created',
          objectType: 'mentor',
          objectId: id,
          subjectIds: [id],
          fields: Object.keys(body),
        })
        const mentor = found(await selectMentor(tx, actor, id, programmeId))
        return viewOf(mentor, { policy, programmeId, today: app.today() })
      }),
  )
}
