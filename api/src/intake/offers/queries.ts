/** All SQL on offered places. The order of the waiting list and the giving back of places are in ../places. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { OfferAnswerReason, TurnReason } from '@lidzas/domain/intake/code-lists/offers'
import type { OfferState } from '@lidzas/domain/intake/offers'
import { and, type Column, eq, getTableColumns, sql } from 'drizzle-orm'

import { systemAccountId } from '../../core/access/actor.ts'
import { enrolmentVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { placeOffers } from '../../core/db/schema/intake/places.ts'
import { people } from '../../core/db/schema/people/people.ts'

/** The rows this actor may see: offers of the enrolments they see. */
function visibleTo(actor: Actor) {
  return and(
    eq(placeOffers.tenantId, actor.tenantId),
    eq(enrolments.tenantId, actor.tenantId),
    enrolmentVisible(actor, enrolments),
  )
}

const account = (column: Column) => sql<{ id: string; displayName: string } | null>`(
  select json_build_object('id', a.id, 'displayName', a.display_name) from account a where a.id = ${column})`

/** An unanswered offer has run out after its day, noted or not. */
const stateOn = (today: IsoDate) => sql<OfferState>`
  case when ${placeOffers.state} = 'open' and ${placeOffers.answerDueOn} < ${today} then 'expired' else ${placeOffers.state} end`

function columns(today: IsoDate) {
  return {
    ...getTableColumns(placeOffers),
    state: stateOn(today),
    offeredBy: account(placeOffers.offeredBy),
    answeredBy: account(placeOffers.answeredBy),
    participant: { id: people.id, givenName: people.givenName, familyName: people.familyName },
    enrolmentVersion: enrolments.version,
    passedOverCount: sql<number>`cardinality(${placeOffers.passedOver})`,
  }
}

const ofEnrolment = and(
  eq(enrolments.tenantId, placeOffers.tenantId),
  eq(enrolments.id, placeOffers.enrolmentId),
)
const ofPerson = and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId))

type Filters = PageRequest & { programmeId: string; state?: OfferState; enrolmentId?: string }

export async function selectOffers(
  db: Db,
  actor: Actor,
  today: IsoDate,
  { programmeId, state, enrolmentId, ...request }: Filters,
) {
  const sorts = { offeredAt: placeOffers.offeredAt, answerDueOn: placeOffers.answerDueOn }
  const { key, after, orderBy, limit, page } = keyset(
    { sort: '-offeredAt', ...request },
    sorts,
    placeOffers.id,
  )
  const rows = await db
    .select({ ...columns(today), ...key })
    .from(placeOffers)
    .innerJoin(enrolments, ofEnrolment)
    .innerJoin(people, ofPerson)
    .where(
      and(
        visibleTo(actor),
        eq(placeOffers.programmeId, programmeId),
        state && sql`${stateOn(today)} = ${state}`,
        enrolmentId === undefined ? undefined : eq(placeOffers.enrolmentId, enrolmentId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectOffer(db: Db, actor: Actor, today: IsoDate, id: string) {
  const [row] = await db
    .select(columns(today))
    .from(placeOffers)
    .innerJoin(enrolments, ofEnrolment)
    .innerJoin(people, ofPerson)
    .where(and(visibleTo(actor), eq(placeOffers.id, id)))
  return row
}

/** The names behind `passedOver`, in that order. */
export async function selectPassedOver(db: Db, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .select({ enrolmentId: enrolments.id, givenName: people.givenName, familyName: people.familyName })
    .from(enrolments)
    .innerJoin(people, ofPerson)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        enrolmentVisible(actor, enrolments),
        sql`${enrolments.id} = any (${sql.param([...ids])}::uuid[])`,
      ),
    )
  return ids.flatMap((id) => rows.find(({ enrolmentId }) => enrolmentId === id) ?? [])
}

/** The offer itself, locked; take the enrolment and the counters before. The caller has seen it. */
export async function lockOffer(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select()
    .from(placeOffers)
    .where(and(eq(placeOffers.tenantId, actor.tenantId), eq(placeOffers.id, id)))
    .for('update')
  return row!
}

type NewOffer = {
  id: string
  programmeId: string
  enrolmentId: string
  answerDueOn: IsoDate
  turnReason: TurnReason | null
  turnNoteSealed: Buffer | null
  passedOver: string[]
}

export async function insertOffer(tx: Tx, actor: Actor, values: NewOffer): Promise<void> {
  await tx.insert(placeOffers).values({ ...values, tenantId: actor.tenantId, offeredBy: accountOf(actor) })
}

type Answer = {
  state: Exclude<OfferState, 'open' | 'expired'>
  answerReason?: OfferAnswerReason | null
  answerNoteSealed?: Buffer | null
}

export async function answerOffer(tx: Tx, actor: Actor, id: string, answer: Answer): Promise<void> {
  await tx
    .update(placeOffers)
    .set({ ...answer, answeredAt: sql`app.clock()`, answeredBy: accountOf(actor) })
    .where(and(eq(placeOffers.tenantId, actor.tenantId), eq(placeOffers.id, id)))
}

/** Null when the system itself offers or answers: no account has its id. */
function accountOf({ accountId }: Actor): string | null {
  return accountId === systemAccountId ? null : accountId
}
