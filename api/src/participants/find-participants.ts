import { refusal } from '@lidzas/domain/refusal'

import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { refuseIf } from '../http/errors.ts'
import { problems } from '../http/problems.ts'
import { selectByExternalId, selectByNameAndBirth } from './queries.ts'
import { FindParticipants, ParticipantCandidates } from './schemas.ts'

export function findParticipants(app: App) {
  app.post(
    '/participants/lookups',
    {
      config: { permission: 'participants:write', audit: 'participant.looked-up' },
      schema: {
        operationId: 'findParticipants',
        summary: 'Is this person recorded already?',
        description:
          'By the number in another system, or by the whole name and the birth date. Looks in the whole municipality, so that nobody is entered twice; it shows no more than who it is.',
        tags: ['participants'],
        body: FindParticipants,
        response: { 200: ParticipantCandidates, ...problems(403, 422) },
      },
    },
    ({ actor, body }) =>
      app.db.read(actor, async (db) => {
        const { externalId, givenName, familyName, birthDate } = body
        const byName = givenName && familyName && birthDate ? { givenName, familyName, birthDate } : null
        refuseIf(externalId || byName ? null : refusal('LOOKUP_INCOMPLETE'))
        const known = externalId ? await selectByExternalId(db, actor, externalId) : []
        const namesakes = byName ? await selectByNameAndBirth(db, actor, byName) : []
        const data = [
          ...known.map((person) => ({ ...person, matchedBy: 'EXTERNAL_ID' as const })),
          ...namesakes
            .filter(({ id }) => !known.some((person) => person.id === id))
            .map((person) => ({ ...person, matchedBy: 'NAME_AND_BIRTH_DATE' as const })),
        ]
        await auditRead(db, actor, {
          action: 'participant.looked-up',
          objectType: 'participant',
          subjectIds: data.map(({ id }) => id),
          fields: Object.keys(body),
        })
        return { data }
      }),
  )
}
