import { refusalText } from '@lidzas/domain/core/refusal'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { candidateRefusals, enrolmentFacts, enrolmentRefusals } from '../match.ts'
import { selectCandidates, selectRelations, selectEnrolment } from '../queries/match-queries.ts'
import { CandidateQuery, MentorCandidatePage } from '../schemas.ts'

export function listMentorCandidates(app: App) {
  app.get(
    '/mentor-candidates',
    {
      config: { permission: 'mentorships:write', audit: 'mentor-candidate.listed' },
      schema: {
        operationId: 'listMentorCandidates',
        summary: 'Mentors for one enrolment, each with why the mentorship is possible or not',
        description: 'The reasons are the refusals that starting the mentorship that day would answer with.',
        tags: ['mentorships'],
        querystring: CandidateQuery,
        response: { 200: MentorCandidatePage, ...problems(403, 404, 422) },
      },
    },
    ({ actor, query, language }) =>
      app.db.read(actor, async (db) => {
        const startsOn = query.startsOn ?? app.today()
        const gathered = await enrolmentFacts(
          db,
          actor,
          found(await selectEnrolment(db, actor, query.enrolmentId)),
        )
        const mentors = await selectCandidates(db, actor, gathered.enrolment.programmeId)
        const ids = mentors.map(({ id }) => id)
        const relations = await selectRelations(db, actor, gathered.participant.id, ids)
        const said = (code: Parameters<typeof refusalText>[0]) => ({
          code: code.code,
          message: refusalText(code, language),
        })
        await auditRead(db, actor, {
          action: 'mentor-candidate.listed',
          objectType: 'enrolment',
          objectId: gathered.enrolment.id,
          subjectIds: [gathered.participant.id, ...ids],
        })
        const data = mentors.map((mentor) => {
          const known = relations
            .filter(({ mentorId }) => mentorId === mentor.id)
            .map(({ relation }) => relation)
          const reasons = candidateRefusals(gathered, { ...mentor, relations: known }, startsOn)
          return {
            ...mentor,
            maximum: gathered.policy.menteesPerMentor,
            possible: reasons.length === 0,
            reasons: reasons.map(said),
          }
        })
        return {
          data: data.toSorted((one, other) => Number(other.possible) - Number(one.possible)),
          nextCursor: null,
          hasMore: false,
          enrolmentReasons: enrolmentRefusals(gathered, startsOn, app.today()).map(said),
        }
      }),
  )
}
