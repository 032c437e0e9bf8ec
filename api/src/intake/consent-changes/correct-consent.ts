import { correctConsentRefusal } from '@lidzas/domain/intake/consents/consent-corrections'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { lockParticipant } from '../../people/participants/queries.ts'
import { selectRepresentationFacts } from '../../people/representations/queries/queries.ts'
import { lockConsent, markCorrected, selectConsent, selectConsentFacts } from '../consents/queries.ts'
import { recordGiven } from '../consents/record.ts'
import { Consent, RecordConsent } from '../consents/schemas.ts'
import { lockOpenEnrolment } from '../enrolments/queries/queries.ts'

export function correctConsent(app: App) {
  app.post(
    '/consents/:id/correct',
    {
      config: { permission: 'consents:write', audit: 'consent.corrected' },
      schema: {
        operationId: 'correctConsent',
        summary: 'Put a corrected record in the place of one made in error',
        description:
          'Both stay; the new one counts. Refused when an admission that rested on the old one could not rest on the new one.',
        tags: ['consents'],
        params: IdParams,
        headers: IfMatch,
        body: RecordConsent,
        response: { 200: Consent, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const old = found(await lockConsent(tx, actor, params.id))
        matchVersion(headers, old)
        const participant = found(await lockParticipant(tx, actor, old.participantId))
        const of = { participantId: old.participantId, programmeId: old.programmeId }
        const enrolment = await lockOpenEnrolment(tx, actor, of)
        const representations = await selectRepresentationFacts(tx, actor, participant.id)
        const facts = async () => ({
          birthDate: participant.birthDate ?? '1900-01-01',
          consents: await selectConsentFacts(tx, actor, of),
          representations,
        })
        const before = await facts()
        await markCorrected(tx, actor, old.id)
        const given = { ...body, programmeId: old.programmeId }
        const id = await recordGiven(tx, actor, app, participant, given, old.id)
        const made = found(await selectConsent(tx, actor, id))
        const isCorrected = old.correctedAt !== null
        refuseIf(
          correctConsentRefusal({ ...old, isCorrected }, made, {
            before,
            after: await facts(),
            admittedOn: enrolment?.admittedOn ?? null,
          }),
        )
        await audit(tx, actor, {
          action: 'consent.corrected',
          objectType: 'consent',
          objectId: old.id,
          subjectIds: [participant.id],
          fields: Object.keys(body),
        })
        return made
      }),
  )
}
