/** The facts that admission judges, read together (#1-#10, #13-#15). The counters are in place-queries.ts. */
import { type IsoDate, localDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { AdmissionFacts } from '@lidzas/domain/intake/eligibility/eligibility'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import { and, eq, ne, sql } from 'drizzle-orm'

import type { Db } from '../../core/db/db.ts'
import { enrolments, referrals } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { agreements, programmePeople } from '../../core/db/schema/programmes/programmes.ts'
import { selectRepresentationFacts } from '../../people/representations/queries/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { selectConsentFacts } from '../consents/queries.ts'
import { selectCourtCaseFact } from '../court-cases/queries.ts'
import { type Limits, selectLimits, selectLiveOffer } from '../places/queries.ts'
import { hasLiveOffer, turnKey } from '../places/turn.ts'
import { selectNextWaiting } from './next-queries.ts'

/** Whose admission to which programme, by which rules. `policyId` null: the programme's current ones. */
export type Candidate = {
  enrolmentId: string | null
  programmeId: string
  participantId: string
  policyId: string | null
  targetGroups: readonly string[]
  referralId: string | null
  /** Since when: the application, or the sending of the referral. */
  queuedAt?: Date
  sentAt?: Date | null
  holdsPlace?: boolean
}

export async function selectAgreementFacts(db: Db, actor: Actor, programmeId: string) {
  return db
    .select({
      role: agreements.role,
      signedOn: agreements.signedOn,
      startsOn: agreements.startsOn,
      endsOn: agreements.endsOn,
    })
    .from(agreements)
    .where(and(eq(agreements.tenantId, actor.tenantId), eq(agreements.programmeId, programmeId)))
}

/** Everything admission asks of this candidate on a day. Places that suspensions have lost by `today` count as free. */
export async function selectAdmissionFacts(
  db: Db,
  actor: Actor,
  who: Candidate,
  days: { on: IsoDate; today: IsoDate },
  limits?: Limits,
): Promise<
  | { programme: NonNullable<Awaited<ReturnType<typeof selectProgrammeRules>>>; facts: AdmissionFacts }
  | undefined
> {
  const programme = await selectProgrammeRules(db, actor, who.programmeId, who.policyId)
  const person = await selectPersonFacts(db, actor, who.participantId)
  if (!programme || !person) return undefined
  const counters = limits ?? (await selectLimits(db, actor, who.programmeId, days.today))
  const next = await selectNextWaiting(db, actor, { ...who, today: days.today })
  // The place offered to this very person is no obstacle for them.
  const own =
    who.enrolmentId === null ? undefined : await selectLiveOffer(db, actor, who.enrolmentId, days.today)
  const referral = who.referralId === null ? null : await selectReferralFacts(db, actor, who.referralId)
  const appliedAt = who.queuedAt ?? who.sentAt
  return {
    programme,
    facts: {
      policyVersion: programme.policyVersion,
      programmeState: programme.state,
      agreements: await selectAgreementFacts(db, actor, who.programmeId),
      // The programme's counters hold the current limits, whatever version the enrolment has pinned.
      policy: { ...programme.policy, places: counters.places, people: counters.people },
      period: { startsOn: programme.startsOn, endsOn: programme.endsOn },
      on: days.on,
      decidedOn: days.today,
      ...person,
      targetGroups: who.targetGroups as TargetGroup[],
      consents: await selectConsentFacts(db, actor, who),
      representations: await selectRepresentationFacts(db, actor, who.participantId),
      courtCase: await selectCourtCaseFact(db, actor, who.participantId),
      referral,
      channel: referral?.channel ?? 'SELF',
      appliedOn: appliedAt ? localDate(appliedAt) : days.today,
      openEnrolment: await hasOtherOpenEnrolment(db, actor, who),
      people: {
        admitted: counters.peopleAdmitted,
        offered: counters.peopleOffered - (own?.isFirst ? 1 : 0),
        admittedBefore: await wasAdmitted(db, actor, who),
      },
      places: {
        taken: counters.placesTaken,
        offered: counters.placesOffered - (own ? 1 : 0),
        ...(who.holdsPlace && { held: true }),
        ...(next && { next }),
      },
      turn: { ahead: await countAhead(db, actor, who, days.today) },
    },
  }
}

async function selectPersonFacts(db: Db, actor: Actor, personId: string) {
  const [person] = await db
    .select({ birthDate: people.birthDate, territoryCode: people.territoryCode })
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, personId)))
  return person
}

async function selectReferralFacts(db: Db, actor: Actor, id: string) {
  const [referral] = await db
    .select({ state: referrals.state, channel: referrals.channel })
    .from(referrals)
    .where(and(eq(referrals.tenantId, actor.tenantId), eq(referrals.id, id)))
  return referral ?? null
}

async function hasOtherOpenEnrolment(db: Db, actor: Actor, who: Candidate): Promise<boolean> {
  const rows = await db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, who.programmeId),
        eq(enrolments.participantId, who.participantId),
        ne(enrolments.state, 'closed'),
        who.enrolmentId === null ? undefined : ne(enrolments.id, who.enrolmentId),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** How many wait before this enrolment without an offer, or in all where it is not on the list yet (#11). */
async function countAhead(db: Db, actor: Actor, who: Candidate, today: IsoDate): Promise<number> {
  const before =
    who.enrolmentId === null
      ? undefined
      : sql`(${turnKey(sql`enrolment`)}, ${enrolments.id}) < (
          select ${turnKey(sql`e`)}, e.id from enrolment e
          where e.tenant_id = ${actor.tenantId} and e.id = ${who.enrolmentId})`
  const [row] = await db
    .select({ ahead: sql<number>`count(*)::int` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, who.programmeId),
        eq(enrolments.state, 'waiting'),
        sql`not ${hasLiveOffer(sql`enrolment`, today)}`,
        before,
      ),
    )
  return row!.ahead
}

/** True for somebody whom the programme has admitted before: they are not counted twice (#9). */
async function wasAdmitted(
  db: Db,
  actor: Actor,
  who: Pick<Candidate, 'programmeId' | 'participantId'>,
): Promise<boolean> {
  const rows = await db
    .select({ personId: programmePeople.personId })
    .from(programmePeople)
    .where(
      and(
        eq(programmePeople.tenantId, actor.tenantId),
        eq(programmePeople.programmeId, who.programmeId),
        eq(programmePeople.personId, who.participantId),
      ),
    )
  return rows.length > 0
}
