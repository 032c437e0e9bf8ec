/** All SQL on the stages an enrolment has passed. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { confirmedItems, type StageFacts } from '@lidzas/domain/delivery/stage-facts'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { mentorships, mentorshipStages } from '../../../core/db/schema/delivery/mentorships.ts'

/** Every stage of the enrolment in the order passed, those with earlier mentors included. The caller has seen the mentorship. */
export function selectStages(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select({
      ...getTableColumns(mentorshipStages),
      movedBy: { id: accounts.id, displayName: accounts.displayName },
    })
    .from(mentorshipStages)
    .innerJoin(
      mentorships,
      and(
        eq(mentorships.tenantId, mentorshipStages.tenantId),
        eq(mentorships.id, mentorshipStages.mentorshipId),
      ),
    )
    .leftJoin(accounts, eq(accounts.id, mentorshipStages.movedBy))
    .where(and(eq(mentorshipStages.tenantId, actor.tenantId), eq(mentorships.enrolmentId, enrolmentId)))
    .orderBy(asc(mentorshipStages.enteredOn), asc(mentorshipStages.id))
}

/** What the records say about the stage's checklist and about the end, and what people have confirmed so far. */
export async function selectStageFacts(db: Db, actor: Actor, of: { id: string }) {
  const ofEnrolment = sql`f.tenant_id = ${actor.tenantId} and f.enrolment_id = (
    select enrolment_id from mentorship where tenant_id = ${actor.tenantId} and id = ${of.id})`
  const [row] = await selectRows<
    StageFacts & { proposedGoals: number; confirmedByHand: string[]; enteredOn: IsoDate | null }
  >(
    db,
    sql`select
      (select count(distinct f.session_id)::int from attendance f
        where ${ofEnrolment} and f.capacity = 'participant' and f.state = 'held') as "sessionsHeld",
      (select count(*)::int from goal f where ${ofEnrolment} and f.state = 'proposed') as "proposedGoals",
      (select count(*)::int from goal f where ${ofEnrolment} and f.state = 'agreed') as "agreedGoals",
      (select count(*)::int from goal f where ${ofEnrolment} and f.state = 'agreed' and f.score is null) as "unratedGoals",
      (select coalesce(array_agg(f.author), '{}') from evaluation f
        where ${ofEnrolment} and f.kind = 'CLOSING' and f.state = 'submitted') as "evaluatedBy",
      coalesce(s.checklist, '{}') as "confirmedByHand", s.entered_on::text as "enteredOn"
      from (select 1) one left join lateral (
        select checklist, entered_on from mentorship_stage
        where tenant_id = ${actor.tenantId} and mentorship_id = ${of.id}
        order by entered_on desc, id desc limit 1) s on true`,
  )
  return row!
}

/** The stage the enrolment is in, or was in last: a new mentor goes on from there (#37). */
export async function selectLatestStage(
  db: Db,
  actor: Actor,
  enrolmentId: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ stage: mentorshipStages.stage })
    .from(mentorshipStages)
    .innerJoin(
      mentorships,
      and(
        eq(mentorships.tenantId, mentorshipStages.tenantId),
        eq(mentorships.id, mentorshipStages.mentorshipId),
      ),
    )
    .where(and(eq(mentorshipStages.tenantId, actor.tenantId), eq(mentorships.enrolmentId, enrolmentId)))
    .orderBy(desc(mentorshipStages.enteredOn), desc(mentorshipStages.id))
    .limit(1)
  return row?.stage
}

type NewStage = Pick<typeof mentorshipStages.$inferInsert, 'mentorshipId' | 'stage' | 'enteredOn' | 'reason'>

export async function enterStage(tx: Tx, actor: Actor, values: NewStage) {
  await tx.insert(mentorshipStages).values({ ...values, tenantId: actor.tenantId, movedBy: actor.accountId })
}

/** What is confirmed in the running stage, and the day it was left when it is. */
export async function changeCurrentStage(
  tx: Tx,
  actor: Actor,
  mentorshipId: string,
  changes: { checklist?: string[]; leftOn?: IsoDate },
) {
  await tx
    .update(mentorshipStages)
    .set(changes)
    .where(
      and(
        eq(mentorshipStages.tenantId, actor.tenantId),
        eq(mentorshipStages.mentorshipId, mentorshipId),
        isNull(mentorshipStages.leftOn),
      ),
    )
}

/** Leaves the running stage with everything that is confirmed in it: by the records, by hand before, and by hand now. */
export async function leaveStage(
  tx: Tx,
  actor: Actor,
  mentorship: { id: string; enrolmentId: string; stage: string; policy: Pick<ProgrammePolicy, 'stages'> },
  leftOn: IsoDate,
  byHand: readonly string[] = [],
) {
  const facts = await selectStageFacts(tx, actor, mentorship)
  const confirmed = confirmedItems(facts, [...facts.confirmedByHand, ...byHand])
  const stage = mentorship.policy.stages.find(({ code }) => code === mentorship.stage)
  const items = (stage?.checklist ?? []).map(({ code }) => code)
  const checklist = items.filter((item) => confirmed.includes(item))
  await changeCurrentStage(tx, actor, mentorship.id, { leftOn, checklist })
}
