/** All SQL on programmes. */
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { selectRows } from '../../core/db/rows.ts'
import { agreements, programmes } from '../../core/db/schema/programmes/programmes.ts'

const { tenantId: _tenant, kind: _kind, currentPolicyId: _policy, ...columns } = getTableColumns(programmes)
/** A programme is never seen without rules: both are made in one transaction. */
const complete = { ...columns, currentPolicyId: sql<string>`${programmes.currentPolicyId}` }

type Values = Omit<
  typeof programmes.$inferInsert,
  'tenantId' | 'id' | 'version' | 'createdAt' | 'currentPolicyId'
>
type ProgrammeState = (typeof programmes.$inferSelect)['state']
type Filters = PageRequest & { state?: readonly ProgrammeState[] }

/** The rows this actor may see. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(programmes.tenantId, actor.tenantId), programmeVisible(actor, programmes.id))
}

export const programmeSorts = { startsOn: programmes.startsOn, nameLv: programmes.nameLv }

export async function selectProgrammes(db: Db, actor: Actor, { state, ...request }: Filters) {
  const { key, after, orderBy, limit, page } = keyset(request, programmeSorts, programmes.id)
  const rows = await db
    .select({ ...complete, ...key })
    .from(programmes)
    .where(and(visibleTo(actor), state && inArray(programmes.state, [...state]), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectProgramme(db: Db | Tx, actor: Actor, id: string) {
  const [programme] = await db
    .select(complete)
    .from(programmes)
    .where(and(visibleTo(actor), eq(programmes.id, id)))
  return programme
}

export async function lockProgramme(tx: Tx, actor: Actor, id: string) {
  const [programme] = await tx
    .select(complete)
    .from(programmes)
    .where(and(visibleTo(actor), eq(programmes.id, id)))
    .for('update')
  return programme
}

export async function insertProgramme(tx: Tx, actor: Actor, values: Values) {
  const [programme] = await tx
    .insert(programmes)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: programmes.id })
  return programme!
}

export async function changeProgramme(tx: Tx, actor: Actor, id: string, changes: Partial<Values>) {
  const [programme] = await tx
    .update(programmes)
    .set(changes)
    .where(and(eq(programmes.tenantId, actor.tenantId), eq(programmes.id, id)))
    .returning(complete)
  return programme! // locked by the caller, so it exists
}

/** The signed parts that decide whether a programme may open (#6). */
export async function selectAgreementFacts(tx: Tx, actor: Actor, programmeId: string) {
  return tx
    .select({
      role: agreements.role,
      signedOn: agreements.signedOn,
      startsOn: agreements.startsOn,
      endsOn: agreements.endsOn,
    })
    .from(agreements)
    .where(and(eq(agreements.tenantId, actor.tenantId), eq(agreements.programmeId, programmeId)))
}

export type OverviewRow = {
  places: number | null
  placesTaken: number
  placesOffered: number
  people: number | null
  peopleAdmitted: number
  waiting: number
  referralsToAnswer: number
  activeMentorships: number
  readyMentors: number
  minutesThisMonth: number
  minutesInAll: number
}

/** The programme's numbers of today, each counted where it is held. `month` is `YYYY-MM`. */
export async function selectOverview(
  db: Db,
  actor: Actor,
  programmeId: string,
  month: string,
): Promise<OverviewRow> {
  const of = sql`tenant_id = ${actor.tenantId} and programme_id = ${programmeId}`
  const [row] = await selectRows<OverviewRow>(
    db,
    sql`
    select l.places, l.places_taken as "placesTaken", l.places_offered as "placesOffered", l.people, l.people_admitted as "peopleAdmitted",
      (select count(*) from enrolment where ${of} and state = 'waiting')::int as waiting,
      (select count(*) from referral where ${of} and state = 'sent')::int as "referralsToAnswer",
      (select count(*) from mentorship where ${of} and state = 'active')::int as "activeMentorships",
      (select count(*) from mentor m where m.tenant_id = ${actor.tenantId} and m.state = 'ready' and exists (
        select from clearance c where c.tenant_id = m.tenant_id and c.mentor_id = m.person_id and c.usable
          and c.valid @> app.clock()))::int as "readyMentors",
      (select coalesce(sum(minutes), 0) from month_ledger
        where ${of} and month = ${`${month}-01`}::date)::int as "minutesThisMonth",
      (select coalesce(sum(minutes), 0) from month_ledger where ${of})::int as "minutesInAll"
    from programme_limits l where l.tenant_id = ${actor.tenantId} and l.programme_id = ${programmeId}`,
  )
  return row!
}
