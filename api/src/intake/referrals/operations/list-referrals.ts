import { workingDaysLeft } from '@lidzas/domain/intake/referrals/answer-clock'
import { referralStates } from '@lidzas/domain/intake/states'
import { intakeChannels } from '@lidzas/domain/programmes/policy'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id, OneOf, Str } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectDaysOff } from '../../../programmes/holidays/queries.ts'
import { selectProgress } from '../queries/progress-queries.ts'
import { selectReferrals } from '../queries/queries.ts'
import { ReferralPage } from '../schemas.ts'

export function listReferrals(app: App) {
  app.get(
    '/referrals',
    {
      config: { permission: 'referrals:read', audit: 'referral.listed' },
      schema: {
        operationId: 'listReferrals',
        summary: 'Referrals and applications to a programme and what became of each, the newest first',
        description: 'A case manager sees their own; drafts are seen by their writer alone.',
        tags: ['referrals'],
        querystring: Closed({
          ...pageQuery(['-createdAt', '-sentAt', 'name', 'dueOn']),
          programmeId: Id,
          state: Type.Optional(OneOf(referralStates)),
          caseManagerId: Type.Optional(Id),
          participantId: Type.Optional(Id),
          channel: Type.Optional(OneOf(intakeChannels)),
          overdue: Type.Optional(Type.Boolean({ description: 'true: only those whose answer is late' })),
          q: Type.Optional(Str(100, { description: 'words of the participant’s name' })),
        }),
        response: { 200: ReferralPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const today = app.today()
        const { overdue, ...filters } = query
        const page = await selectReferrals(db, actor, { ...filters, ...(overdue && { dueBefore: today }) })
        const daysOff = await selectDaysOff(db, actor)
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
        const data = page.data.map((row) => ({
          ...row,
          workingDaysLeft: workingDaysLeft(row, today, daysOff),
          progress: progress.get(row.id) ?? null,
        }))
        return { ...page, data }
      }),
  )
}
