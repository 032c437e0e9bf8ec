/** All SQL on expenses and the entries that move their line's balances. */
import { and, eq, getTableColumns, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import { programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { budgetEntries, budgetLines, expenses } from '../../core/db/schema/money/money.ts'

const { tenantId: _tenant, enteredBy: _by, decidedBy: _decider, ...columns } = getTableColumns(expenses)
const enterer = alias(accounts, 'enterer')
const decider = alias(accounts, 'decider')

type ExpenseState = (typeof expenses.$inferSelect)['state']
export type NewExpense = Pick<
  typeof expenses.$inferInsert,
  | 'programmeId'
  | 'budgetLineId'
  | 'incurredOn'
  | 'amountCents'
  | 'description'
  | 'documentNumber'
  | 'supplier'
>
type Filters = PageRequest & { programmeId: string; state?: readonly ExpenseState[]; budgetLineId?: string }

/** The rows this actor may see. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(expenses.tenantId, actor.tenantId), programmeVisible(actor, expenses.programmeId))
}

export const expenseSorts = { incurredOn: expenses.incurredOn, amountCents: expenses.amountCents }
/** The sort key columns for reading one row by its id, where no page follows. */
const unpaged = keyset({}, expenseSorts, expenses.id).key

const withNames = {
  ...columns,
  budgetId: budgetLines.budgetId,
  budgetLineCode: budgetLines.code,
  enteredBy: { id: enterer.id, displayName: enterer.displayName },
  decidedBy: { id: decider.id, displayName: decider.displayName },
}

type Key = ReturnType<typeof keyset>['key']

function joined(db: Db | Tx, key: Key) {
  return db
    .select({ ...withNames, ...key })
    .from(expenses)
    .innerJoin(
      budgetLines,
      and(eq(budgetLines.tenantId, expenses.tenantId), eq(budgetLines.id, expenses.budgetLineId)),
    )
    .innerJoin(enterer, eq(enterer.id, expenses.enteredBy))
    .leftJoin(decider, eq(decider.id, expenses.decidedBy))
}

export async function selectExpenses(
  db: Db,
  actor: Actor,
  { programmeId, state, budgetLineId, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(request, expenseSorts, expenses.id)
  const rows = await joined(db, key)
    .where(
      and(
        visibleTo(actor),
        eq(expenses.programmeId, programmeId),
        state && inArray(expenses.state, [...state]),
        budgetLineId === undefined ? undefined : eq(expenses.budgetLineId, budgetLineId),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectExpense(db: Db | Tx, actor: Actor, id: string) {
  const [expense] = await joined(db, unpaged).where(and(visibleTo(actor), eq(expenses.id, id)))
  return expense
}

export async function lockExpense(tx: Tx, actor: Actor, id: string) {
  const [expense] = await tx
    .select(getTableColumns(expenses))
    .from(expenses)
    .where(and(visibleTo(actor), eq(expenses.id, id)))
    .for('update')
  return expense
}

export async function insertExpense(tx: Tx, actor: Actor, values: NewExpense) {
  const [expense] = await tx
    .insert(expenses)
    .values({ ...values, tenantId: actor.tenantId, enteredBy: actor.accountId })
    .returning({ id: expenses.id })
  return expense!
}

export async function changeExpense(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<
    Pick<typeof expenses.$inferInsert, 'state' | 'decidedBy' | 'decidedOn' | 'refusalReason' | 'paidOn'>
  >,
) {
  await tx
    .update(expenses)
    .set(changes)
    .where(and(eq(expenses.tenantId, actor.tenantId), eq(expenses.id, id)))
}

/** Moves the line's balances; the trigger of the entry does the sums and its CHECK refuses an overdrawn line (#67). */
export async function insertEntry(
  tx: Tx,
  actor: Actor,
  kind: (typeof budgetEntries.$inferInsert)['kind'],
  expense: { id: string; budgetLineId: string; amountCents: number },
) {
  await tx.insert(budgetEntries).values({
    tenantId: actor.tenantId,
    budgetLineId: expense.budgetLineId,
    expenseId: expense.id,
    kind,
    amountCents: expense.amountCents,
    createdBy: actor.accountId,
  })
}
