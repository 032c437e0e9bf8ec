/** Handles one batch of rows in a pass: reads and judges the rows, and looks up whether their people are known. */
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import type { FileRow } from '@lidzas/domain/integration/import/cells'
import type { ImportKind } from '@lidzas/domain/integration/import/fields'
import type { ColumnUse } from '@lidzas/domain/integration/import/mapping'
import { type Recorded, matchOf } from '@lidzas/domain/integration/import/matches'
import { type ImportRow, type OwnLists, readRow } from '@lidzas/domain/integration/import/rows'
import type { RowOutcome } from '@lidzas/domain/integration/import/states'
import { readPersonalCode } from '@lidzas/domain/people/personal-code'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'

import type { Actor } from '../../../core/access/actor.ts'
import type { Vault } from '../../../core/crypto/vault.ts'
import type { Db } from '../../../core/db/db.ts'
import { hashOf } from '../../../people/persons/codes.ts'
import {
  selectByCodes,
  selectByExternalIds,
  selectByNames,
  selectKnownPeople,
} from '../queries/matches-queries.ts'
import { type RowJudge, oneAField } from './judge.ts'

/** A row with what is known of it so far; `outcome` NEW means that it is still to be entered. */
export type JudgedRow = {
  line: number
  cells: readonly string[]
  row: ImportRow
  outcome: RowOutcome
  personId: string | null
  faults: Refusal[]
  warnings: Refusal[]
  /** Keyed hash of the personal code. */
  hash: string | null
}

export type PassFacts = {
  kind: ImportKind
  programmeId: string
  mapping: readonly ColumnUse[]
  policy: ProgrammePolicy
  lists: OwnLists
  /** For all rows read so far: the line of a row by each key that identifies its person. */
  seen: Map<string, number>
}

/** Reads rows and judges each by itself and against those before it in the file. */
export function readBatch(
  actor: Actor,
  vault: Vault,
  facts: PassFacts,
  rows: readonly FileRow[],
  judge: RowJudge,
): JudgedRow[] {
  return rows.map((fileRow) => {
    const { row, faults, warnings } = readRow(fileRow, facts.mapping, facts.lists)
    const judged = faults.some(({ pointer }) => pointer === undefined) ? null : judge(row, facts.policy)
    const all = oneAField([...faults, ...(judged?.faults ?? [])])
    const hash = codeHash(actor, vault, row)
    const keys = keysOf(row, hash)
    const before = keys.map((key) => facts.seen.get(key)).find((line) => line !== undefined)
    for (const key of keys) if (!facts.seen.has(key)) facts.seen.set(key, fileRow.line)
    if (before !== undefined && all.length === 0) all.push(refusal('IMPORT_ROW_REPEATED', { line: before }))
    return {
      line: fileRow.line,
      cells: fileRow.cells,
      row,
      outcome: all.length > 0 ? 'REFUSED' : 'NEW',
      personId: null,
      faults: all,
      warnings: [...warnings, ...(judged?.warnings ?? [])],
      hash,
    }
  })
}

/** Finds out for each row without faults whether its person and its referral are recorded already. */
export async function matchBatch(
  db: Db,
  actor: Actor,
  facts: PassFacts,
  readings: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  const asked = readings.flatMap((reading, row) =>
    reading.outcome === 'NEW' ? [{ ...reading, at: row }] : [],
  )
  const [codes, numbers, names] = await Promise.all([
    selectByCodes(
      db,
      actor,
      asked.flatMap(({ at, hash }) => (hash === null ? [] : [{ row: at, hash }])),
    ),
    selectByExternalIds(
      db,
      actor,
      asked.flatMap(({ at, row }) =>
        externalIdsOf(row).map(({ system, externalId }) => ({ row: at, system, number: externalId })),
      ),
    ),
    selectByNames(
      db,
      actor,
      asked.map(({ at, row: { person } }) => ({
        row: at,
        name: nameOf(person),
        born: person.birthDate as string,
      })),
    ),
  ])
  const people = await selectKnownPeople(
    db,
    actor,
    facts.programmeId,
    [...codes, ...numbers, ...names].map(({ id }) => id),
  )
  const foundFor = (found: readonly { row: number; id: string }[]) => {
    const byRow = new Map<number, Recorded[]>()
    for (const { row, id } of found) byRow.set(row, [...(byRow.get(row) ?? []), people.get(id)!])
    return byRow
  }
  const sure = foundFor([...codes, ...numbers])
  const named = foundFor(names)
  return readings.map((reading, at) => {
    if (reading.outcome !== 'NEW') return reading
    const found = { sure: sure.get(at) ?? [], named: named.get(at) ?? [] }
    const { outcome, personId, reason } = matchOf(
      reading.row,
      found,
      reading.hash,
      facts.kind === 'REFERRALS',
    )
    const { faults, warnings } = reading
    return {
      ...reading,
      outcome,
      personId,
      faults: outcome === 'REFUSED' && reason ? [reason] : faults,
      warnings: outcome !== 'REFUSED' && reason ? [...warnings, reason] : warnings,
    }
  })
}

function codeHash(actor: Actor, vault: Vault, { personalCode }: ImportRow): string | null {
  const read = personalCode === null ? null : readPersonalCode(personalCode)
  return read && 'digits' in read ? hashOf(vault, actor, read.digits).toString('hex') : null
}

function keysOf(row: ImportRow, hash: string | null): string[] {
  const { person } = row
  const isNamed =
    person.givenName !== undefined && person.birthDate !== undefined && person.confirmedNew !== true
  return [
    ...(hash === null ? [] : [`c ${hash}`]),
    ...externalIdsOf(row).map(({ system, externalId }) => `e ${system} ${externalId}`),
    ...(isNamed ? [`n ${nameOf(person).toLowerCase()} ${String(person.birthDate)}`] : []),
  ]
}

function nameOf(person: Record<string, unknown>): string {
  return `${String(person.givenName)} ${String(person.familyName)}`
}

function externalIdsOf({ person }: ImportRow) {
  return (person.externalIds as { system: string; externalId: string }[] | undefined) ?? []
}
