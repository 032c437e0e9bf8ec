/** All SQL on mentorships themselves. What a mentorship depends on is in match-queries.ts. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { aliasedTable, and, eq, getTableColumns, or, sql } from 'drizzle-orm'

import { mentorshipVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { mentorships } from '../../../core/db/schema/delivery/mentorships.ts'
import { monthLedgers } from '../../../core/db/schema/delivery/sessions.ts'
import { enrolments } from '../../../core/db/schema/intake/intake.ts'
import { organisations } from '../../../core/db/schema/network/organisations.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { programmePolicies, programmes } from '../../../core/db/schema/programmes/programmes.ts'
import { namedLike } from '../../../core/db/search.ts'

const participant = aliasedTable(people, 'participant_person')
const mentor = aliasedTable(people, 'mentor_person')

export type Mentorship = typeof mentorships.$inferSelect
export type MentorshipFilters = PageRequest & {
  programmeId: string
  state?: Mentorship['state']
  mentorId?: string
  participantId?: string
  organisationId?: string
  enrolmentId?: string
  stage?: string
  q?: string
}

const sorts = {
  name: participant.searchName,
  mentorName: mentor.searchName,
  startsOn: sql`coalesce(${mentorships.startsOn}, 'infinity'::date)`,
  plannedEndOn: sql`coalesce(${mentorships.plannedEndOn}, 'infinity'::date)`,
  createdAt: mentorships.createdAt,
}

/** The rows this actor may see. Every lookup of mentorships and what hangs on them starts from it. */
export function visibleTo(actor: Actor) {
  return and(eq(mentorships.tenantId, actor.tenantId), mentorshipVisible(actor, mentorships))
}

const named = (person: typeof participant) => ({
  id: person.id,
  givenName: person.givenName,
  familyName: person.familyName,
})

const lastSessionOn = sql<IsoDate | null>`(
  select max((lower(a.during) at time zone 'Europe/Riga')::date)::text from attendance a
  where a.tenant_id = ${mentorships.tenantId} and a.mentorship_id = ${mentorships.id} and a.state = 'held')`

/** What every answer about a mentorship shows: the row, the names, when they last met, the month's minutes. */
const shown = {
  ...getTableColumns(mentorships),
  participant: named(participant),
  mentor: named(mentor),
  organisation: { id: organisations.id, name: organisations.name },
  lastSessionOn,
  minutesThisMonth: sql<number>`coalesce(${monthLedgers.minutes}, 0)`,
}

const ofParticipant = and(
  eq(participant.tenantId, mentorships.tenantId),
  eq(participant.id, mentorships.participantId),
)
const ofMentor = and(eq(mentor.tenantId, mentorships.tenantId), eq(mentor.id, mentorships.mentorId))
const ofOrganisation = and(
  eq(organisations.tenantId, mentorships.tenantId),
  eq(organisations.id, mentorships.organisationId),
)
const ofEnrolment = and(
  eq(enrolments.tenantId, mentorships.tenantId),
  eq(enrolments.id, mentorships.enrolmentId),
)
const ofPolicy = and(
  eq(programmePolicies.tenantId, enrolments.tenantId),
  eq(programmePolicies.id, enrolments.policyId),
)
const ofProgramme = and(
  eq(programmes.tenantId, mentorships.tenantId),
  eq(programmes.id, mentorships.programmeId),
)

/** The ledger of the participant in the month of `today`. */
function ofMonth(today: IsoDate) {
  return and(
    eq(monthLedgers.tenantId, mentorships.tenantId),
    eq(monthLedgers.programmeId, mentorships.programmeId),
    eq(monthLedgers.personId, mentorships.participantId),
    eq(monthLedgers.month, `${today.slice(0, 7)}-01`),
  )
}

