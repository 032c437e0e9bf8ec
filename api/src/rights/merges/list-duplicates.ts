import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { problems } from '../../core/http/problems.ts'
import { selectDuplicates } from './duplicate-queries.ts'
import { Duplicates } from './schemas.ts'

export function listDuplicates(app: App) {
  app.get(
    '/duplicates',
    {
      config: { permission: 'persons:merge', audit: 'duplicate.listed' },
      schema: {
        operationId: 'listDuplicates',
        summary: 'Records that may be one human, the nearest first',
        description:
          'One birth date with like names, one name where a birth date is missing, or one phone where it is missing too. Pairs that somebody found to be two people do not come back.',
        tags: ['persons'],
        response: { 200: Duplicates, ...problems(403) },
      },
    },
    ({ actor }) =>
      app.db.read(actor, async (db) => {
        const { data, hasMore } = await selectDuplicates(db, actor)
        await auditRead(db, actor, {
          action: 'duplicate.listed',
          objectType: 'person',
          subjectIds: data.flatMap(({ one, other }) => [one.id, other.id]),
        })
        return {
          hasMore,
          data: data.map(({ sameName, sameBirth, samePhone, ...pair }) => ({
            ...pair,
            reasons: [
              ...(sameBirth
                ? ([sameName ? 'NAME_AND_BIRTH_DATE' : 'NEAR_NAME_AND_BIRTH_DATE'] as const)
                : []),
              ...(sameName && !sameBirth ? (['NAME'] as const) : []),
              ...(samePhone ? (['PHONE'] as const) : []),
            ],
          })),
        }
      }),
  )
}
