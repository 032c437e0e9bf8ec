/**
 * Makes the plan of an erasure from the data map: which rows are deleted, which columns are emptied, and what stays
 * and why. The preview shows the plan, the proposal stores it, and the execution carries it out.
 */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { wholeYears } from '@lidzas/domain/core/dates'
import { and, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import type { ErasurePlan, ErasureRemainder, ErasureStep } from '../../core/db/schema/rights/data-rights.ts'
import { inTenant } from '../person-record/collect.ts'
import { personTables } from '../person-record/data-map/data-map.ts'
import { type Link, rowsOf, type TableUse } from '../person-record/data-map/uses.ts'

type Tenant = Pick<Actor, 'tenantId'>

export async function planErasure(db: Db, actor: Tenant, personId: string): Promise<ErasurePlan> {
  const gone: ErasureStep[] = []
  const emptied: ErasureStep[] = []
  const stays: ErasureRemainder[] = []
  for (const use of personTables) {
    for (const link of use.about) {
      const rows = await countRows(db, actor, use, link, personId)
      if (rows === 0) continue
      const set = link.columns === undefined ? await placeholders(db, actor, use, personId) : {}
      const kept = keptColumns(use, link)
      if (link.columns !== undefined) {
        stays.push({
          table: getTableName(use.table),
          rows,
          columns: kept,
          why: use.section === 'ACCESS' ? 'ACCOUNT' : 'SHARED',
        })
        continue
      }
      const ids = await keyValues(db, actor, link, personId)
      const step = { table: getTableName(use.table), key: link.key.name, ids, rows }
      if (use.erasure === 'rows') gone.push({ ...step, set: null })
      else if (Object.keys(set).length > 0) emptied.push({ ...step, set })
      if (use.erasure === 'columns')
        stays.push({ table: getTableName(use.table), rows, columns: kept, why: 'STATISTICS' })
    }
  }
  stays.push(...(await logRows(db, actor, personId)))
  return { steps: [...gone, ...emptied], stays }
}

/**
 * True when two plans erase the same, as plans do when nothing has changed between them; the order of ids counts.
 */
export function isSamePlan(one: ErasurePlan, other: ErasurePlan): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ steps }: ErasurePlan): string {
  return JSON.stringify(
    steps.map(({ table, key, ids, rows, set }) => [
      table,
      key,
      ids.toSorted(),
      rows,
      set === null ? null : Object.entries(set).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )
}

function columnsOf(use: TableUse): Record<string, PgColumn> {
  return getTableColumns(use.table) as Record<string, PgColumn>
}

async function countRows(
  db: Db,
  actor: Tenant,
  use: TableUse,
  link: Link,
  personId: string,
): Promise<number> {
  return db.$count(use.table, and(inTenant(actor, columnsOf(use)), rowsOf(link, actor.tenantId, personId)))
}

async function keyValues(db: Db, actor: Tenant, link: Link, personId: string): Promise<string[]> {
  const ids = link.ids(actor.tenantId, personId)
  if (ids === null) return [personId]
  const rows = await selectRows<{ value: string }>(
    db,
    sql`select distinct x.* as value from (${ids}) x (value) order by 1`,
  )
  return rows.map(({ value }) => value)
}

function keptColumns({ columns, table }: TableUse, link: Link): string[] {
  const stored = getTableColumns(table) as Record<string, PgColumn>
  return Object.entries(columns)
    .filter(
      ([name, { name: shown, erasure }]) =>
        shown !== null && (link.columns ? link.columns.includes(name) : erasure === 'stays'),
    )
    .map(([name]) => stored[name]!.name)
}

/**
 * Returns the placeholder of each erased column. The person's row keeps an end of the id as family name, and a
 * birth date that gives the age at the first admission.
 */
async function placeholders(
  db: Db,
  actor: Tenant,
  use: TableUse,
  personId: string,
): Promise<Record<string, string | null>> {
  const stored = columnsOf(use)
  const set = Object.fromEntries(
    Object.entries(use.columns).flatMap(([name, { erasure }]) =>
      erasure === 'stays' ? [] : [[stored[name]!.name, erasure.becomes] as const],
    ),
  )
  if (getTableName(use.table) !== 'person') return set
  return {
    ...set,
    family_name: `persona ${personId.slice(-8)}`,
    birth_date: await coarseBirthDate(db, actor, personId),
  }
}

/**
 * Returns the day of the first admission, moved back by the person's whole years, so that the age stays but the
 * birthday does not; null without an admission or a birth date.
 */
async function coarseBirthDate(db: Db, { tenantId }: Tenant, personId: string): Promise<IsoDate | null> {
  const [row] = await selectRows<{ born: IsoDate; admitted: IsoDate }>(
    db,
    sql`select p.birth_date::text as born, min(e.admitted_on)::text as admitted from person p
      join enrolment e on e.tenant_id = p.tenant_id and e.participant_id = p.id
      where p.tenant_id = ${tenantId} and p.id = ${personId} and p.birth_date is not null and e.admitted_on is not null
      group by p.birth_date`,
  )
  if (!row) return null
  const year = Number(row.admitted.slice(0, 4)) - wholeYears(row.born, row.admitted)
  const day = row.admitted.slice(5) === '02-29' ? '02-28' : row.admitted.slice(5)
  return `${year}-${day}`
}

async function logRows(db: Db, { tenantId }: Tenant, personId: string): Promise<ErasureRemainder[]> {
  const counted: SQL = sql`select count(*)::int as rows from audit_event where tenant_id = ${tenantId}
    and (subject_ids @> array[${personId}::uuid] or object_id = ${personId})`
  const [row] = await selectRows<{ rows: number }>(db, counted)
  if (!row || row.rows === 0) return []
  return [{ table: 'audit_event', rows: row.rows, columns: ['at', 'role', 'action', 'fields'], why: 'LOG' }]
}
