import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function getReferral(app: App) {
  app.get(
    '/referrals/:id',
    {
      config: { permission: 'referrals:read', audit: 'referral.viewed' },
      schema: {
        operationId: 'getReferral',
        summary: 'One referral with its reasons and what became of it',
        tags: ['referrals'],
        params: IdParams,
        response: { 200: Referral, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const referral = await referralView(db, actor, app.vault, params.id, app.today())
        await auditRead(db, actor, {
          action: 'referral.viewed',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
        })
        return referral
      }),
  )
}
