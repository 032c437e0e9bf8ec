/** What stands between a mentorship and its end: the steps of a completed one, and the rules of every one. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { firstRefusal, type Refusal } from '@lidzas/domain/core/refusal'
import { type ClosingStep, closingSteps } from '@lidzas/domain/delivery/closing-steps'
import { completionRefusal } from '@lidzas/domain/delivery/closure'
import type { Evaluator } from '@lidzas/domain/delivery/code-lists/evaluations'
import { endDayRefusal } from '@lidzas/domain/delivery/mentorship-days'
import { endMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'
import { confirmedItems } from '@lidzas/domain/delivery/stage-facts'
import type { CloseReason } from '@lidzas/domain/intake/code-lists/closing'

import type { Db } from '../../core/db/db.ts'
import { pointAt } from '../../core/http/refusals/point-at.ts'
import { selectGoals } from '../goals/queries.ts'
import { clockOf } from '../mentorships/match.ts'
import { selectClosingEvaluations } from '../mentorships/queries/match-queries.ts'
import type { LockedMentorship } from '../mentorships/queries/queries.ts'
import { selectStageFacts } from '../mentorships/stages/queries.ts'

type Of = Pick<LockedMentorship, 'id' | 'enrolmentId' | 'stage' | 'policy'>

/** The records a completed ending is judged by. */
export async function closingFacts(db: Db, actor: Actor, { id, enrolmentId, stage }: Of) {
  const facts = await selectStageFacts(db, actor, { id })
  return {
    goals: await selectGoals(db, actor, enrolmentId),
    evaluations: await selectClosingEvaluations(db, actor, enrolmentId),
    stage:
      facts.enteredOn === null ? null : { stage, confirmed: confirmedItems(facts, facts.confirmedByHand) },
  }
}

/** Each closing step, done or missing, with the goal that still needs its outcome or the evaluation begun as a draft. */
export async function stepsOf(db: Db, actor: Actor, mentorship: Of) {
  const facts = await closingFacts(db, actor, mentorship)
  const unrated = facts.goals.filter(({ state, score }) => state === 'agreed' && score === null)
  const undecided = facts.goals.filter(({ state }) => state === 'proposed')
  const drafts = facts.evaluations.filter(({ state }) => state === 'draft')
  const recordOf = (code: ClosingStep['code'], index: number) =>
    code === 'GOAL_OUTCOME'
      ? unrated[index]?.id
      : code === 'GOAL_UNDECIDED'
        ? undecided[index]?.id
        : drafts.find(({ author }) => code === `EVALUATION_${author}`)?.id
  return closingSteps(facts, mentorship.policy).map((step) => ({
    ...step,
    missing: step.missing.map(({ lv, en }, index) => ({ id: recordOf(step.code, index) ?? null, lv, en })),
  }))
}

type Ending = {
  outcome: 'COMPLETED' | 'ENDED_EARLY' | 'MENTOR_CHANGED'
  endedOn: IsoDate
  endReason?: CloseReason
  endNote?: string
  excused?: Evaluator[]
}

/** Why the mentorship cannot end like this, or null (#33, #35, #44, #45). */
export async function endingRefusal(
  db: Db,
  actor: Actor,
  mentorship: LockedMentorship,
  { outcome, endedOn, endReason, endNote, excused = [] }: Ending,
  today: IsoDate,
): Promise<Refusal | null> {
  const reason = endReason ?? null
  const note = endNote?.trim() || null
  const { policy } = mentorship
  const { enteredOn: stageEnteredOn } = await selectStageFacts(db, actor, mentorship)
  const ruled = firstRefusal(
    endMentorshipRefusal(mentorship, { outcome, endedOn, reason }, clockOf(mentorship), policy, today),
    endDayRefusal({ ...mentorship, stageEnteredOn }, endedOn, today),
    outcome === 'COMPLETED'
      ? completionRefusal(await closingFacts(db, actor, mentorship), { excused, reason, note }, policy)
      : null,
  )
  return pointAt(ruled, { '/reason': '/endReason', '/note': '/endNote' })
}
