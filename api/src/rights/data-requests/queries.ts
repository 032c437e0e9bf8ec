/** All SQL on requests about data. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import { personVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { representations } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { dataRequests } from '../../core/db/schema/rights/data-rights.ts'
import { namedLike } from '../../core/db/search.ts'

export type DataRequestState = (typeof dataRequests.$inferSelect)['state']
type Kind = (typeof dataRequests.$inferSelect)['kind']
type Filters = PageRequest & {
  state?: DataRequestState[]
  kind?: Kind
  personId?: string
  q?: string
  dueFrom?: IsoDate
  dueTo?: IsoDate
}

/** The rows this actor may see: of people they reach in any role. */
function visibleTo(actor: Actor) {
  return and(eq(dataRequests.tenantId, actor.tenantId), personVisible(actor, dataRequests.personId))
}

const person = { id: people.id, givenName: people.givenName, familyName: people.familyName }
const columns = {
  id: dataRequests.id,
  version: dataRequests.version,
  updatedAt: dataRequests.updatedAt,
  person,
  kind: dataRequests.kind,
  requester: dataRequests.requester,
  form: dataRequests.form,
  receivedOn: dataRequests.receivedOn,
  dueOn: dataRequests.dueOn,
  extendedOn: dataRequests.extendedOn,
  extensionReason: dataRequests.extensionReason,
  state: dataRequests.state,
  outcome: dataRequests.outcome,
  answeredOn: dataRequests.answeredOn,
  createdAt: dataRequests.createdAt,
}
const ofPerson = and(eq(people.tenantId, dataRequests.tenantId), eq(people.id, dataRequests.personId))
const signer = alias(people, 'signer')

export const dataRequestSorts = {
  /** Open requests come first, by due day; then closed requests, the latest first. */
  waiting: sql`(case when ${dataRequests.state} = 'open' then '0' || ${dataRequests.dueOn}::text
    else '1' || (date '9999-12-31' - ${dataRequests.dueOn})::text end)`,
  dueOn: dataRequests.dueOn,
  receivedOn: dataRequests.receivedOn,
}

export async function selectDataRequests(db: Db, actor: Actor, filters: Filters) {
  const { state, kind, personId, q, dueFrom, dueTo, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, dataRequestSorts, dataRequests.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(dataRequests)
    .innerJoin(people, ofPerson)
    .where(
      and(
        visibleTo(actor),
        state === undefined ? undefined : inArray(dataRequests.state, state),
        kind === undefined ? undefined : eq(dataRequests.kind, kind),
        personId === undefined ? undefined : eq(dataRequests.personId, personId),
        dueFrom === undefined ? undefined : gte(dataRequests.dueOn, dueFrom),
        dueTo === undefined ? undefined : lte(dataRequests.dueOn, dueTo),
        q === undefined ? undefined : namedLike(people.searchName, q),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectDataRequest(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      ...columns,
      detailsSealed: dataRequests.detailsSealed,
      answerSealed: dataRequests.answerSealed,
      decidedBy: { id: accounts.id, displayName: accounts.displayName },
      representative: { id: signer.id, givenName: signer.givenName, familyName: signer.familyName },
    })
    .from(dataRequests)
    .innerJoin(people, ofPerson)
    .leftJoin(accounts, eq(accounts.id, dataRequests.decidedBy))
    .leftJoin(
      representations,
      and(
        eq(representations.tenantId, dataRequests.tenantId),
        eq(representations.id, dataRequests.representationId),
      ),
    )
    .leftJoin(
      signer,
      and(eq(signer.tenantId, representations.tenantId), eq(signer.id, representations.representativeId)),
    )
    .where(and(visibleTo(actor), eq(dataRequests.id, id)))
  return row
}

export async function lockDataRequest(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select()
    .from(dataRequests)
    .where(and(visibleTo(actor), eq(dataRequests.id, id)))
    .for('update')
  return row
}

/** The representation that a request names, of this participant. */
export async function selectRepresentation(db: Db, actor: Actor, participantId: string, id: string) {
  const [row] = await db
    .select({
      id: representations.id,
      basis: representations.basis,
      startsOn: representations.startsOn,
      endsOn: representations.endsOn,
    })
    .from(representations)
    .where(
      and(
        eq(representations.tenantId, actor.tenantId),
        eq(representations.participantId, participantId),
        eq(representations.id, id),
      ),
    )
  return row ?? null
}

export async function insertDataRequest(
  tx: Tx,
  actor: Actor,
  values: Omit<typeof dataRequests.$inferInsert, 'tenantId' | 'createdBy'>,
): Promise<void> {
  await tx.insert(dataRequests).values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
}

export async function changeDataRequest(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<typeof dataRequests.$inferInsert>,
): Promise<void> {
  await tx
    .update(dataRequests)
    .set(changes)
    .where(and(eq(dataRequests.tenantId, actor.tenantId), eq(dataRequests.id, id)))
}

/** The kinds of this person's requests that wait for an answer, other than one. */
export async function selectOpenKinds(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  personId: string,
  but: string | null,
) {
  const rows = await db
    .select({ kind: dataRequests.kind })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.tenantId, actor.tenantId),
        eq(dataRequests.personId, personId),
        eq(dataRequests.state, 'open'),
        but === null ? undefined : sql`${dataRequests.id} <> ${but}`,
      ),
    )
    .orderBy(asc(dataRequests.dueOn))
  return rows.map(({ kind }) => kind)
}
