/**
 * Collects a person's whole record as the data map describes it: every row that belongs to them, with sealed values
 * opened.
 */
import { and, eq, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts, type SealContext } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { personTables } from './data-map/data-map.ts'
import { type Link, rowsOf, type TableUse } from './data-map/uses.ts'

export type RecordRow = Record<string, unknown>
export type CollectedTable = { use: TableUse; rows: RecordRow[] }

type Sealed = { row: RecordRow; name: string; sealContext: SealContext; sealed: Buffer | null }

/** Returns the name of a column in the export: `notesSealed` becomes `notes`. */
export function exportedName(column: string): string {
  return column.replace(/Sealed$/, '')
}

/**
 * Collects the rows table by table, in the order of a client's file; a table without a row of this person is in the
 * result as an empty list.
 */
export async function collectRecord(
  db: Db,
  actor: Actor,
  vault: Vault,
  personId: string,
): Promise<CollectedTable[]> {
  const collected: CollectedTable[] = []
  const sealed: Sealed[] = []
  for (const use of personTables) {
    const rows: RecordRow[] = []
    for (const link of use.about) {
      const found = await selectLinked(db, actor, use, link, personId)
      for (const row of found.filter((one) => !rows.some((other) => isSame(one, other)))) {
        rows.push(row)
        sealed.push(...sealedOf(use, row, personId))
      }
    }
    collected.push({ use, rows })
  }
  await openAll(db, actor, vault, sealed)
  return collected
}

function isSame(one: RecordRow, other: RecordRow): boolean {
  return one.id !== undefined && one.id === other.id
}

async function selectLinked(
  db: Db,
  actor: Actor,
  use: TableUse,
  link: Link,
  personId: string,
): Promise<RecordRow[]> {
  const columns = getTableColumns(use.table) as Record<string, PgColumn>
  const names = Object.entries(use.columns)
    .filter(([name, { name: shown }]) => shown !== null && (link.columns?.includes(name) ?? true))
    .map(([name]) => name)
  const selected = Object.fromEntries(names.map((name) => [name, columns[name]!]))
  // The id of the row that a value was sealed for is needed to open it, even where the id is not exported.
  const keys = Object.values(use.columns).flatMap(({ seal }) => (seal === null ? [] : [seal.row]))
  const rowKeys = Object.fromEntries(keys.map((name) => [`${name} of the row`, columns[name]!]))
  const rows = await db
    .select({ ...selected, ...rowKeys })
    .from(use.table)
    .where(and(inTenant(actor, columns), rowsOf(link, actor.tenantId, personId)))
    .orderBy(...(columns.createdAt ? [columns.createdAt] : []), ...(columns.id ? [columns.id] : []))
  return rows as RecordRow[]
}

/** Condition for rows of this tenant; accounts belong to no tenant and are reached through its memberships. */
export function inTenant(actor: Pick<Actor, 'tenantId'>, columns: Record<string, PgColumn>): SQL | undefined {
  return columns.tenantId ? eq(columns.tenantId, actor.tenantId) : undefined
}

function sealedOf({ table, columns }: TableUse, row: RecordRow, personId: string): Sealed[] {
  const stored = getTableColumns(table as PgTable) as Record<string, PgColumn>
  const found = Object.entries(columns).flatMap(([name, { seal }]) => {
    if (seal === null || !(name in row)) return []
    const rowId = String(row[`${seal.row} of the row`])
    const sealContext = { personId, column: `${getTableName(table)}.${stored[name]!.name}`, rowId }
    const taken = { row, name, sealContext, sealed: row[name] as Buffer | null }
    return [
      seal.owner === 'first of the group'
        ? { ...taken, sealContext: { ...sealContext, personId: '' } }
        : taken,
    ]
  })
  for (const key of Object.keys(row).filter((name) => name.endsWith(' of the row'))) delete row[key]
  return found
}

async function openAll(db: Db, actor: Actor, vault: Vault, values: Sealed[]): Promise<void> {
  const shared = values.filter(({ sealContext, sealed }) => sealContext.personId === '' && sealed !== null)
  const owners = await selectNoteOwners(
    db,
    actor,
    shared.map(({ sealContext }) => sealContext.rowId),
  )
  for (const { sealContext } of shared) sealContext.personId = owners.get(sealContext.rowId)!
  const texts = await openEach(db, actor, vault, values)
  for (const [index, { row, name }] of values.entries()) {
    delete row[name]
    row[exportedName(name)] = readable(texts[index] ?? null)
  }
}

/**
 * Opens each sealed value; a value that cannot be opened is replaced by a text that says so, so that the person
 * still gets the rest.
 */
async function openEach(db: Db, actor: Actor, vault: Vault, values: readonly Sealed[]) {
  const sealed = values.map(({ sealContext, sealed: bytes }) => ({ ...sealContext, sealed: bytes }))
  try {
    return await openTexts(db, actor, vault, sealed)
  } catch {
    const texts: (string | null)[] = []
    for (const one of sealed) {
      const [text] = await openTexts(db, actor, vault, [one]).catch(() => [unreadable])
      texts.push(text ?? null)
    }
    return texts
  }
}
export const unreadable = '[nevar atvērt / cannot be opened]'

/** Some sealed values are lists of codes, kept as JSON. */
function readable(text: string | null): unknown {
  if (text === null || !/^[{[]/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The note on a meeting is sealed with the key of the participant whose id sorts first. */
export async function selectNoteOwners(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  sessionIds: readonly string[],
) {
  if (sessionIds.length === 0) return new Map<string, string>()
  const rows = await selectRows<{ id: string; owner: string }>(
    db,
    sql`select session_id as id, min(person_id::text collate "C") as owner from attendance
      where tenant_id = ${actor.tenantId} and capacity = 'participant'
        and session_id in (${sql.join(
          sessionIds.map((id) => sql`${id}`),
          sql`, `,
        )})
      group by session_id`,
  )
  return new Map(rows.map(({ id, owner }) => [id, owner]))
}

/** How many rows the record has. */
export function countRows(tables: readonly CollectedTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}
