/**
 * Every column of every table: whether it is about a person and how it hangs on one, whether it goes into their record
 * or why not, whether it is sealed, what erasure leaves of it, and which duty keeps it. Record exports and erasures are
 * made from this map alone; a test compares it with the database, so nothing new stays unsaid.
 */
import { getTableName } from 'drizzle-orm'

import { decisionsMap } from './decisions.ts'
import { intakeMap } from './intake.ts'
import { mentorsMap } from './mentors.ts'
import { mentorshipsMap } from './mentorships.ts'
import { peopleMap } from './people.ts'
import { personsMap } from './persons.ts'
import { resultsMap } from './results.ts'
import { rightsMap } from './rights.ts'
import { sessionsMap } from './sessions.ts'
import { systemMap } from './system.ts'
import type { TableUse } from './uses.ts'

export const dataMap: readonly TableUse[] = [
  ...peopleMap,
  ...personsMap,
  ...intakeMap,
  ...decisionsMap,
  ...mentorshipsMap,
  ...sessionsMap,
  ...resultsMap,
  ...mentorsMap,
  ...rightsMap,
  ...systemMap,
]

/** The tables that hold something about people, in the order of a client's file. */
export const personTables = dataMap.filter(({ about }) => about.length > 0)

export function useOf(tableName: string): TableUse | undefined {
  return dataMap.find(({ table }) => getTableName(table) === tableName)
}