export async function selectMentorships(db: Db, actor: Actor, today: IsoDate, filters: MentorshipFilters) {
  const { programmeId, state, mentorId, participantId, organisationId, enrolmentId, stage, q, ...request } =
    filters
  const { key, after, orderBy, limit, page } = keyset(request, sorts, mentorships.id)
  const rows = await db
    .select({ ...shown, ...key })
    .from(mentorships)
    .innerJoin(participant, ofParticipant)
    .innerJoin(mentor, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .leftJoin(monthLedgers, ofMonth(today))
    .where(
      and(
        visibleTo(actor),
        eq(mentorships.programmeId, programmeId),
        state === undefined ? undefined : eq(mentorships.state, state),
        mentorId === undefined ? undefined : eq(mentorships.mentorId, mentorId),
        participantId === undefined ? undefined : eq(mentorships.participantId, participantId),
        organisationId === undefined ? undefined : eq(mentorships.organisationId, organisationId),
        enrolmentId === undefined ? undefined : eq(mentorships.enrolmentId, enrolmentId),
        stage === undefined ? undefined : eq(mentorships.stage, stage),
        q === undefined
          ? undefined
          : or(namedLike(participant.searchName, q), namedLike(mentor.searchName, q)),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** One mentorship with its enrolment, and the policy its enrolment has pinned. */
export async function selectMentorship(db: Db, actor: Actor, today: IsoDate, id: string) {
  const [row] = await db
    .select({
      ...shown,
      conflictConfirmedBy: { id: accounts.id, displayName: accounts.displayName },
      enrolment: getTableColumns(enrolments),
      policy: programmePolicies.policy,
      policyVersion: programmePolicies.versionNumber,
      programmeStartsOn: programmes.startsOn,
      programmeEndsOn: programmes.endsOn,
    })
    .from(mentorships)
    .innerJoin(participant, ofParticipant)
    .innerJoin(mentor, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .innerJoin(enrolments, ofEnrolment)
    .innerJoin(programmePolicies, ofPolicy)
    .innerJoin(programmes, ofProgramme)
    .leftJoin(monthLedgers, ofMonth(today))
    .leftJoin(accounts, eq(accounts.id, mentorships.conflictConfirmedBy))
    .where(and(visibleTo(actor), eq(mentorships.id, id)))
  return row
}

/**
 * The mentorship with its enrolment, both locked before anything is read, and the rules they run by. Whoever changes a
 * enrolment locks the enrolment, so two changes of one enrolment wait for each other.
 */
export async function lockMentorship(tx: Tx, actor: Actor, id: string) {
  const seen = and(visibleTo(actor), eq(mentorships.id, id))
  await tx
    .select({ id: mentorships.id })
    .from(enrolments)
    .innerJoin(mentorships, ofEnrolment)
    .where(seen)
    .for('update', { of: [enrolments, mentorships] })
  const [row] = await tx
    .select({
      ...getTableColumns(mentorships),
      lastSessionOn,
      enrolment: getTableColumns(enrolments),
      participant: { ...named(participant), birthDate: participant.birthDate },
      policy: programmePolicies.policy,
      programmeStartsOn: programmes.startsOn,
      programmeEndsOn: programmes.endsOn,
    })
    .from(mentorships)
    .innerJoin(enrolments, ofEnrolment)
    .innerJoin(participant, ofParticipant)
    .innerJoin(programmePolicies, ofPolicy)
    .innerJoin(programmes, ofProgramme)
    .where(seen)
  return row
}
export type LockedMentorship = NonNullable<Awaited<ReturnType<typeof lockMentorship>>>

export type NewMentorship = Pick<
  typeof mentorships.$inferInsert,
  | 'programmeId'
  | 'enrolmentId'
  | 'participantId'
  | 'mentorId'
  | 'organisationId'
  | 'state'
  | 'conflictDeclaredOn'
  | 'conflictConfirmedBy'
  | 'startsOn'
  | 'plannedEndOn'
  | 'stage'
>

export async function insertMentorship(tx: Tx, actor: Actor, values: NewMentorship) {
  const [row] = await tx
    .insert(mentorships)
    .values({ ...values, tenantId: actor.tenantId })
    .returning()
  return row!
}

export type MentorshipChanges = Partial<
  Pick<
    Mentorship,
    'state' | 'startsOn' | 'plannedEndOn' | 'endedOn' | 'outcome' | 'endReason' | 'endNote' | 'stage'
  >
>

export async function changeMentorship(tx: Tx, actor: Actor, id: string, changes: MentorshipChanges) {
  const [row] = await tx
    .update(mentorships)
    .set(changes)
    .where(and(eq(mentorships.tenantId, actor.tenantId), eq(mentorships.id, id)))
    .returning()
  return row! // locked by the caller, so it exists
}

/** Starts the clock of an enrolment, or moves its planned end (#30, #31). */
export async function setClock(
  tx: Tx,
  actor: Actor,
  enrolmentId: string,
  clock: Partial<Pick<typeof enrolments.$inferSelect, 'clockStartedOn' | 'plannedEndOn' | 'extendedMonths'>>,
) {
  await tx
    .update(enrolments)
    .set(clock)
    .where(and(eq(enrolments.tenantId, actor.tenantId), eq(enrolments.id, enrolmentId)))
}

/** The bare row, for what hangs on a mentorship. */
export async function findMentorship(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select()
    .from(mentorships)
    .where(and(visibleTo(actor), eq(mentorships.id, id)))
  return row
}
