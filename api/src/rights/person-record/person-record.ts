/** The record of a person as it is given out: rows by table, the names they refer to, who looked and who changed. */
import type { Text } from '@lidzas/domain/core/refusal'
import { maskPersonalCode } from '@lidzas/domain/people/personal-code'
import { getTableName } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { personCodes } from '../../core/db/schema/people/persons.ts'
import { type LogEntry, selectWholeLog } from './access-log-queries.ts'
import { type CollectedTable, collectRecord, countRows, type RecordRow } from './collect.ts'
import { selectAuthority, selectListNames, selectNames, selectPolicies } from './queries.ts'

export const recordFormat = 'lidzas-person-record/1'

export type PersonRecord = {
  personId: string
  madeAt: Date
  authority: Text
  tables: CollectedTable[]
  rows: number
  /** Programmes, organisations and people that the rows refer to, by id; stages and domains, by code. */
  names: Record<string, Text>
  looks: LogEntry[]
  changes: LogEntry[]
}

export async function readPersonRecord(
  db: Db,
  actor: Actor,
  vault: Vault,
  personId: string,
  now: Date,
): Promise<PersonRecord> {
  const tables = await collectRecord(db, actor, vault, personId)
  const looks = await selectWholeLog(db, actor, personId, 'LOOKED')
  const changes = await selectWholeLog(db, actor, personId, 'CHANGED')
  const authority = await selectAuthority(db, actor)
  const names = await namesIn(db, actor, tables)
  return { personId, madeAt: now, authority, tables, rows: countRows(tables), names, looks, changes }
}

/**
 * Columns of people whom the person knows by name anyway: mentors and representatives. The names of participants
 * are not told to a mentor.
 */
const named = ['mentorId', 'representativeId']

async function namesIn(
  db: Db,
  actor: Actor,
  tables: readonly CollectedTable[],
): Promise<Record<string, Text>> {
  const values = (names: readonly string[]) => [
    ...new Set(
      tables.flatMap(({ rows }) =>
        rows.flatMap((row) => names.map((name) => row[name]).filter((value) => typeof value === 'string')),
      ),
    ),
  ]
  const programmeIds = values(['programmeId'])
  const ofIds = await selectNames(db, actor, [...programmeIds, ...values(['organisationId'])], values(named))
  const ofCodes = (await selectPolicies(db, actor, programmeIds)).flatMap(({ stages, outcomeDomains }) =>
    [...stages, ...stages.flatMap(({ checklist }) => checklist), ...outcomeDomains].map(
      ({ code, lv, en }) => [code, { lv, en }] as const,
    ),
  )
  return { ...(await selectListNames(db, actor)), ...Object.fromEntries(ofCodes), ...ofIds }
}

/** The programmes whose data the record holds. */
export function programmesOf({ tables }: PersonRecord): string[] {
  const ids = tables.flatMap(({ rows }) => rows.map(({ programmeId }) => programmeId))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

/** Returns the record with masked personal codes, for a caller who may not read them in full (#74). */
export function withCodesMasked(record: PersonRecord): PersonRecord {
  const masked = (row: RecordRow) =>
    typeof row.code === 'string' ? { ...row, code: maskPersonalCode(row.code) } : row
  const tables = record.tables.map((table) =>
    table.use.table === personCodes ? { ...table, rows: table.rows.map(masked) } : table,
  )
  return { ...record, tables }
}

/** The record as systems read it: the names of tables and fields in camelCase, as everywhere in the API. */
export function recordAsJson({
  personId,
  madeAt,
  authority,
  tables,
  rows,
  names,
  looks,
  changes,
}: PersonRecord) {
  return {
    format: recordFormat,
    personId,
    madeAt,
    authority,
    rows,
    names,
    records: Object.fromEntries(
      tables.map(({ use, rows: found }) => [jsonName(getTableName(use.table)), found]),
    ),
    lookedAt: looks.map(logAsJson),
    changed: changes.map(logAsJson),
  }
}

export function jsonName(table: string): string {
  return table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function logAsJson({ at, action, roles, organisation, fields }: LogEntry) {
  return { at, action, roles, organisation, fields }
}
