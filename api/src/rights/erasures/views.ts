/** Shows the plan of an erasure and the reasons against it in words. */
import { type Refusal, refusalText, type Text } from '@lidzas/domain/core/refusal'
import { type ErasureFacts, erasureRefusals } from '@lidzas/domain/rights/erasure'
import { getTableColumns } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import type { ErasurePlan } from '../../core/db/schema/rights/data-rights.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { useOf } from '../person-record/data-map/data-map.ts'
import { selectErasureFacts } from './facts-queries.ts'
import { selectErasure } from './queries.ts'

export function planInWords({ steps, stays }: ErasurePlan) {
  return {
    rows: steps.reduce((sum, { rows }) => sum + rows, 0),
    goes: steps.map(({ table, rows, set }) => ({
      ...{ table, name: tableName(table), rows, deleted: set === null },
      fields: columnNames(table, Object.keys(set ?? {})),
    })),
    stays: stays.map(({ table, rows, columns, why }) => ({
      ...{ table, name: tableName(table), rows, why },
      fields: columnNames(table, columns),
    })),
  }
}

function tableName(table: string): Text {
  return useOf(table)?.name ?? { lv: table, en: table }
}

/** Columns that are not shown in a record have no name of their own and go unmentioned. */
function columnNames(table: string, columns: readonly string[]): Text[] {
  const use = useOf(table)
  if (!use) return []
  const stored = Object.entries(getTableColumns(use.table) as Record<string, PgColumn>)
  return columns.flatMap((column) => {
    const [name] = stored.find(([, { name: inDatabase }]) => inDatabase === column) ?? []
    return use.columns[name ?? '']?.name ?? []
  })
}

export function obstaclesInWords(facts: ErasureFacts, today: string) {
  return erasureRefusals(facts, today).map((reason: Refusal) => ({
    code: reason.code,
    lv: refusalText(reason, 'lv'),
    en: refusalText(reason, 'en'),
  }))
}

export async function erasureView(db: Db, actor: Actor, app: App, id: string) {
  const { plan, replayed: _, ...erasure } = found(await selectErasure(db, actor, id))
  const facts =
    erasure.state === 'proposed'
      ? await selectErasureFacts(db, actor, erasure.person.id, erasure.requestId)
      : null
  return {
    ...erasure,
    ...planInWords(plan),
    obstacles: facts === null ? [] : obstaclesInWords(facts, app.today()),
  }
}
