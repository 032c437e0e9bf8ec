/** All SQL on provider reports themselves; their figures are counted in figures-queries.ts. */
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import { enrolmentVisible, programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { programmePolicies, programmes } from '../../core/db/schema/programmes/programmes.ts'
import { providerReports } from '../../core/db/schema/results/results.ts'

const {
  tenantId: _tenant,
  submittedBy: _by,
  decidedBy: _decider,
  ...columns
} = getTableColumns(providerReports)
const submitter = alias(accounts, 'submitter')
const decider = alias(accounts, 'decider')

type ReportState = (typeof providerReports.$inferSelect)['state']
type Filters = PageRequest & { programmeId: string; state?: readonly ReportState[] }
type Changes = Partial<
  Omit<typeof providerReports.$inferInsert, 'tenantId' | 'id' | 'programmeId' | 'enrolmentId'>
>

/**
 * The rows this actor may see: a report on an enrolment with the enrolment, a report on a programme with the
 * programme.
 */
function visibleTo(actor: Actor) {
  return and(
    eq(providerReports.tenantId, actor.tenantId),
    sql`case when ${providerReports.enrolmentId} is null
      then ${programmeVisible(actor, providerReports.programmeId) ?? sql`true`}
      else exists (select from ${enrolments} where ${enrolments.tenantId} = ${providerReports.tenantId}
        and ${enrolments.id} = ${providerReports.enrolmentId} and ${enrolmentVisible(actor, enrolments) ?? sql`true`}) end`,
  )
}

export const reportSorts = { createdAt: providerReports.createdAt }
/** The sort key columns for reading one row by its id, where no page follows. */
const unpaged = keyset({}, reportSorts, providerReports.id).key

const withNames = {
  ...columns,
  participant: { id: people.id, givenName: people.givenName, familyName: people.familyName },
  submittedBy: { id: submitter.id, displayName: submitter.displayName },
  decidedBy: { id: decider.id, displayName: decider.displayName },
  /** The end of what is reported on plus the policy's days (#48). */
  dueOn: sql<
    string | null
  >`(coalesce(${enrolments.closedOn}, ${enrolments.plannedEndOn}, ${programmes.endsOn})
    + (${programmePolicies.policy}->>'reportDueDays')::int)::text`,
}

type Key = ReturnType<typeof keyset>['key']

function joined(db: Db | Tx, key: Key) {
  return db
    .select({ ...withNames, ...key })
    .from(providerReports)
    .innerJoin(
      programmes,
      and(eq(programmes.tenantId, providerReports.tenantId), eq(programmes.id, providerReports.programmeId)),
    )
    .leftJoin(
      enrolments,
      and(eq(enrolments.tenantId, providerReports.tenantId), eq(enrolments.id, providerReports.enrolmentId)),
    )
    .leftJoin(people, and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId)))
    .leftJoin(
      programmePolicies,
      and(
        eq(programmePolicies.tenantId, programmes.tenantId),
        sql`${programmePolicies.id} = coalesce(${enrolments.policyId}, ${programmes.currentPolicyId})`,
      ),
    )
    .leftJoin(submitter, eq(submitter.id, providerReports.submittedBy))
    .leftJoin(decider, eq(decider.id, providerReports.decidedBy))
}

export async function selectReports(db: Db, actor: Actor, { programmeId, state, ...request }: Filters) {
  const { key, after, orderBy, limit, page } = keyset(request, reportSorts, providerReports.id)
  const rows = await joined(db, key)
    .where(
      and(
        visibleTo(actor),
        eq(providerReports.programmeId, programmeId),
        state && inArray(providerReports.state, [...state]),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectReport(db: Db | Tx, actor: Actor, id: string) {
  const [report] = await joined(db, unpaged).where(and(visibleTo(actor), eq(providerReports.id, id)))
  return report
}

export async function lockReport(tx: Tx, actor: Actor, id: string) {
  const [report] = await tx
    .select({
      ...getTableColumns(providerReports),
      personId: sql<string | null>`(select ${enrolments.participantId} from ${enrolments}
        where ${enrolments.tenantId} = ${providerReports.tenantId} and ${enrolments.id} = ${providerReports.enrolmentId})`,
    })
    .from(providerReports)
    .where(and(visibleTo(actor), eq(providerReports.id, id)))
    .for('update')
  return report
}

/** What may be reported on: the programme, and the enrolment when one is named. */
export async function selectReportedOn(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  enrolmentId: string | null,
) {
  const [row] = await tx
    .select({ programmeState: programmes.state, programmeEndsOn: programmes.endsOn, enrolment: enrolments })
    .from(programmes)
    .leftJoin(
      enrolments,
      and(
        eq(enrolments.tenantId, programmes.tenantId),
        eq(enrolments.programmeId, programmes.id),
        enrolmentId === null ? sql`false` : eq(enrolments.id, enrolmentId),
      ),
    )
    .where(
      and(
        eq(programmes.tenantId, actor.tenantId),
        eq(programmes.id, programmeId),
        programmeVisible(actor, programmes.id),
      ),
    )
  return row
}

export async function insertReport(
  tx: Tx,
  actor: Actor,
  values: Pick<
    typeof providerReports.$inferInsert,
    'id' | 'programmeId' | 'enrolmentId' | 'narrative' | 'narrativeSealed'
  >,
) {
  const [report] = await tx
    .insert(providerReports)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: providerReports.id })
  return report!
}

export async function changeReport(tx: Tx, actor: Actor, id: string, changes: Changes) {
  await tx
    .update(providerReports)
    .set(changes)
    .where(and(eq(providerReports.tenantId, actor.tenantId), eq(providerReports.id, id)))
}
