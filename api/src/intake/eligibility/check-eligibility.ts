import { refusal } from '@lidzas/domain/core/refusal'
import { eligibilityExplained } from '@lidzas/domain/intake/eligibility/eligibility'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { auditRead } from '../../core/audit.ts'
import type { Db } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../../people/participants/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { selectAdmissionFacts } from '../admission/queries.ts'
import { givenFacts, givenFactsRefusal } from './given-facts.ts'
import { selectCandidate, selectPolicyId, selectProgrammeFacts, selectProgrammes } from './queries.ts'
import { CheckEligibility, EligibilityAnswer } from './schemas.ts'
import { checkView } from './views.ts'

export function checkEligibility(app: App) {
  app.post(
    '/eligibility-checks',
    {
      config: { permission: 'eligibility:check', audit: 'eligibility.checked' },
      schema: {
        operationId: 'checkEligibility',
        summary: 'Could this person come in, and if not, what would change that?',
        description:
          'Judges the facts given, by one programme or by every open one, and stores nothing. With `participantId` the recorded facts stand where none are given: “what if admitted on that day”.',
        tags: ['eligibility'],
        body: CheckEligibility,
        response: { 200: EligibilityAnswer, ...problems(403, 404, 422) },
      },
    },
    ({ actor, body }) =>
      app.db.read(actor, async (db) => {
        const { programmeId, policyVersion, participantId, facts: given = {} } = body
        refuseIf(
          policyVersion !== undefined && programmeId === undefined
            ? refusal('ELIGIBILITY_PROGRAMME_MISSING', undefined, '/programmeId')
            : null,
        )
        refuseIf(givenFactsRefusal(given, app.today()))
        if (participantId !== undefined) found(await selectParticipant(db, actor, participantId))
        const programmes = await selectProgrammes(db, actor, programmeId)
        if (programmeId !== undefined) found(programmes[0])
        const data = []
        for (const programme of programmes) data.push(await judged(db, actor, app, programme, body))
        await auditRead(db, actor, {
          action: 'eligibility.checked',
          objectType: participantId === undefined ? 'eligibility' : 'participant',
          objectId: participantId ?? null,
          subjectIds: participantId === undefined ? [] : [participantId],
          fields: Object.keys(given),
        })
        return { data }
      }),
  )
}

type Programme = Awaited<ReturnType<typeof selectProgrammes>>[number]

async function judged(
  db: Db,
  actor: Actor,
  app: App,
  programme: Programme,
  { policyVersion, participantId, on: asked, facts: given = {} }: Static<typeof CheckEligibility>,
) {
  const policyId =
    policyVersion === undefined ? null : found(await selectPolicyId(db, actor, programme.id, policyVersion))
  const rules = found(await selectProgrammeRules(db, actor, programme.id, policyId))
  const today = app.today()
  const on = asked ?? (today < rules.startsOn ? rules.startsOn : today)
  const known = await knownFacts()
  const { admittedBefore } = given
  const facts = {
    ...known,
    ...givenFacts(given),
    people: { ...known.people, ...(admittedBefore !== undefined && { admittedBefore }) },
  }
  const { checks, ...explanation } = eligibilityExplained(facts)
  return {
    programme,
    policyVersion: rules.policyVersion,
    on,
    ...explanation,
    checks: checks.map((check) => checkView(actor, check)),
  }

  async function knownFacts() {
    const days = { on, today }
    if (participantId === undefined) {
      return selectProgrammeFacts(db, actor, { ...rules, id: programme.id }, days)
    }
    const candidate = await selectCandidate(db, actor, { programmeId: programme.id, participantId })
    const who = { ...candidate, policyId: policyId ?? candidate.policyId }
    const { facts } = found(await selectAdmissionFacts(db, actor, who, days))
    if (who.enrolmentId !== null || who.referralId !== null) return facts
    // Nobody has referred them and they have not applied: which way they will come is open.
    const { channel: _unknown, ...rest } = facts
    return rest
  }
}
