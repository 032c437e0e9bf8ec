import { roleMay } from '@lidzas/domain/core/permissions'
import { mentorAgeRefusal } from '@lidzas/domain/network/mentors'
import { territoryRefusal } from '@lidzas/domain/programmes/territories'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { namesakeAfter } from '../../people/persons/namesakes.ts'
import { lockPersonOfTenant } from '../../people/persons/queries/record-queries.ts'
import { changeMentor, lockMentor, selectMentor } from './queries.ts'
import { placementRefusal, selectMentorPolicy } from './rules.ts'
import { Mentor, UpdateMentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function updateMentor(app: App) {
  app.patch(
    '/mentors/:id',
    {
      config: { permission: 'mentors:write', audit: 'mentor.updated' },
      schema: {
        operationId: 'updateMentor',
        summary: 'Change a mentor’s file',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateMentor,
        response: { 200: Mentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const { engagement, organisationId, interests, about, motivation, programmeId, ...rest } = body
        const { confirmedNew = false, ...person } = rest
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const before = found(await lockMentor(tx, actor, params.id))
        const { personId } = before
        matchVersion(headers, before)
        if (organisationId !== undefined) refuseIf(placementRefusal(actor, organisationId))
        if (person.birthDate !== undefined) refuseIf(mentorAgeRefusal(policy, person.birthDate, app.today()))
        if (person.territoryCode) refuseIf(territoryRefusal(person.territoryCode, app.today()))
        const human = found(await lockPersonOfTenant(tx, actor, personId))
        const unseen = !actor.memberships.some(({ role }) => roleMay(role, 'persons:read'))
        const namesake = await namesakeAfter(tx, actor, human, person, confirmedNew || unseen)
        await changeMentor(tx, actor, personId, {
          person: { ...person, ...namesake },
          mentor: { engagement, organisationId, interests, about, motivation },
        })
        await audit(tx, actor, {
          action: 'mentor.updated',
          objectType: 'mentor',
          objectId: personId,
          subjectIds: [personId],
          fields: Object.keys(body),
        })
        const mentor = found(await selectMentor(tx, actor, personId, programmeId))
        return mentorView(mentor, { policy, programmeId, today: app.today() })
      }),
  )
}
