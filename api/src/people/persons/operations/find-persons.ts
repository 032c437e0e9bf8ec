import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'

import type { Actor } from '../../../core/access/actor.ts'
import { auditRead } from '../../../core/audit.ts'
import type { Vault } from '../../../core/crypto/vault.ts'
import type { Db } from '../../../core/db/db.ts'
import type { App } from '../../../core/http/app-type.ts'
import { refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { findByPersonalCode, presentCodes } from '../codes.ts'
import { selectCandidates, selectIdByExternalId, selectIdsLike } from '../queries/search-queries.ts'
import { FindPersons, PersonCandidates } from '../schemas.ts'

/** More than anybody types; whoever tries numbers one after the other is stopped. By account, on one replica. */
const lookupLimit = {
  rateLimit: {
    max: 600,
    timeWindow: 3_600_000,
    hook: 'preHandler' as const,
    keyGenerator: ({ actor }: FastifyRequest) => `lookup ${actor.accountId}`,
  },
}

type Match = {
  id: string
  matchedBy: 'PERSONAL_CODE' | 'EXTERNAL_ID' | 'NAME_AND_BIRTH_DATE'
  nearness: number
}

export function findPersons(app: App) {
  app.post(
    '/persons/lookups',
    {
      config: { permission: 'persons:read', audit: 'person.looked-up', ...lookupLimit },
      schema: {
        operationId: 'findPersons',
        summary: 'Is this person recorded already?',
        description:
          'By personal code, by the number in another system, or by the whole name and the birth date, of which either may be a little off. Looks among participants, mentors and representatives of the whole municipality, so that nobody is entered twice, and shows no more than who it is. A name alone finds nobody. Everything asked is in the body: no personal code stands in an address. One account may ask 600 times an hour.',
        tags: ['persons'],
        body: FindPersons,
        response: { 200: PersonCandidates, ...problems(403, 422) },
      },
    },
    ({ actor, body }) =>
      app.db.read(actor, async (db) => {
        const matches = await matchesOf(db, actor, app.vault, body)
        const ids = matches.map(({ id }) => id)
        const [people, codes] = await Promise.all([
          selectCandidates(db, actor, ids),
          presentCodes(db, actor, app.vault, ids),
        ])
        await auditRead(db, actor, {
          action: 'person.looked-up',
          objectType: 'person',
          subjectIds: ids,
          fields: Object.keys(body),
        })
        return {
          data: people.map((person) => ({
            ...person,
            ...matches.find(({ id }) => id === person.id)!,
            maskedCode: codes.get(person.id) ?? null,
          })),
        }
      }),
  )
}

/** Each person once, by the surest of the ways that found them. */
async function matchesOf(db: Db, actor: Actor, vault: Vault, body: Static<typeof FindPersons>) {
  const { personalCode, externalId, givenName, familyName, birthDate } = body
  const who = givenName && familyName && birthDate ? { givenName, familyName, birthDate } : null
  refuseIf(
    personalCode || externalId || who ? null : refusal('LOOKUP_INCOMPLETE', undefined, '/personalCode'),
  )
  const byCode = personalCode ? await findByPersonalCode(db, actor, vault, personalCode) : undefined
  const byNumber = externalId ? await selectIdByExternalId(db, actor, externalId) : null
  const byName = who ? await selectIdsLike(db, actor, who) : []
  const matches: Match[] = [
    ...(byCode ? [{ id: byCode.id, matchedBy: 'PERSONAL_CODE' as const, nearness: 100 }] : []),
    ...(byNumber ? [{ id: byNumber, matchedBy: 'EXTERNAL_ID' as const, nearness: 100 }] : []),
    ...byName.map((match) => ({ ...match, matchedBy: 'NAME_AND_BIRTH_DATE' as const })),
  ]
  return matches.filter(({ id }, index) => matches.findIndex((match) => match.id === id) === index)
}
