import { refusalText } from '@lidzas/domain/core/refusal'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { candidateRefusals, stayFacts, stayRefusals } from '../match.ts'
import { selectCandidates, selectRelations, selectStay } from '../queries/match-queries.ts'
import { CandidateQuery, MentorCandidatePage } from '../schemas.ts'

export function listMentorCandidates(app: App) {
  app.get(
    '/mentor-candidates',
    {
      config: { permission: 'mentorships:write', audit: 'mentor-candidate.listed' },
      schema: {
        operationId: 'listMentorCandidates',
        summary: 'Mentors for one stay, each with why the match is possible or not',
        description: 'The reasons are the refusals that starting the match that day would answer with.',
        tags: ['mentorships'],
        querystring: CandidateQuery,
        response: { 200: MentorCandidatePage, ...problems(403, 404, 422) },
      },
    },
    ({ actor, query, language }) =>
      app.db.read(actor, async (db) => {
        const startsOn = query.startsOn ?? app.today()
        const stay = await stayFacts(db, actor, found(await selectStay(db, actor, query.enrolmentId)))
        const mentors = await selectCandidates(db, actor, stay.enrolment.programmeId)
        const ids = mentors.map(({ id }) => id)
        const relations = await selectRelations(db, actor, stay.participant.id, ids)
        const said = (code: Parameters<typeof refusalText>[0]) => ({
          code: code.code,
          message: refusalText(code, language),
        })
        await auditRead(db, actor, {
          action: 'mentor-candidate.listed',
          objectType: 'enrolment',
          objectId: stay.enrolment.id,
          subjectIds: [stay.participant.id, ...ids],
        })
        const data = mentors.map((mentor) => {
          const known = relations
            .filter(({ mentorId }) => mentorId === mentor.id)
            .map(({ relation }) => relation)
          const reasons = candidateRefusals(stay, { ...mentor, relations: known }, startsOn)
          return {
            ...mentor,
            maximum: stay.policy.menteesPerMentor,
            possible: reasons.length === 0,
            reasons: reasons.map(said),
          }
        })
        return {
          data: data.toSorted((one, other) => Number(other.possible) - Number(one.possible)),
          nextCursor: null,
          hasMore: false,
          stayReasons: stayRefusals(stay, startsOn, app.today()).map(said),
        }
      }),
  )
}
