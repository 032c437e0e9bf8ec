import { refusal } from '@lidzas/domain/core/refusal'
import { endOfFormer, newTextRefusal } from '@lidzas/domain/programmes/consent-texts'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { selectProgrammeRules } from '../programmes/rule-queries.ts'
import { changeText, insertText, lockLatestText, selectText } from './queries.ts'
import { AddConsentText, ConsentText } from './schemas.ts'

export function addConsentText(app: App) {
  app.post(
    '/consent-texts',
    {
      config: { permission: 'consent-texts:write', audit: 'consent-text.added' },
      schema: {
        operationId: 'addConsentText',
        summary: 'Add a version of a consent text',
        description:
          'The version before it ends on the day before. Once in force, or signed by somebody, its words stay as they are.',
        tags: ['consents'],
        body: AddConsentText,
        response: { 201: ConsentText, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { endsOn = null, ...text } = body
        if (!(await selectProgrammeRules(tx, actor, body.programmeId, null))) {
          throw new Refused(refusal('NOT_FOUND', undefined, '/programmeId'))
        }
        const before = (await lockLatestText(tx, actor, body.programmeId, body.purpose)) ?? null
        refuseIf(newTextRefusal({ startsOn: body.startsOn, endsOn }, before))
        const formerEnd = before && endOfFormer(before, body.startsOn)
        if (before && formerEnd) await changeText(tx, actor, before.id, { endsOn: formerEnd })
        const id = await insertText(tx, actor, { ...text, endsOn })
        await audit(tx, actor, {
          action: 'consent-text.added',
          objectType: 'consent_text',
          objectId: id,
          fields: Object.keys(body),
        })
        return found(await selectText(tx, actor, id))
      }),
  )
}
