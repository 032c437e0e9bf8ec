import { organisationKinds, specialisations } from '@lidzas/domain/network/code-lists/organisations'
import Type from 'typebox'

import type { App } from '../../core/http/app-type.ts'
import { Closed, OneOf, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectOrganisations } from './queries.ts'
import { OrganisationPage } from './schemas.ts'

export function listOrganisations(app: App) {
  app.get(
    '/organisations',
    {
      config: { permission: 'organisations:read', audit: { none: 'organisations are not personal data' } },
      schema: {
        operationId: 'listOrganisations',
        summary: 'Organisations by name',
        tags: ['organisations'],
        querystring: Closed({
          ...pageQuery(['name', 'createdAt']),
          q: Type.Optional(Str(100, { description: 'words of the name' })),
          kind: Type.Optional(OneOf(organisationKinds)),
          specialisation: Type.Optional(
            OneOf(specialisations, { description: 'what the partner is good at (L-24)' }),
          ),
          isActive: Type.Optional(Type.Boolean()),
        }),
        response: { 200: OrganisationPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) => app.db.read(actor, (db) => selectOrganisations(db, actor, query)),
  )
}
