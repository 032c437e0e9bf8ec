/** What is asked of the people before they meet, read and locked in one fixed order. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { Ledger, MentorshipDates } from '@lidzas/domain/delivery/sessions'
import type { ConsentFact } from '@lidzas/domain/intake/consents/consents'
import type { ClearanceFact, MentorFacts } from '@lidzas/domain/network/mentors'
import type { RepresentationFact } from '@lidzas/domain/people/representing'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'

import { enrolmentVisible, mentorVisible, mentorshipVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { mentorships } from '../../../core/db/schema/delivery/mentorships.ts'
import { consents, enrolments } from '../../../core/db/schema/intake/intake.ts'
import { mentors } from '../../../core/db/schema/network/mentors.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { programmePolicies } from '../../../core/db/schema/programmes/programmes.ts'

/** The two of a mentorship that the actor may see. */
export async function selectPair(db: Db, actor: Actor, programmeId: string, mentorshipId: string) {
  const [pair] = await db
    .select()
    .from(mentorships)
    .where(
      and(
        eq(mentorships.tenantId, actor.tenantId),
        mentorshipVisible(actor, mentorships),
        eq(mentorships.programmeId, programmeId),
        eq(mentorships.id, mentorshipId),
      ),
    )
  return pair
}

/** The enrolments of a programme that the actor may see, of those named. */
export function selectInvited(db: Db, actor: Actor, programmeId: string, enrolmentIds: readonly string[]) {
  return db
    .select({ enrolmentId: enrolments.id, personId: enrolments.participantId })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        enrolmentVisible(actor, enrolments),
        eq(enrolments.programmeId, programmeId),
        inArray(enrolments.id, [...enrolmentIds]),
      ),
    )
}

/** The mentors that the actor may see, of those named. */
export function selectInvitedMentors(db: Db, actor: Actor, personIds: readonly string[]) {
  return db
    .select({ personId: mentors.personId, organisationId: mentors.organisationId })
    .from(mentors)
    .where(
      and(
        eq(mentors.tenantId, actor.tenantId),
        mentorVisible(actor, mentors),
        inArray(mentors.personId, [...personIds]),
      ),
    )
}

