import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentorsWithoutAccount } from './queries.ts'
import { MentorsWithoutAccount } from './schemas.ts'

export function listMentorsWithoutAccount(app: App) {
  app.get(
    '/mentors-without-account',
    {
      config: { permission: 'users:write', audit: 'mentors-without-account.listed' },
      schema: {
        operationId: 'listMentorsWithoutAccount',
        summary: 'Mentors whose file no user is linked to, for inviting them',
        tags: ['users'],
        response: { 200: MentorsWithoutAccount, ...problems(403) },
      },
    },
    ({ actor }) =>
      app.db.read(actor, async (db) => {
        const data = await selectMentorsWithoutAccount(db, actor)
        const subjectIds = data.map(({ id }) => id)
        await auditRead(db, actor, {
          action: 'mentors-without-account.listed',
          objectType: 'mentor',
          subjectIds,
        })
        return { data }
      }),
  )
}
