import { referralStates } from '@lidzas/domain/states'
import Type from 'typebox'

import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { Closed, Id, OneOf, Str } from '../http/fields.ts'
import { pageQuery } from '../http/page.ts'
import { problems } from '../http/problems.ts'
import { selectProgress } from './progress-queries.ts'
import { selectReferrals } from './queries.ts'
import { ReferralPage } from './schemas.ts'

export function listReferrals(app: App) {
  app.get(
    '/referrals',
    {
      config: { permission: 'referrals:read', audit: 'referral.listed' },
      schema: {
        operationId: 'listReferrals',
        summary: 'Referrals to a programme and what became of each, the newest first',
        description: 'A case manager sees their own; drafts are seen by their writer alone.',
        tags: ['referrals'],
        querystring: Closed({
          ...pageQuery(['-createdAt', '-sentAt', 'name']),
          programmeId: Id,
          state: Type.Optional(OneOf(referralStates)),
          caseManagerId: Type.Optional(Id),
          participantId: Type.Optional(Id),
          q: Type.Optional(Str(100, { description: 'words of the participant’s name' })),
        }),
        response: { 200: ReferralPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectReferrals(db, actor, query)
        const progress = await selectProgress(
          db,
          actor,
          page.data.map(({ id }) => id),
        )
        await auditRead(db, actor, {
          action: 'referral.listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return { ...page, data: page.data.map((row) => ({ ...row, progress: progress.get(row.id) ?? null })) }
      }),
  )
}
