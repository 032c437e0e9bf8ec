/** The words for names of fields in the log: those of the data map, by the table first and then anywhere. */
import type { Text } from '@lidzas/domain/refusal'
import { getTableName } from 'drizzle-orm'

import { exportedName } from './collect.ts'
import { dataMap } from './data-map/data-map.ts'

const byTable = new Map<string, Text>()
const anywhere = new Map<string, Text>()
for (const { table, columns } of dataMap) {
  for (const [column, { name }] of Object.entries(columns)) {
    if (name === null) continue
    byTable.set(`${getTableName(table)}.${exportedName(column)}`, name)
    if (!anywhere.has(exportedName(column))) anywhere.set(exportedName(column), name)
  }
}

/** What a field of an event is called, or its own name where the map knows none. */
export function fieldWords(objectType: string, field: string): Text {
  return byTable.get(`${objectType}.${field}`) ?? anywhere.get(field) ?? { lv: field, en: field }
}
