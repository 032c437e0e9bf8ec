import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { problems } from '../../../core/http/problems.ts'
import { enterReferral } from '../enter.ts'
import { CreateReferral, Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function createReferral(app: App) {
  app.post(
    '/referrals',
    {
      config: { permission: 'referrals:write', audit: 'referral.created' },
      schema: {
        operationId: 'createReferral',
        summary: 'Begin a referral, as a draft',
        description: 'Any participant of the municipality may be referred, also one found by `findPersons`.',
        tags: ['referrals'],
        body: CreateReferral,
        response: { 201: Referral, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const id = await enterReferral(tx, request.actor, app, request.body)
        return referralView(tx, request.actor, app.vault, id, app.today())
      }),
  )
}
