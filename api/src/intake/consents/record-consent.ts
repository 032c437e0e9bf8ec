import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { enterConsent } from './enter.ts'
import { selectConsent } from './queries.ts'
import { Consent, RecordConsent } from './schemas.ts'

export function recordConsent(app: App) {
  app.post(
    '/participants/:id/consents',
    {
      config: { permission: 'consents:write', audit: 'consent.recorded' },
      schema: {
        operationId: 'recordConsent',
        summary: 'Record one consent: one purpose, one giver, the text that was signed and its language',
        description:
          'The text is the one in force on the day it was given. A spoken consent names its witness, an e-signed one its file. A slip is mended by a corrected record, never by a change.',
        tags: ['consents'],
        params: IdParams,
        body: RecordConsent,
        response: { 201: Consent, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const id = await enterConsent(tx, actor, app, params.id, body)
        return found(await selectConsent(tx, actor, id))
      }),
  )
}
