/**
 * A pass over a file: the check enters every row and rolls it back, the run keeps it. Both use the same code. Each
 * transaction takes a batch of rows and also stores the line reached, so that a worker that takes over after a
 * crash goes on from there and no row is entered twice.
 */
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import { type FileRow, isBlank } from '@lidzas/domain/integration/import/cells'

import type { Actor } from '../../../core/access/actor.ts'
import type { Tx } from '../../../core/db/db.ts'
import { databaseFailure } from '../../../core/db/failures.ts'
import type { App } from '../../../core/http/app-type.ts'
import { constraintRefusal } from '../../../core/http/refusals/constraints.ts'
import type { FileKey } from '../file-key.ts'
import { BrokenFile } from '../file/broken-file.ts'
import { type FileForm, fileRows } from '../file/rows.ts'
import { mostRows } from '../limits.ts'
import { type Counts, advanceImport, selectStop } from '../queries/queries.ts'
import { insertImportRows } from '../queries/row-queries.ts'
import { rowName } from '../views.ts'
import { type JudgedRow, type PassFacts, matchBatch, readBatch } from './batch.ts'
import { type Entering, RowRefused, enterPeople, enterRow } from './enter-row.ts'
import { rowJudge } from './judge.ts'
import { patiently } from './patiently.ts'

const batchRows = 500
/** Statements of this many rows are under way on the one connection at a time. */
const atOnce = 20

/** Thrown when a user has asked to stop the pass. */
export class Stopped extends Error {}
/** Thrown when another worker has taken the pass over, so that this worker has nothing left to do. */
export class LostPlace extends Error {}

export type Pass = {
  app: App
  actor: Actor
  importId: string
  key: FileKey
  file: Parameters<typeof fileRows>[0]
  form: FileForm
  facts: PassFacts
  entering: Omit<Entering, 'representatives'>
  isRehearsal: boolean
  /** The line up to which an earlier worker came. */
  lastLine: number
  signal: AbortSignal
}

/**
 * Yields batches of the rows that are not empty, in the order of the file. Throws BrokenFile where the file cannot
 * be read.
 */
export async function* batchesOf({ file, form, facts }: Pass): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  let count = 0
  for await (const rows of fileRows(file, form)) {
    for (const row of rows) {
      if (row.line <= form.headerLine || isBlank(row)) continue
      count += 1
      if (count > mostRows)
        throw new BrokenFile(refusal('IMPORT_ROWS_TOO_MANY', { limit: mostRows }, '/file'))
      batch.push(form.format === 'XLSX' ? padded(row, facts.mapping.length) : row)
      if (batch.length < batchRows) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

/** Adds the empty cells at the end of a row, which a sheet does not store. */
function padded(row: FileRow, width: number): FileRow {
  return { ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] }
}

/** Goes through the whole file, each batch in its own transaction. */
export async function passRowByRow(pass: Pass): Promise<void> {
  const judge = rowJudge(pass.app, pass.facts.kind)
  let after = pass.lastLine
  for await (const batch of batchesOf(pass)) {
    // Rows done before are read again, so that later ones that repeat them are known.
    const readings = readBatch(pass.actor, pass.app.vault, pass.facts, batch, judge)
    const left = readings.filter(({ line }) => line > after)
    if (left.length === 0) continue
    pass.signal.throwIfAborted()
    if (await asked(pass)) throw new Stopped()
    after = await enterBatch(pass, await matched(pass, left), after)
  }
}

/**
 * Enters a batch and returns the line reached. When a row stops the batch, its halves are entered, down to the row
 * at fault.
 */
async function enterBatch(pass: Pass, rows: readonly JudgedRow[], after: number): Promise<number> {
  const { app, actor } = pass
  try {
    if (pass.isRehearsal) {
      const rehearsed = await patiently(pass.signal, () => rehearse(pass, rows))
      await patiently(pass.signal, () => app.db.write(actor, (tx) => record(tx, pass, rehearsed, after)))
    } else {
      await patiently(pass.signal, () =>
        app.db.write(actor, async (tx) => record(tx, pass, await enterAll(tx, pass, rows), after)),
      )
    }
    return rows.at(-1)!.line
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null && !isSilent(error)) throw error
    // Another request may have entered the same people meanwhile, so the row is matched again.
    if (rows.length === 1) {
      const [again] = await matched(pass, rows)
      const isStill = again!.outcome === 'NEW' && again!.personId === rows[0]!.personId
      if (isStill && reason === null) throw error
      const settled: JudgedRow = isStill ? { ...again!, outcome: 'REFUSED', faults: [reason!] } : again!
      return enterBatch(pass, [settled], after)
    }
    const middle = Math.ceil(rows.length / 2)
    const half = await enterBatch(pass, await matched(pass, rows.slice(0, middle)), after)
    return enterBatch(pass, await matched(pass, rows.slice(middle)), half)
  }
}

