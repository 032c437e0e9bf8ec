/** All SQL on decisions: written once, read by whoever sees the case. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, getTableColumns } from 'drizzle-orm'

import { enrolmentVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { decisions } from '../../core/db/schema/intake/decisions.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { programmePolicies } from '../../core/db/schema/programmes/programmes.ts'

type NewDecision = Omit<typeof decisions.$inferInsert, 'tenantId' | 'createdAt' | 'decidedBy'>
export type DecisionFilters = PageRequest & {
  programmeId?: string
  participantId?: string
  referralId?: string
  enrolmentId?: string
  kind?: NewDecision['kind']
}

export const decisionSorts = { createdAt: decisions.createdAt }

/** The rows this actor may see: of the programme, or of the case manager's referrals. */
function visibleTo(actor: Actor) {
  const of = {
    id: decisions.enrolmentId,
    programmeId: decisions.programmeId,
    participantId: decisions.participantId,
  }
  return and(eq(decisions.tenantId, actor.tenantId), enrolmentVisible(actor, of))
}

const { factsSealed, checksSealed, tenantId: _tenant, ...columns } = getTableColumns(decisions)
const shown = {
  ...columns,
  policyVersion: programmePolicies.versionNumber,
  participant: { id: people.id, givenName: people.givenName, familyName: people.familyName },
  decidedBy: { id: accounts.id, displayName: accounts.displayName },
}

const ofPerson = and(eq(people.tenantId, decisions.tenantId), eq(people.id, decisions.participantId))
const ofPolicy = and(
  eq(programmePolicies.tenantId, decisions.tenantId),
  eq(programmePolicies.id, decisions.policyId),
)
const byAccount = eq(accounts.id, decisions.decidedBy)

export async function selectDecisions(
  db: Db,
  actor: Actor,
  { kind, programmeId, participantId, referralId, enrolmentId, ...request }: DecisionFilters,
) {
  const { key, after, orderBy, limit, page } = keyset(
    { sort: '-createdAt', ...request },
    decisionSorts,
    decisions.id,
  )
  const rows = await db
    .select({ ...shown, ...key })
    .from(decisions)
    .innerJoin(people, ofPerson)
    .innerJoin(accounts, byAccount)
    .innerJoin(programmePolicies, ofPolicy)
    .where(
      and(
        visibleTo(actor),
        kind && eq(decisions.kind, kind),
        programmeId === undefined ? undefined : eq(decisions.programmeId, programmeId),
        participantId === undefined ? undefined : eq(decisions.participantId, participantId),
        referralId === undefined ? undefined : eq(decisions.referralId, referralId),
        enrolmentId === undefined ? undefined : eq(decisions.enrolmentId, enrolmentId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** One decision with what was kept of it, still sealed, and the version of the rules it rested on. */
export async function selectDecision(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...shown, factsSealed, checksSealed, policy: programmePolicies.policy })
    .from(decisions)
    .innerJoin(people, ofPerson)
    .innerJoin(accounts, byAccount)
    .innerJoin(programmePolicies, ofPolicy)
    .where(and(visibleTo(actor), eq(decisions.id, id)))
  return row
}

export async function insertDecision(tx: Tx, actor: Actor, values: NewDecision): Promise<void> {
  await tx.insert(decisions).values({ ...values, tenantId: actor.tenantId, decidedBy: actor.accountId })
}
