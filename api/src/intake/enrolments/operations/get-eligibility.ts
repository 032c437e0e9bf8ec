import {
  type EligibilityCheck,
  type EligibilityRule,
  eligibilityExplained,
} from '@lidzas/domain/intake/eligibility/eligibility'
import { activateEnrolmentRefusals } from '@lidzas/domain/intake/enrolments'
import type { EnrolmentState } from '@lidzas/domain/intake/states'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { Closed, IdParams, IsoDay } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectAdmissionFacts } from '../../admission/queries.ts'
import { checkView } from '../../eligibility/views.ts'
import { selectEnrolment } from '../queries/queries.ts'
import { Eligibility } from '../schemas.ts'

export function getEligibility(app: App) {
  app.get(
    '/enrolments/:id/eligibility',
    {
      config: { permission: 'consents:read', audit: 'enrolment.eligibility-viewed' },
      schema: {
        operationId: 'getEligibility',
        summary: 'What admission would judge on a day, rule by rule',
        tags: ['enrolments'],
        params: IdParams,
        querystring: Closed({ on: Type.Optional(IsoDay) }),
        response: { 200: Eligibility, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const enrolment = found(await selectEnrolment(db, actor, params.id))
        const today = app.today()
        const on = query.on ?? enrolment.admittedOn ?? today
        const { programme, facts } = found(
          await selectAdmissionFacts(db, actor, { ...enrolment, enrolmentId: enrolment.id }, { on, today }),
        )
        const { verdict, checks } = eligibilityExplained(facts)
        await auditRead(db, actor, {
          action: 'enrolment.eligibility-viewed',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
        })
        return {
          on,
          eligible: activateEnrolmentRefusals(enrolment, facts).length === 0,
          verdict,
          programmeOpen: programme.state === 'open',
          places: { taken: facts.places.taken, limit: facts.policy.places },
          checks: judged(checks, enrolment).map((check) => checkView(actor, check)),
        }
      }),
  )
}

const ofTheQueue: readonly EligibilityRule[] = ['PLACES', 'PEOPLE', 'TURN']

/** Who is in already has their place: what the counters say now is no question of theirs any more. */
function judged(checks: readonly EligibilityCheck[], { state }: { state: EnrolmentState }) {
  return state === 'waiting' ? checks : checks.filter(({ rule }) => !ofTheQueue.includes(rule))
}