/** The participants' places, held as they are until the end of the transaction, with the rules they have pinned. */
export async function selectParticipants(tx: Tx, actor: Actor, enrolmentIds: readonly string[]) {
  const consentRows = selectConsents(tx, actor, enrolmentIds)
  const enrolmentRows = tx
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.participantId,
      state: enrolments.state,
      admittedOn: enrolments.admittedOn,
      plannedEndOn: enrolments.plannedEndOn,
      targetGroups: sql<TargetGroup[]>`${enrolments.targetGroups}`,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: sql<IsoDate>`coalesce(${people.birthDate}, '1900-01-01')::text`,
      policy: programmePolicies.policy,
      representations: sql<RepresentationFact[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id,
        'basis', r.basis, 'startsOn', r.starts_on, 'endsOn', r.ends_on)), '[]') from representation r
        where r.tenant_id = ${enrolments.tenantId} and r.participant_id = ${enrolments.participantId})`,
    })
    .from(enrolments)
    .innerJoin(people, and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId)))
    .innerJoin(
      programmePolicies,
      and(eq(programmePolicies.tenantId, enrolments.tenantId), eq(programmePolicies.id, enrolments.policyId)),
    )
    .where(and(eq(enrolments.tenantId, actor.tenantId), inArray(enrolments.id, [...enrolmentIds])))
    .orderBy(asc(enrolments.id))
    .for('share', { of: enrolments })
    .execute()
  const [given, rows] = await Promise.all([consentRows, enrolmentRows])
  return rows.map((row) => ({
    ...row,
    consents: given.filter(({ enrolmentId }) => enrolmentId === row.enrolmentId),
  }))
}
export type ParticipantAsked = Awaited<ReturnType<typeof selectParticipants>>[number]

/** Locked, so that a withdrawal comes wholly before this meeting or wholly after it (#16). */
function selectConsents(tx: Tx, actor: Actor, enrolmentIds: readonly string[]) {
  return tx
    .select({
      enrolmentId: enrolments.id,
      purpose: consents.purpose,
      givenBy: consents.givenBy,
      givenOn: consents.givenOn,
      endsOn: consents.endsOn,
      withdrawnOn: consents.withdrawnOn,
      representationId: consents.representationId,
    })
    .from(consents)
    .innerJoin(
      enrolments,
      and(
        eq(enrolments.tenantId, consents.tenantId),
        eq(enrolments.programmeId, consents.programmeId),
        eq(enrolments.participantId, consents.participantId),
      ),
    )
    .where(
      and(
        eq(consents.tenantId, actor.tenantId),
        inArray(enrolments.id, [...enrolmentIds]),
        isNull(consents.correctedAt),
      ),
    )
    .orderBy(asc(consents.id))
    .for('share', { of: consents })
    .execute() as Promise<(ConsentFact & { enrolmentId: string })[]>
}

export type EnrolmentMentorship = MentorshipDates & { id: string; enrolmentId: string }

/** The mentorships of these enrolments; read after the enrolments are locked, so they hold until the end of the transaction. */
export async function selectMentorships(
  db: Db,
  actor: Actor,
  enrolmentIds: readonly string[],
): Promise<EnrolmentMentorship[]> {
  return db
    .select({
      id: mentorships.id,
      enrolmentId: mentorships.enrolmentId,
      state: mentorships.state,
      startsOn: mentorships.startsOn,
      plannedEndOn: mentorships.plannedEndOn,
      endedOn: mentorships.endedOn,
    })
    .from(mentorships)
    .where(and(eq(mentorships.tenantId, actor.tenantId), inArray(mentorships.enrolmentId, [...enrolmentIds])))
    .orderBy(asc(mentorships.startsOn), asc(mentorships.id))
    .execute()
}

/** The mentors with their checks and contracts. A revocation that slips in between is refused by the constraint. */
export async function selectMentors(db: Db, actor: Actor, personIds: readonly string[]) {
  return selectRows<
    Pick<MentorFacts, 'state' | 'contracts'> & {
      personId: string
      organisationId: string
      clearances: ClearanceFact[]
    }
  >(
    db,
    sql`select m.person_id as "personId", m.state, m.organisation_id as "organisationId",
        (select coalesce(jsonb_agg(jsonb_build_object('result', c.result, 'startsOn', c.starts_on,
          'endsOn', least(c.ends_on, c.cut_on), 'limits', c.limits, 'revokedOn', r.revoked_on)), '[]')
          from clearance c left join clearance_revocation r on r.tenant_id = c.tenant_id and r.clearance_id = c.id
          where c.tenant_id = m.tenant_id and c.mentor_id = m.person_id and c.valid is not null) as clearances,
        (select coalesce(jsonb_agg(jsonb_build_object('signedOn', t.signed_on, 'startsOn', t.starts_on,
          'endsOn', t.ends_on)), '[]')
          from mentor_contract t where t.tenant_id = m.tenant_id and t.mentor_id = m.person_id) as contracts
      from mentor m
      where m.tenant_id = ${actor.tenantId} and m.person_id = any (${sql.param([...personIds])}::uuid[])
      order by m.person_id`,
  )
}

/** The month's ledgers of these enrolments, locked in person order; made from the pinned policy when missing (#52). */
export async function lockLedgers(tx: Tx, enrolmentIds: readonly string[], month: IsoDate) {
  return selectRows<Ledger & { personId: string; enrolmentId: string }>(
    tx,
    sql`select person_id as "personId", enrolment_id as "enrolmentId", cap, minutes
      from app.lock_ledgers(${sql.param([...enrolmentIds])}::uuid[], ${month}::date)`,
  )
}
