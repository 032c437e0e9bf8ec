/** SQL on enrolments: reading and changing. The facts of admission are in admission-queries.ts. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { CloseReason } from '@lidzas/domain/intake/code-lists/closing'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import { and, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm'

import { enrolmentVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { mentorships } from '../../../core/db/schema/delivery/mentorships.ts'
import { monthLedgers } from '../../../core/db/schema/delivery/sessions.ts'
import { enrolments } from '../../../core/db/schema/intake/intake.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { programmePolicies } from '../../../core/db/schema/programmes/programmes.ts'
import { namedLike } from '../../../core/db/search.ts'

export type Enrolment = typeof enrolments.$inferSelect
type Filters = PageRequest & {
  programmeId: string
  state?: Enrolment['state']
  participantId?: string
  q?: string
}
type NewEnrolment = Omit<typeof enrolments.$inferInsert, 'tenantId' | 'version' | 'createdAt'>

export const enrolmentSorts = {
  createdAt: enrolments.createdAt,
  name: people.searchName,
  plannedEndOn: sql`coalesce(${enrolments.plannedEndOn}, 'infinity'::date)`,
}

/** The rows this actor may see. Every lookup of enrolments starts from it. */
export function visibleTo(actor: Actor) {
  return and(eq(enrolments.tenantId, actor.tenantId), enrolmentVisible(actor, enrolments))
}

/** The mentorship that counts now: the active one, else the latest. */
const mentorship = sql<{
  id: string
  state: 'proposed' | 'active' | 'ended'
  mentorId: string
  mentorName: string
} | null>`(
  select json_build_object('id', m.id, 'state', m.state, 'mentorId', m.mentor_id,
    'mentorName', mp.given_name || ' ' || mp.family_name)
  from mentorship m join person mp on mp.tenant_id = m.tenant_id and mp.id = m.mentor_id
  where m.tenant_id = ${enrolments.tenantId} and m.enrolment_id = ${enrolments.id}
  order by (m.state = 'active') desc, m.created_at desc limit 1)`

/** The day a consent to take part was withdrawn and not given again by the same side (#16). */
const consentWithdrawnOn = sql<IsoDate | null>`(
  select max(c.withdrawn_on) from consent c
  where c.tenant_id = ${enrolments.tenantId} and c.participant_id = ${enrolments.participantId}
    and c.programme_id = ${enrolments.programmeId} and c.purpose = 'PARTICIPATION' and c.withdrawn_on is not null
    and not exists (select from consent o where o.tenant_id = c.tenant_id and o.participant_id = c.participant_id
      and o.programme_id = c.programme_id and o.purpose = c.purpose and o.given_by = c.given_by and o.withdrawn_on is null
        and o.corrected_at is null))`

const {
  priorityNotePlain: _p,
  priorityNoteSealed: _ps,
  suspensionNotePlain: _s,
  suspensionNoteSealed: _ss,
  closureNotePlain: _c,
  closureNoteSealed: _cs,
  ...shown
} = getTableColumns(enrolments)

/** What lists show: never the notes, which belong to a single enrolment. */
export const columns = {
  ...shown,
  targetGroups: sql<TargetGroup[]>`${enrolments.targetGroups}`,
  closureReason: sql<CloseReason | null>`${enrolments.closureReason}`,
  participant: {
    id: people.id,
    givenName: people.givenName,
    familyName: people.familyName,
    birthDate: people.birthDate,
  },
  mentorship,
  consentWithdrawnOn,
}

const ofPerson = and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId))

export function joined<Fields extends Parameters<Db['select']>[0] & object>(db: Db, fields: Fields) {
  return db.select(fields).from(enrolments).innerJoin(people, ofPerson)
}

