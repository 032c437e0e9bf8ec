/** The words for names of fields in the log: those of the data map, by the table first and then anywhere. */
import type { Text } from '@lidzas/domain/core/refusal'
import {
  erasureGroundNames,
  exportFormatNames,
  exportPurposeNames,
  holdGroundNames,
  restrictionGroundNames,
} from '@lidzas/domain/rights/code-lists/data-rights'
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

/** Fields of requests that are no columns. */
const asked: Record<string, Text> = {
  personId: { lv: 'Cilvēks', en: 'Person' },
  participantId: { lv: 'Dalībnieks', en: 'Participant' },
  mentorId: { lv: 'Mentors', en: 'Mentor' },
  externalIds: { lv: 'Numuri citās sistēmās', en: 'Numbers in other systems' },
  personalCode: { lv: 'Personas kods', en: 'Personal code' },
  reason: { lv: 'Iemesls', en: 'Reason' },
  note: { lv: 'Piezīme', en: 'Note' },
  startsAt: { lv: 'Sākums', en: 'Start' },
  endsAt: { lv: 'Beigas', en: 'End' },
  people: { lv: 'Dalībnieki', en: 'People' },
  family: { lv: 'Ģimene', en: 'Family' },
  needs: { lv: 'Vajadzības', en: 'Needs' },
  education: { lv: 'Izglītība', en: 'Education' },
  representation: { lv: 'Pārstāvība', en: 'Representation' },
  confirmedNew: { lv: 'Apstiprināts, ka cits cilvēks', en: 'Confirmed to be somebody else' },
}

/** What some events say beside the fields: on which ground, for what purpose, in which form. */
const grounds: Record<string, Text> = {
  ...restrictionGroundNames,
  ...holdGroundNames,
  ...erasureGroundNames,
  ...exportPurposeNames,
  ...exportFormatNames,
}

/** What a field of an event is called, or its own name where the map knows none. */
export function fieldWords(objectType: string, field: string): Text {
  const [, rows] = /^rows:(\d+)$/.exec(field) ?? []
  if (rows) return { lv: `Ierakstu skaits: ${rows}`, en: `Records: ${rows}` }
  return (
    byTable.get(`${objectType}.${field}`) ??
    anywhere.get(field) ??
    asked[field] ??
    grounds[field] ?? { lv: field, en: field }
  )
}
