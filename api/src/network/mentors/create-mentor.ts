import type { IsoDate } from '@lidzas/domain/core/dates'
import { roleMay } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import { mentorAgeRefusal } from '@lidzas/domain/network/mentors'
import { birthDateRequired, knownOrNewRefusal } from '@lidzas/domain/people/persons'
import { territoryRefusal } from '@lidzas/domain/programmes/territories'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { namesakeAfter, namesakeNumber } from '../../people/persons/namesakes.ts'
import { changePerson, insertPerson } from '../../people/persons/queries/person-queries.ts'
import { lockPersonOfTenant } from '../../people/persons/queries/record-queries.ts'
import { insertMentor, mentorExists, selectMentor } from './queries.ts'
import { placementRefusal, selectMentorPolicy } from './rules.ts'
import { CreateMentor, Mentor } from './schemas.ts'
import { mentorView } from './views.ts'

type Body = Static<typeof CreateMentor>

export function createMentor(app: App) {
  app.post(
    '/mentors',
    {
      config: { permission: 'mentors:write', audit: 'mentor.created' },
      schema: {
        operationId: 'createMentor',
        summary: 'Add a candidate to the network',
        description:
          'Somebody new, or with `personId` a person who is known in another role and stays one person. The same name with the same birth date is refused unless `confirmedNew` says that it is somebody else.',
        tags: ['mentors'],
        body: CreateMentor,
        response: { 201: Mentor, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { engagement, organisationId, interests, about, motivation, programmeId } = body
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        refuseIf(placementRefusal(actor, organisationId))
        refuseIf(knownOrNewRefusal(body))
        if (body.territoryCode) refuseIf(territoryRefusal(body.territoryCode, app.today()))
        const person = await personOf(tx, actor, body)
        refuseIf(mentorAgeRefusal(policy, person.birthDate, app.today()))
        const id = await person.store()
        await insertMentor(tx, actor, id, { engagement, organisationId, interests, about, motivation })
        await audit(tx, actor, {
          action: 'mentor.created',
          objectType: 'mentor',
          objectId: id,
          subjectIds: [id],
          fields: Object.keys(body),
        })
        const mentor = found(await selectMentor(tx, actor, id, programmeId))
        return mentorView(mentor, { policy, programmeId, today: app.today() })
      }),
  )
}

/**
 * Returns the person who is to be a mentor: one who is known in another role, or a new one, told apart from
 * namesakes.
 */
async function personOf(tx: Tx, actor: Actor, body: Body) {
  const { personId, confirmedNew = false, givenName, familyName, birthDate = null } = body
  if (personId !== undefined) {
    const known = seesPeople(actor) ? await lockPersonOfTenant(tx, actor, personId) : undefined
    if (!known) throw new Refused(refusal('NOT_FOUND', undefined, '/personId'))
    const born = required(known.birthDate ?? birthDate)
    const changes = known.birthDate === null ? { birthDate: born } : {}
    return {
      birthDate: born,
      store: async () => {
        const namesake = await namesakeAfter(tx, actor, known, changes, confirmedNew)
        await changePerson(tx, actor, known.id, { ...changes, ...namesake })
        return known.id
      },
    }
  }
  const { email, phone, languages, territoryCode } = body
  const named = { givenName: givenName!, familyName: familyName!, birthDate: required(birthDate) }
  return {
    birthDate: named.birthDate,
    store: async () => {
      if (!confirmedNew && (await mentorExists(tx, actor, named))) refuseIf(refusal('ALREADY_EXISTS'))
      // A caller who may not look people up is not told of a namesake; the records become possible duplicates.
      const namesake = await namesakeNumber(tx, actor, named, confirmedNew || !seesPeople(actor))
      return insertPerson(tx, actor, { ...named, email, phone, languages, territoryCode }, namesake)
    },
  }
}

function seesPeople(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => roleMay(role, 'persons:read'))
}

function required(birthDate: IsoDate | null): IsoDate {
  refuseIf(birthDateRequired(birthDate))
  return birthDate!
}