export async function selectEnrolments(
  db: Db,
  actor: Actor,
  { programmeId, state, participantId, q, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, enrolmentSorts, enrolments.id)
  const rows = await joined(db, { ...columns, ...key })
    .where(
      and(
        visibleTo(actor),
        eq(enrolments.programmeId, programmeId),
        state && eq(enrolments.state, state),
        participantId === undefined ? undefined : eq(enrolments.participantId, participantId),
        q === undefined ? undefined : namedLike(people.searchName, q),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectEnrolment(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      ...getTableColumns(enrolments),
      ...columns,
      policy: programmePolicies.policy,
      policyVersion: programmePolicies.versionNumber,
    })
    .from(enrolments)
    .innerJoin(people, ofPerson)
    .innerJoin(
      programmePolicies,
      and(eq(programmePolicies.tenantId, enrolments.tenantId), eq(programmePolicies.id, enrolments.policyId)),
    )
    .where(and(visibleTo(actor), eq(enrolments.id, id)))
  return row
}

/** The enrolment locked for a change. Every change of an enrolment starts here, so two changes wait for each other. */
export async function lockEnrolment(tx: Tx, actor: Actor, id: string, config?: { skipLocked: true }) {
  const [row] = await tx
    .select()
    .from(enrolments)
    .where(and(visibleTo(actor), eq(enrolments.id, id)))
    .for('update', config)
  return row
}

/** Some enrolments whose notes are in plain yet, locked. */
export async function lockPlainNotes(tx: Tx, actor: Actor, limit: number) {
  return tx
    .select()
    .from(enrolments)
    .where(
      and(
        visibleTo(actor),
        sql`num_nonnulls(${enrolments.priorityNotePlain}, ${enrolments.suspensionNotePlain}, ${enrolments.closureNotePlain}) > 0`,
      ),
    )
    .orderBy(enrolments.id)
    .limit(limit)
    .for('update')
}

/** The person's open enrolment in a programme, locked, whoever asks: the caller has the person in view already. */
export async function lockOpenEnrolment(
  tx: Tx,
  actor: Actor,
  of: { participantId: string; programmeId: string },
) {
  const [row] = await tx
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.participantId, of.participantId),
        eq(enrolments.programmeId, of.programmeId),
        ne(enrolments.state, 'closed'),
      ),
    )
    .for('update')
  return row
}

export async function insertEnrolment(tx: Tx, actor: Actor, values: NewEnrolment): Promise<string> {
  const [row] = await tx
    .insert(enrolments)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: enrolments.id })
  return row!.id
}

export async function changeEnrolment(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<NewEnrolment>,
): Promise<void> {
  await tx
    .update(enrolments)
    .set(changes)
    .where(and(eq(enrolments.tenantId, actor.tenantId), eq(enrolments.id, id)))
}

/** The mentorships of an enrolment, the latest first. */
export async function selectMentorshipsOf(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select({
      id: mentorships.id,
      state: mentorships.state,
      mentorId: mentorships.mentorId,
      mentorName: sql<string>`${people.givenName} || ' ' || ${people.familyName}`,
      stage: mentorships.stage,
      startsOn: mentorships.startsOn,
      endedOn: mentorships.endedOn,
    })
    .from(mentorships)
    .innerJoin(people, and(eq(people.tenantId, mentorships.tenantId), eq(people.id, mentorships.mentorId)))
    .where(and(eq(mentorships.tenantId, actor.tenantId), eq(mentorships.enrolmentId, enrolmentId)))
    .orderBy(desc(mentorships.createdAt), desc(mentorships.id))
    .limit(100)
}

/** Counted minutes of the participant in a month, given by its first day. */
export async function selectMinutesOf(
  db: Db,
  actor: Actor,
  of: Pick<Enrolment, 'programmeId' | 'participantId'>,
  month: IsoDate,
): Promise<number> {
  const [ledger] = await db
    .select({ minutes: monthLedgers.minutes })
    .from(monthLedgers)
    .where(
      and(
        eq(monthLedgers.tenantId, actor.tenantId),
        eq(monthLedgers.programmeId, of.programmeId),
        eq(monthLedgers.personId, of.participantId),
        eq(monthLedgers.month, month),
      ),
    )
  return ledger?.minutes ?? 0
}
