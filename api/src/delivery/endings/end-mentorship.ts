import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { sealNote } from '../../intake/enrolments/notes.ts'
import { changeEnrolment } from '../../intake/enrolments/queries/queries.ts'
import { cancelPlannedSessions } from '../../intake/enrolments/queries/session-queries.ts'
import { changeMentorship, lockMentorship } from '../mentorships/queries/queries.ts'
import { cancelPairSessions } from '../mentorships/queries/session-queries.ts'
import { EndMentorship, Mentorship } from '../mentorships/schemas.ts'
import { leaveStage } from '../mentorships/stages/queries.ts'
import { mentorshipView } from '../mentorships/views.ts'
import { endingRefusal } from './ending.ts'

export function endMentorship(app: App) {
  app.post(
    '/mentorships/:id/end',
    {
      config: { permission: 'mentorships:write', audit: 'mentorship.ended' },
      schema: {
        operationId: 'endMentorship',
        summary: 'End a mentorship',
        description:
          'COMPLETED asks for every closing step (see getClosure). COMPLETED and ENDED_EARLY close the enrolment too and free its place; MENTOR_CHANGED leaves it open for the next mentor. Sessions planned later are cancelled.',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: EndMentorship,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, mentorship)
        refuseIf(await endingRefusal(tx, actor, mentorship, body, today))
        const { outcome, endedOn } = body
        const endReason = body.endReason ?? null
        const endNote = body.endNote?.trim() || null
        await changeMentorship(tx, actor, mentorship.id, {
          state: 'ended',
          outcome,
          endedOn,
          endReason,
          endNote,
        })
        await leaveStage(tx, actor, mentorship, endedOn)
        const { enrolmentId } = mentorship
        const later = { after: endedOn, now: app.now() }
        if (outcome === 'MENTOR_CHANGED') {
          await cancelPairSessions(tx, actor, { mentorshipId: mentorship.id, ...later })
        } else {
          const { participantId } = mentorship
          await cancelPlannedSessions(tx, actor, {
            enrolmentId,
            participantId,
            ...later,
            reason: 'ENROLMENT_CLOSED',
          })
          await changeEnrolment(tx, actor, enrolmentId, {
            state: 'closed',
            outcome,
            closedOn: endedOn,
            closureReason: endReason,
            closureNoteSealed: await sealNote(
              tx,
              actor,
              app.vault,
              { id: enrolmentId, participantId },
              'closure',
              endNote,
            ),
            holdsPlace: false,
            placeHoldEndsOn: null,
          })
          await audit(tx, actor, {
            action: 'enrolment.closed',
            objectType: 'enrolment',
            objectId: enrolmentId,
            subjectIds: [mentorship.participantId],
            fields: ['state', 'outcome', 'closedOn', 'closureReason', 'closureNote'],
          })
        }
        await audit(tx, actor, {
          action: 'mentorship.ended',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: Object.keys(body),
        })
        return (await mentorshipView(tx, actor, today, mentorship.id))!
      }),
  )
}
