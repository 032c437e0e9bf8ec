/** All SQL on budgets and their lines. */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { budgetLines, budgets } from '../../core/db/schema/money/money.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'

const { tenantId: _tenant, ...columns } = getTableColumns(budgets)
const { tenantId: _ofLine, ...lineColumns } = getTableColumns(budgetLines)

type Given = Pick<
  typeof budgets.$inferInsert,
  'name' | 'source' | 'totalCents' | 'grantCents' | 'startsOn' | 'endsOn'
>
type Optional = Pick<
  typeof budgets.$inferInsert,
  'parentId' | 'organisationId' | 'grantBasisPoints' | 'fiscalYear' | 'carriesOver'
>
export type BudgetValues = Given & Optional
type LineValues = Pick<
  typeof budgetLines.$inferInsert,
  'code' | 'nameLv' | 'nameEn' | 'category' | 'allocatedCents'
>

/** The rows this actor may see. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(budgets.tenantId, actor.tenantId), programmeVisible(actor, budgets.programmeId))
}

/** Adds up a column over a budget's own lines and the lines of its partners' budgets. */
function sums(column: 'allocatedCents' | 'committedCents' | 'spentCents') {
  return sql<number>`(select coalesce(sum(${budgetLines[column]}), 0)::float8 from ${budgetLines}
    where ${budgetLines.tenantId} = ${budgets.tenantId} and (${budgetLines.budgetId} = ${budgets.id} or ${budgetLines.budgetId} in (
      select partner.id from budget partner
      where partner.tenant_id = ${budgets.tenantId} and partner.parent_id = ${budgets.id})))`
}
const withSums = {
  ...columns,
  organisationName: organisations.name,
  allocatedCents: sums('allocatedCents'),
  committedCents: sums('committedCents'),
  spentCents: sums('spentCents'),
}
const itsOrganisation = and(
  eq(organisations.tenantId, budgets.tenantId),
  eq(organisations.id, budgets.organisationId),
)

export const budgetSorts = { name: budgets.name, startsOn: budgets.startsOn }

export async function selectBudgets(
  db: Db,
  actor: Actor,
  { programmeId, ...request }: PageRequest & { programmeId: string },
) {
  const { key, after, orderBy, limit, page } = keyset(request, budgetSorts, budgets.id)
  const rows = await db
    .select({ ...withSums, ...key })
    .from(budgets)
    .leftJoin(organisations, itsOrganisation)
    .where(and(visibleTo(actor), eq(budgets.programmeId, programmeId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectBudget(db: Db | Tx, actor: Actor, id: string) {
  const [budget] = await db
    .select(withSums)
    .from(budgets)
    .leftJoin(organisations, itsOrganisation)
    .where(and(visibleTo(actor), eq(budgets.id, id)))
  return budget
}

export async function lockBudget(tx: Tx, actor: Actor, id: string) {
  const [budget] = await tx
    .select(columns)
    .from(budgets)
    .where(and(visibleTo(actor), eq(budgets.id, id)))
    .for('update')
  return budget
}

export async function insertBudget(tx: Tx, actor: Actor, programmeId: string, values: BudgetValues) {
  const [budget] = await tx
    .insert(budgets)
    .values({ ...values, tenantId: actor.tenantId, programmeId })
    .returning({ id: budgets.id })
  return budget!
}

export async function changeBudget(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<BudgetValues> | { state: 'approved' },
) {
  await tx
    .update(budgets)
    .set(changes)
    .where(and(eq(budgets.tenantId, actor.tenantId), eq(budgets.id, id)))
}

/** Selects the partners' budgets below a project's budget, which approval compares with it (#66). */
export async function selectPartnerBudgets(tx: Tx, actor: Actor, parentId: string) {
  return tx
    .select(columns)
    .from(budgets)
    .where(and(eq(budgets.tenantId, actor.tenantId), eq(budgets.parentId, parentId)))
    .for('share')
}

export async function selectBudgetLines(db: Db | Tx, actor: Actor, budgetId: string) {
  return db
    .select(lineColumns)
    .from(budgetLines)
    .where(and(eq(budgetLines.tenantId, actor.tenantId), eq(budgetLines.budgetId, budgetId)))
    .orderBy(asc(budgetLines.code))
}

/** A line with its budget, both in the actor's reach; the line is locked until the transaction ends. */
export async function lockBudgetLine(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select({ line: lineColumns, budget: columns })
    .from(budgetLines)
    .innerJoin(budgets, and(eq(budgets.tenantId, budgetLines.tenantId), eq(budgets.id, budgetLines.budgetId)))
    .where(and(visibleTo(actor), eq(budgetLines.tenantId, actor.tenantId), eq(budgetLines.id, id)))
    .for('update', { of: budgetLines })
  return row
}

export async function insertBudgetLine(tx: Tx, actor: Actor, budgetId: string, values: LineValues) {
  const [line] = await tx
    .insert(budgetLines)
    .values({ ...values, tenantId: actor.tenantId, budgetId })
    .returning(lineColumns)
  return line!
}

export async function changeBudgetLine(tx: Tx, actor: Actor, id: string, changes: Partial<LineValues>) {
  const [line] = await tx
    .update(budgetLines)
    .set(changes)
    .where(and(eq(budgetLines.tenantId, actor.tenantId), eq(budgetLines.id, id)))
    .returning(lineColumns)
  return line! // locked by the caller, so it exists
}
