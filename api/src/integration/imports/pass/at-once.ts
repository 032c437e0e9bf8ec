/** Enters every row of a file in one transaction, which a single bad row rolls back. */
import type { Tx } from '../../../core/db/db.ts'
import { changeImport, deleteRows, selectStop } from '../queries/queries.ts'
import { type JudgedRow, matchBatch, readBatch } from './batch.ts'
import { RowRefused } from './enter-row.ts'
import { rowJudge } from './judge.ts'
import {
  type Pass,
  Stopped,
  batchesOf,
  countsOf,
  enterAll,
  isSilent,
  noCounts,
  reasonOf,
  sumOf,
  writeRows,
} from './pass.ts'
import { patiently } from './patiently.ts'

/** Thrown with the rows that cannot be entered when a file is entered as a whole or not at all. */
export class NotAll extends Error {
  readonly rows: JudgedRow[]
  constructor(rows: JudgedRow[]) {
    super('not all')
    this.rows = rows
  }
}

const attempts = 3

/**
 * Enters the whole file and runs `finish` in the same transaction. If a row cannot be entered, it enters nothing
 * and throws NotAll with the rows at fault. Progress is written outside of this transaction.
 */
export async function passAtOnce(pass: Pass, finish: (tx: Tx) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await patiently(pass.signal, () => pass.app.db.write(pass.actor, (tx) => enterFile(tx, pass, finish)))
      return
    } catch (error) {
      if (error instanceof RowRefused) throw new NotAll([refusedBy(error)])
      // Another request has entered a person of this file meanwhile; the next attempt finds that person.
      const isRace = reasonOf(error) !== null || isSilent(error)
      if (!isRace || attempt === attempts) throw error
    }
  }
}

async function enterFile(tx: Tx, pass: Pass, finish: (tx: Tx) => Promise<void>): Promise<void> {
  const { app, actor, importId, facts } = pass
  const judge = rowJudge(app, facts.kind)
  let counts = noCounts
  facts.seen.clear()
  await deleteRows(tx, actor, importId)
  for await (const batch of batchesOf(pass)) {
    pass.signal.throwIfAborted()
    if (await app.db.read(actor, (db) => selectStop(db, actor, importId))) throw new Stopped()
    const rows = await matchBatch(tx, actor, facts, readBatch(actor, app.vault, facts, batch, judge))
    const refused = rows.filter(({ outcome }) => outcome === 'REFUSED')
    if (refused.length > 0) throw new NotAll(refused)
    const done = await enterAll(tx, pass, rows)
    await writeRows(tx, pass, done)
    counts = sumOf(counts, countsOf(done))
    const told = counts
    await app.db.write(actor, (outside) => changeImport(outside, actor, importId, told))
  }
  await finish(tx)
}

function refusedBy({ row, reason }: RowRefused): JudgedRow {
  return { ...row, outcome: 'REFUSED', faults: [reason] }
}

/** Stores only the rows that kept the file from being entered, as the result of the attempt. */
export async function recordNotAll(tx: Tx, pass: Pass, { rows }: NotAll): Promise<void> {
  await deleteRows(tx, pass.actor, pass.importId)
  await writeRows(tx, pass, rows)
  await changeImport(tx, pass.actor, pass.importId, { ...noCounts, ...countsOf(rows), lastLine: 0 })
}
