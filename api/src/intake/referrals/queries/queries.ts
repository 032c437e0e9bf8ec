/** All SQL on referrals. What became of one is told by the enrolment that followed it. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { aliasedTable, and, eq, getTableColumns, isNotNull, lt, ne, or, sql } from 'drizzle-orm'

import { referralVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { referrals, representations } from '../../../core/db/schema/intake/intake.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { namedLike } from '../../../core/db/search.ts'

export type Referral = typeof referrals.$inferSelect
type NewReferral = Omit<typeof referrals.$inferInsert, 'tenantId' | 'version' | 'createdAt' | 'caseManagerId'>
type Filters = PageRequest & {
  programmeId: string
  state?: Referral['state']
  caseManagerId?: string
  participantId?: string
  channel?: Referral['channel']
  dueBefore?: IsoDate
  q?: string
}

export const referralSorts = {
  createdAt: referrals.createdAt,
  sentAt: sql`coalesce(${referrals.sentAt}, '-infinity'::timestamptz)`,
  dueOn: sql`coalesce(${referrals.dueOn}, 'infinity'::date)`,
  name: people.searchName,
}

const caseManager = aliasedTable(accounts, 'case_manager')
const decidedBy = sql<{ id: string; displayName: string } | null>`(
  select json_build_object('id', d.id, 'displayName', d.display_name) from account d where d.id = ${referrals.decidedBy})`

const applicant = sql<{
  representationId: string
  givenName: string
  familyName: string
  basis: (typeof representations.$inferSelect)['basis']
} | null>`(
  select json_build_object('representationId', a.id, 'givenName', ap.given_name, 'familyName', ap.family_name,
    'basis', a.basis)
  from representation a join person ap on ap.tenant_id = a.tenant_id and ap.id = a.representative_id
  where a.tenant_id = ${referrals.tenantId} and a.id = ${referrals.representationId})`

/** The rows this actor may see. A draft is its writer's own: nobody else works with it yet. */
function visibleTo(actor: Actor) {
  return and(
    eq(referrals.tenantId, actor.tenantId),
    referralVisible(actor, referrals),
    or(ne(referrals.state, 'draft'), eq(referrals.caseManagerId, actor.accountId)),
  )
}

const columns = {
  ...getTableColumns(referrals),
  participant: {
    id: people.id,
    givenName: people.givenName,
    familyName: people.familyName,
    birthDate: people.birthDate,
  },
  caseManager: { id: caseManager.id, displayName: caseManager.displayName },
}

const ofPerson = and(eq(people.tenantId, referrals.tenantId), eq(people.id, referrals.participantId))
const ofCaseManager = eq(caseManager.id, referrals.caseManagerId)

export async function selectReferrals(db: Db, actor: Actor, filters: Filters) {
  const { programmeId, state, caseManagerId, participantId, channel, dueBefore, q, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, referralSorts, referrals.id)
  const rows = await db
    .select({ ...columns, ...key })
    .from(referrals)
    .innerJoin(people, ofPerson)
    .innerJoin(caseManager, ofCaseManager)
    .where(
      and(
        visibleTo(actor),
        eq(referrals.programmeId, programmeId),
        state === undefined ? undefined : eq(referrals.state, state),
        caseManagerId === undefined ? undefined : eq(referrals.caseManagerId, caseManagerId),
        participantId === undefined ? undefined : eq(referrals.participantId, participantId),
        channel === undefined ? undefined : eq(referrals.channel, channel),
        dueBefore === undefined
          ? undefined
          : and(eq(referrals.state, 'sent'), lt(referrals.dueOn, dueBefore)),
        q === undefined ? undefined : namedLike(people.searchName, q),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectReferral(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...columns, decidedBy, applicant })
    .from(referrals)
    .innerJoin(people, ofPerson)
    .innerJoin(caseManager, ofCaseManager)
    .where(and(visibleTo(actor), eq(referrals.id, id)))
  return row
}

/** The referral locked for a change, with the birth date that rules ask for. */
export async function lockReferral(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select({ ...getTableColumns(referrals), birthDate: people.birthDate })
    .from(referrals)
    .innerJoin(people, ofPerson)
    .where(and(visibleTo(actor), eq(referrals.id, id)))
    .for('update', { of: referrals })
  return row
}

/** Referrals whose decision was explained in plain, before it could be sealed. */
export async function lockPlainNotes(tx: Tx, actor: Actor, limit: number) {
  return tx
    .select()
    .from(referrals)
    .where(and(visibleTo(actor), isNotNull(referrals.decisionNotePlain)))
    .orderBy(referrals.id)
    .limit(limit)
    .for('update')
}

/** An application, which nobody else sent, locked for a change. */
export async function lockApplication(tx: Tx, actor: Actor, id: string) {
  const row = await lockReferral(tx, actor, id)
  return row?.channel === 'CASE_MANAGER' ? undefined : row
}

export async function insertReferral(tx: Tx, actor: Actor, values: NewReferral): Promise<void> {
  await tx.insert(referrals).values({ ...values, tenantId: actor.tenantId, caseManagerId: actor.accountId })
}

export async function changeReferral(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<Omit<NewReferral, 'id'>>,
): Promise<void> {
  await tx
    .update(referrals)
    .set({ ...changes, id })
    .where(and(eq(referrals.tenantId, actor.tenantId), eq(referrals.id, id)))
}
