/** A mark of its own in every column of words, lists, JSON and sealed bytes that erasure empties. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { sealText } from '../../src/core/crypto/personal.ts'
import { personTables } from '../../src/rights/person-record/data-map/data-map.ts'
import { rowsOf } from '../../src/rights/person-record/data-map/uses.ts'
import type { TestApp } from '../app.ts'

export const groupNote = 'Grupas piezīme: visi kopā gājām uz klinšu sienu.'

export async function keepNote(
  actor: { tenantId: string; accountId: string },
  api: TestApp,
  rowId: string,
  personId: string,
) {
  const sealed = await api.db.write(actor, (tx) =>
    sealText(tx, actor, api.app.vault, { personId, column: 'session.note_sealed', rowId }, groupNote),
  )
  await quietly(
    api,
    `update session set note_sealed = '\\x${sealed.toString('hex')}', title = 'Kopīga' where id = '${rowId}'`,
  )
}

/** Runs a statement without triggers, which would refuse changes of closed records. */
function quietly(api: TestApp, statement: string) {
  return api.sql(`set local session_replication_role = replica; ${statement}`)
}

/** Puts a mark into every column of free text, list of texts, JSON and sealed bytes that erasure empties. */
export async function mark(actor: { tenantId: string; accountId: string }, api: TestApp, personId: string) {
  const marks = new Map<string, string>()
  for (const { table, columns, about } of personTables) {
    const name = getTableName(table)
    const stored = getTableColumns(table) as Record<string, PgColumn>
    const [link] = about
    const rows = await api.db
      .read(actor, (db) =>
        db
          .select(
            Object.fromEntries([['key', link!.key], ...(stored.id ? [['id', stored.id]] : [])]) as Record<
              string,
              PgColumn
            >,
          )
          .from(table)
          .where(whereOf(link!, api.tenantId, personId)),
      )
      .catch(() => [])
    for (const row of rows as { key: string; id?: string }[]) {
      const at = row.id === undefined ? `${link!.key.name} = '${row.key}'` : `id = '${row.id}'`
      for (const [column, use] of Object.entries(columns)) {
        if (use.erasure === 'stays') continue
        const value = `kanarejputns-${name}-${column}`
        const literal = use.seal
          ? `'\\x${(await sealed(actor, api, personId, name, stored[column]!.name, use.seal.row === 'id' ? row.id! : row.key, value)).toString('hex')}'`
          : literalOf(stored[column]!.getSQLType(), value)
        if (literal === null) continue
        const done = await quietly(
          api,
          `update ${name} set ${stored[column]!.name} = ${literal} where ${at}`,
        ).then(
          () => true,
          () => false,
        )
        if (done) marks.set(`${name}.${column}`, value)
      }
    }
  }
  return marks
}

function whereOf(
  { key, ids }: (typeof personTables)[number]['about'][number],
  tenantId: string,
  personId: string,
) {
  return rowsOf({ key, ids, as: 'own' }, tenantId, personId)
}

export async function sealed(
  actor: { tenantId: string; accountId: string },
  api: TestApp,
  personId: string,
  table: string,
  column: string,
  rowId: string,
  text: string,
) {
  return api.db.write(actor, (tx) =>
    sealText(tx, actor, api.app.vault, { personId, column: `${table}.${column}`, rowId }, text),
  )
}

function literalOf(type: string, value: string): string | null {
  if (type === 'text') return `'${value}'`
  if (type === 'text[]') return `'{${value},${value},${value},${value},${value}}'`
  if (type === 'jsonb') return `'{"words": "${value}"}'`
  return null
}
