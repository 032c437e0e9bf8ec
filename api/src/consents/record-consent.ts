import { recordConsentRefusal } from '@lidzas/domain/consents'
import { refusal } from '@lidzas/domain/refusal'

import { audit } from '../audit.ts'
import { selectProgrammeRules } from '../enrolments/admission-queries.ts'
import type { App } from '../http/app-type.ts'
import { create, IdempotencyKey } from '../http/create.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { Refused } from '../http/problem.ts'
import { problems } from '../http/problems.ts'
import { lockParticipant } from '../participants/queries.ts'
import { selectRepresentationFacts } from '../representations/queries.ts'
import { insertConsent, selectConsent } from './queries.ts'
import { Consent, RecordConsent } from './schemas.ts'

export function recordConsent(app: App) {
  app.post(
    '/participants/:id/consents',
    {
      config: { permission: 'consents:write', audit: 'consent.recorded' },
      schema: {
        operationId: 'recordConsent',
        summary: 'Record one consent: one purpose, one giver, the form version and its language',
        tags: ['consents'],
        params: IdParams,
        headers: IdempotencyKey,
        body: RecordConsent,
        response: { 201: Consent, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      create(request, reply, async (tx) => {
        const { actor, params, body } = request
        const participant = found(await lockParticipant(tx, actor, params.id))
        if (!(await selectProgrammeRules(tx, actor, body.programmeId, null))) {
          throw new Refused(refusal('NOT_FOUND', undefined, '/programmeId'))
        }
        if (participant.birthDate === null) throw new Refused(refusal('BIRTH_DATE_REQUIRED'))
        const representations = await selectRepresentationFacts(tx, actor, participant.id)
        const { representationId = null, purpose, ...given } = body
        const purposes = typeof purpose === 'string' ? [purpose] : purpose
        const representation = representations.find(({ id }) => id === representationId) ?? null
        const about = { birthDate: participant.birthDate, representations }
        refuseIf(recordConsentRefusal({ ...given, purposes, representation }, about, app.today()))
        const id = await insertConsent(tx, actor, {
          ...given,
          purpose: purposes[0]!,
          participantId: participant.id,
          representationId: given.givenBy === 'REPRESENTATIVE' ? representationId : null,
        })
        await audit(tx, actor, {
          action: 'consent.recorded',
          objectType: 'consent',
          objectId: id,
          subjectIds: [participant.id],
          fields: Object.keys(body),
        })
        return found(await selectConsent(tx, actor, id))
      }),
  )
}