function matched({ app, actor, facts, signal }: Pass, rows: readonly JudgedRow[]): Promise<JudgedRow[]> {
  return patiently(signal, () => app.db.read(actor, (db) => matchBatch(db, actor, facts, rows)))
}

/** Resolves with true when a user has asked to stop the pass. */
function asked({ app, actor, importId, signal }: Pass): Promise<boolean> {
  return patiently(signal, () => app.db.read(actor, (db) => selectStop(db, actor, importId)))
}

/** Enters the rows that are new, several at a time on the transaction's connection. */
export async function enterAll(tx: Tx, pass: Pass, rows: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const done: JudgedRow[] = []
  const entering = { ...pass.entering, representatives: new Map<string, Promise<unknown>>() }
  const newcomers = await enterPeople(tx, pass.actor, pass.app, rows)
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce).map(async (row) => {
      if (row.outcome !== 'NEW') return row
      return {
        ...row,
        personId: await enterRow(tx, pass.actor, pass.app, row, entering, newcomers.get(row.line)),
      }
    })
    const settled = await Promise.allSettled(some)
    const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    // The first failure aborted the transaction and made the others fail, so it gives the reason.
    if (failures.length > 0) throw failures.find((failure) => !isSilent(failure)) ?? failures[0]
    done.push(...settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
  }
  return done
}

function bringsMore({ row }: JudgedRow): boolean {
  const { address, representation, consents, person } = row
  return address !== null || representation !== null || consents.length > 0 || person.confirmedNew === true
}

class Rehearsed extends Error {
  readonly rows: JudgedRow[]
  constructor(rows: JudgedRow[]) {
    super('rehearsed')
    this.rows = rows
  }
}

/**
 * Enters the rows and rolls them back, so that the check gives the same results as the run. Rows that bring only a
 * person skip this, because judging and matching already tell everything about them.
 */
async function rehearse(pass: Pass, rows: readonly JudgedRow[]): Promise<readonly JudgedRow[]> {
  const { isReferral } = pass.entering
  if (!rows.some((row) => row.outcome === 'NEW' && (isReferral || bringsMore(row)))) return rows
  try {
    await pass.app.db.write(pass.actor, async (tx) => {
      throw new Rehearsed(await enterAll(tx, pass, rows))
    })
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error
    return error.rows.map((row, at) =>
      row.outcome === 'NEW' ? { ...row, personId: rows[at]!.personId } : row,
    )
  }
  throw new Error('a rehearsal was not taken back')
}

/** Stores the results of rows and the line reached; throws LostPlace when another worker has gone on already. */
async function record(tx: Tx, pass: Pass, rows: readonly JudgedRow[], after: number): Promise<void> {
  const { actor, importId } = pass
  const step = { after, lastLine: rows.at(-1)!.line, counts: countsOf(rows) }
  if (!(await advanceImport(tx, actor, importId, step))) throw new LostPlace()
  await writeRows(tx, pass, rows)
}

export async function writeRows(tx: Tx, pass: Pass, rows: readonly JudgedRow[]): Promise<void> {
  const { key, actor, importId, facts } = pass
  await insertImportRows(
    tx,
    actor,
    rows.map(({ line, cells, outcome, personId, faults, warnings }) => ({
      importId,
      line,
      outcome,
      personId,
      faults: outcome === 'REFUSED' ? faults : [],
      warnings,
      nameSealed: key.sealJson(`name ${line}`, rowName(cells, facts.mapping)),
      cellsSealed: outcome === 'REFUSED' ? key.sealJson(`cells ${line}`, cells) : null,
    })),
  )
}

export function countsOf(rows: readonly JudgedRow[]): Counts {
  const count = (outcome: JudgedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    rowsDone: rows.length,
    newRows: count('NEW'),
    existingRows: count('EXISTS'),
    differingRows: count('DIFFERS'),
    refusedRows: count('REFUSED'),
    warnedRows: rows.filter(({ warnings }) => warnings.length > 0).length,
  }
}

export const noCounts: Counts = countsOf([])

export function sumOf(one: Counts, other: Counts): Counts {
  return {
    rowsDone: one.rowsDone + other.rowsDone,
    newRows: one.newRows + other.newRows,
    existingRows: one.existingRows + other.existingRows,
    differingRows: one.differingRows + other.differingRows,
    refusedRows: one.refusedRows + other.refusedRows,
    warnedRows: one.warnedRows + other.warnedRows,
  }
}

/**
 * True for the error of a statement in a transaction that had failed before; halving the batch then finds the row
 * at fault.
 */
export function isSilent(error: unknown): boolean {
  return databaseFailure(error)?.sqlState === '25P02'
}

/** Returns why a row cannot be entered, or null when the error is not the row's own fault. */
export function reasonOf(error: unknown): Refusal | null {
  if (error instanceof RowRefused) return error.reason
  const constraint = databaseFailure(error)?.constraint
  const reason = constraint === undefined || constraint === null ? null : constraintRefusal(constraint)
  return reason && { code: reason.code }
}
