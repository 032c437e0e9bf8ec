/** What stands behind the closing of an enrolment: its goals, evaluations, mentorships and the last stage (#35, #44). */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ClosingFacts } from '@lidzas/domain/delivery/closure'
import { and, desc, eq } from 'drizzle-orm'

import type { Db } from '../../../core/db/db.ts'
import { goals, mentorships, mentorshipStages } from '../../../core/db/schema/delivery/mentorships.ts'
import { evaluations } from '../../../core/db/schema/results/results.ts'

/** The facts of closing, all but the enrolment's own. */
export async function selectClosingFacts(
  db: Db,
  actor: Actor,
  enrolmentId: string,
): Promise<Omit<ClosingFacts, 'enrolment'>> {
  const enrolments = await db
    .select({ id: mentorships.id, state: mentorships.state, startsOn: mentorships.startsOn })
    .from(mentorships)
    .where(and(eq(mentorships.tenantId, actor.tenantId), eq(mentorships.enrolmentId, enrolmentId)))
    .orderBy(desc(mentorships.startsOn), desc(mentorships.id))
  const started = enrolments.filter(({ startsOn }) => startsOn !== null)
  return {
    openMentorship: enrolments.some(({ state }) => state === 'active' || state === 'proposed'),
    everMentored: started.length > 0,
    stage: started[0] ? await selectLastStage(db, actor, started[0].id) : null,
    goals: await db
      .select({ state: goals.state, title: goals.title, score: goals.score })
      .from(goals)
      .where(and(eq(goals.tenantId, actor.tenantId), eq(goals.enrolmentId, enrolmentId))),
    evaluations: await db
      .select({ author: evaluations.author, kind: evaluations.kind, state: evaluations.state })
      .from(evaluations)
      .where(and(eq(evaluations.tenantId, actor.tenantId), eq(evaluations.enrolmentId, enrolmentId))),
  }
}

async function selectLastStage(db: Db, actor: Actor, mentorshipId: string) {
  const [stage] = await db
    .select({ stage: mentorshipStages.stage, confirmed: mentorshipStages.checklist })
    .from(mentorshipStages)
    .where(
      and(eq(mentorshipStages.tenantId, actor.tenantId), eq(mentorshipStages.mentorshipId, mentorshipId)),
    )
    .orderBy(desc(mentorshipStages.createdAt), desc(mentorshipStages.id))
    .limit(1)
  return stage ?? null
}
