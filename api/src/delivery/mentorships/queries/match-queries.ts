/** What a mentorship depends on: the enrolment and its consents, the mentor's fitness and room. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ConflictRelation } from '@lidzas/domain/network/code-lists/mentors'
import { and, asc, eq, getTableColumns, inArray, notExists, sql } from 'drizzle-orm'

import { enrolmentVisible, mentorVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { mentorships } from '../../../core/db/schema/delivery/mentorships.ts'
import { enrolments } from '../../../core/db/schema/intake/intake.ts'
import { mentors } from '../../../core/db/schema/network/mentors.ts'
import { organisations } from '../../../core/db/schema/network/organisations.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { programmePolicies, programmes } from '../../../core/db/schema/programmes/programmes.ts'
import { evaluations } from '../../../core/db/schema/results/results.ts'
import { activeMentorships, factColumns } from '../../../network/mentors/facts.ts'

const columns = {
  enrolment: getTableColumns(enrolments),
  participant: {
    id: people.id,
    givenName: people.givenName,
    familyName: people.familyName,
    birthDate: people.birthDate,
  },
  policy: programmePolicies.policy,
  programmeStartsOn: programmes.startsOn,
  programmeEndsOn: programmes.endsOn,
}

function enrolmentRows(db: Db) {
  return db
    .select(columns)
    .from(enrolments)
    .innerJoin(people, and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId)))
    .innerJoin(
      programmePolicies,
      and(eq(programmePolicies.tenantId, enrolments.tenantId), eq(programmePolicies.id, enrolments.policyId)),
    )
    .innerJoin(
      programmes,
      and(eq(programmes.tenantId, enrolments.tenantId), eq(programmes.id, enrolments.programmeId)),
    )
}

const enrolmentVisibleTo = (actor: Actor) =>
  and(eq(enrolments.tenantId, actor.tenantId), enrolmentVisible(actor, enrolments))

/** The enrolment a mentorship would be for, as the actor may see it. */
export async function selectEnrolment(db: Db, actor: Actor, enrolmentId: string) {
  const [row] = await enrolmentRows(db).where(and(enrolmentVisibleTo(actor), eq(enrolments.id, enrolmentId)))
  return row
}

/** The same enrolment, its row locked. */
export async function lockEnrolment(tx: Tx, actor: Actor, enrolmentId: string) {
  const [row] = await enrolmentRows(tx)
    .where(and(enrolmentVisibleTo(actor), eq(enrolments.id, enrolmentId)))
    .for('update', { of: enrolments })
  return row
}
export type EnrolmentRow = NonNullable<Awaited<ReturnType<typeof selectEnrolment>>>

/** Active enrolments of a programme that have neither a mentor nor a proposed one, those who wait longest first. */
export function selectUnmatched(db: Db, actor: Actor, programmeId: string) {
  const matched = db
    .select({ one: sql`1` })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.tenantId, enrolments.tenantId),
        eq(mentorships.enrolmentId, enrolments.id),
        inArray(mentorships.state, ['proposed', 'active']),
      ),
    )
  return enrolmentRows(db)
    .where(
      and(
        enrolmentVisibleTo(actor),
        eq(enrolments.programmeId, programmeId),
        eq(enrolments.state, 'active'),
        notExists(matched),
      ),
    )
    .orderBy(asc(enrolments.admittedOn), asc(enrolments.id))
    .limit(100)
}

/** The enrolment's other mentorships: at most one is proposed and one active (#28); when the last one ended. */
export async function selectSiblings(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select({
      id: mentorships.id,
      state: mentorships.state,
      mentorId: mentorships.mentorId,
      startsOn: mentorships.startsOn,
      endedOn: mentorships.endedOn,
    })
    .from(mentorships)
    .where(and(eq(mentorships.tenantId, actor.tenantId), eq(mentorships.enrolmentId, enrolmentId)))
    .orderBy(asc(mentorships.createdAt))
}

/**
 * What the records already say the mentor is to the participant (#27): a legal representative ever recorded, or the
 * case manager who referred. What they do not know, the mentor declares.
 */
export async function selectRelations(
  db: Db,
  actor: Actor,
  participantId: string,
  mentorIds: readonly string[],
) {
  if (mentorIds.length === 0) return []
  return selectRows<{ mentorId: string; relation: ConflictRelation }>(
    db,
    sql`select r.representative_id as "mentorId", 'LEGAL_REPRESENTATIVE' as relation from representation r
      where r.tenant_id = ${actor.tenantId} and r.participant_id = ${participantId}
        and r.representative_id = any (${sql.param(mentorIds)}::uuid[])
      union
      select m.person_id, 'CASE_WORKER' from referral f
        join membership m on m.tenant_id = f.tenant_id and m.account_id = f.case_manager_id
      where f.tenant_id = ${actor.tenantId} and f.participant_id = ${participantId}
        and m.person_id = any (${sql.param(mentorIds)}::uuid[])`,
  )
}

/** What a mentor's fitness and room are judged by, in one statement for any number of mentors. */
function mentorFacts(db: Db, programmeId: string) {
  return db
    .select({
      id: mentors.personId,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      state: mentors.state,
      engagement: mentors.engagement,
      interests: mentors.interests,
      organisation: { id: organisations.id, name: organisations.name },
      ...factColumns,
      trainings: sql<{ minutes: number; completedOn: IsoDate }[]>`(select coalesce(json_agg(json_build_object(
        'minutes', f.minutes, 'completedOn', f.completed_on)), '[]') from training f
        where f.tenant_id = ${mentors.tenantId} and f.mentor_id = ${mentors.personId})`,
      active: activeMentorships(programmeId),
    })
    .from(mentors)
    .innerJoin(people, and(eq(people.tenantId, mentors.tenantId), eq(people.id, mentors.personId)))
    .innerJoin(
      organisations,
      and(eq(organisations.tenantId, mentors.tenantId), eq(organisations.id, mentors.organisationId)),
    )
}

/** Everybody in the pipeline who could be considered, by name. */
export function selectCandidates(db: Db, actor: Actor, programmeId: string) {
  return mentorFacts(db, programmeId)
    .where(
      and(
        eq(mentors.tenantId, actor.tenantId),
        mentorVisible(actor, mentors),
        inArray(mentors.state, ['trained', 'ready', 'suspended']),
      ),
    )
    .orderBy(asc(people.searchName), asc(mentors.personId))
    .limit(500)
}

/**
 * The mentor as the actor may see them, with a share of the row held first: a change of the file that is under way is
 * waited for and seen, a later one waits for the mentorship.
 */
export async function lockMentorFacts(tx: Tx, actor: Actor, mentorId: string, programmeId: string) {
  const seen = and(
    eq(mentors.tenantId, actor.tenantId),
    mentorVisible(actor, mentors),
    eq(mentors.personId, mentorId),
  )
  await tx.select({ id: mentors.personId }).from(mentors).where(seen).for('share')
  const [row] = await mentorFacts(tx, programmeId).where(seen)
  return row
}
export type MentorRow = NonNullable<Awaited<ReturnType<typeof lockMentorFacts>>>

/** Who has written a closing evaluation of the enrolment, and whether it is submitted (#44). */
export function selectClosingEvaluations(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select({
      id: evaluations.id,
      author: evaluations.author,
      kind: evaluations.kind,
      state: evaluations.state,
    })
    .from(evaluations)
    .where(
      and(
        eq(evaluations.tenantId, actor.tenantId),
        eq(evaluations.enrolmentId, enrolmentId),
        eq(evaluations.kind, 'CLOSING'),
      ),
    )
}
