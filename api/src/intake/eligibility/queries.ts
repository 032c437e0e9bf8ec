/** SQL of the eligibility check: the programmes to judge by, and what is known of them without naming anybody. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { EligibilityFacts } from '@lidzas/domain/intake/eligibility/eligibility'
import { and, asc, eq, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { programmeVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { enrolments, referrals } from '../../core/db/schema/intake/intake.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'
import { type selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { type Candidate, selectAgreementFacts } from '../admission/queries.ts'
import { selectLimits } from '../places/queries.ts'

const mostProgrammes = 50

/** The programme asked for, or all that are open: those the caller sees. */
export async function selectProgrammes(db: Db, actor: Actor, id: string | undefined) {
  return db
    .select({ id: programmes.id, nameLv: programmes.nameLv, nameEn: programmes.nameEn })
    .from(programmes)
    .where(
      and(
        eq(programmes.tenantId, actor.tenantId),
        programmeVisible(actor, programmes.id),
        id === undefined ? eq(programmes.state, 'open') : eq(programmes.id, id),
      ),
    )
    .orderBy(asc(programmes.startsOn), asc(programmes.id))
    .limit(mostProgrammes)
}

export async function selectPolicyId(db: Db, actor: Actor, programmeId: string, version: number) {
  const [row] = await db
    .select({ id: programmePolicies.id })
    .from(programmePolicies)
    .where(
      and(
        eq(programmePolicies.tenantId, actor.tenantId),
        eq(programmePolicies.programmeId, programmeId),
        eq(programmePolicies.versionNumber, version),
      ),
    )
  return row?.id
}

type Rules = NonNullable<Awaited<ReturnType<typeof selectProgrammeRules>>>

/** What a programme brings to the question by itself: its rules, agreements, places and queue. */
export async function selectProgrammeFacts(
  db: Db,
  actor: Actor,
  programme: Rules & { id: string },
  days: { on: IsoDate; today: IsoDate },
) {
  const limits = await selectLimits(db, actor, programme.id, days.today)
  const [queue] = await db
    .select({ ahead: sql<number>`count(*)::int` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, programme.id),
        eq(enrolments.state, 'waiting'),
      ),
    )
  return {
    policy: { ...programme.policy, places: limits.places, people: limits.people },
    policyVersion: programme.policyVersion,
    programmeState: programme.state,
    agreements: await selectAgreementFacts(db, actor, programme.id),
    period: { startsOn: programme.startsOn, endsOn: programme.endsOn },
    on: days.on,
    people: { admitted: limits.peopleAdmitted, offered: limits.peopleOffered, admittedBefore: false },
    places: { taken: limits.placesTaken, offered: limits.placesOffered },
    turn: { ahead: queue!.ahead },
  } satisfies EligibilityFacts
}

/** Where a participant stands with a programme: the open enrolment, else the latest referral, else nothing yet. */
export async function selectCandidate(
  db: Db,
  actor: Actor,
  of: { programmeId: string; participantId: string },
): Promise<Candidate> {
  const [enrolment] = await db
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, of.programmeId),
        eq(enrolments.participantId, of.participantId),
        sql`${enrolments.state} <> 'closed'`,
      ),
    )
  if (enrolment) return { ...enrolment, enrolmentId: enrolment.id }
  const [referral] = await db
    .select()
    .from(referrals)
    .where(
      and(
        eq(referrals.tenantId, actor.tenantId),
        eq(referrals.programmeId, of.programmeId),
        eq(referrals.participantId, of.participantId),
      ),
    )
    .orderBy(sql`${referrals.createdAt} desc`)
    .limit(1)
  const { targetGroups = [], sentAt = null, id = null } = referral ?? {}
  return { ...of, enrolmentId: null, policyId: null, referralId: id, targetGroups, sentAt }
}
