/** An import on its way from a file to records, and what may be done with it when. */
import type { Names } from '../../core/names.ts'
import { type Refusal, refusal } from '../../core/refusal.ts'

export const importStates = [
  'uploading',
  'ready',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]
export const importStateNames: Names<ImportState> = {
  uploading: { lv: 'tiek saņemts', en: 'being received' },
  ready: { lv: 'jānorāda kolonnas', en: 'columns to be named' },
  checking: { lv: 'tiek pārbaudīts', en: 'being checked' },
  checked: { lv: 'pārbaudīts', en: 'checked' },
  running: { lv: 'tiek ierakstīts', en: 'being entered' },
  done: { lv: 'pabeigts', en: 'done' },
  cancelled: { lv: 'pārtraukts', en: 'cancelled' },
  failed: { lv: 'apstājies kļūdas dēļ', en: 'stopped by an error' },
}

/** Row by row keeps what is good; all or nothing keeps everything or nothing. */
export const importModes = ['EACH', 'ALL'] as const
export type ImportMode = (typeof importModes)[number]

export const rowOutcomes = ['NEW', 'EXISTS', 'DIFFERS', 'REFUSED'] as const
export type RowOutcome = (typeof rowOutcomes)[number]
export const rowOutcomeNames: Names<RowOutcome> = {
  NEW: { lv: 'Jauns', en: 'New' },
  EXISTS: { lv: 'Jau ir', en: 'Already there' },
  DIFFERS: { lv: 'Jau ir, bet atšķiras', en: 'Already there, differs' },
  REFUSED: { lv: 'Nevar ierakstīt', en: 'Cannot be entered' },
}

const actions = {
  /** Change how the file is read or what its columns hold. */
  change: ['ready', 'checked', 'cancelled', 'failed'],
  check: ['ready', 'checked', 'cancelled', 'failed'],
  run: ['checked', 'failed', 'cancelled'],
  stop: ['checking', 'running'],
  discard: ['uploading', 'ready', 'checked', 'done', 'cancelled', 'failed'],
} as const satisfies Record<string, readonly ImportState[]>
export type ImportAction = keyof typeof actions

export type ImportFacts = {
  state: ImportState
  isErased: boolean
  mode: ImportMode | null
  /** Counts of the last pass. */
  newRows: number
  refusedRows: number
}

/** Why this cannot be done with the import now, or null. */
export function importActionRefusal(
  action: ImportAction,
  facts: Pick<ImportFacts, 'state' | 'isErased'>,
): Refusal | null {
  if (facts.isErased) return refusal('IMPORT_FILE_GONE')
  if ((actions[action] as readonly ImportState[]).includes(facts.state)) return null
  if (action === 'run' && facts.state === 'ready') return refusal('IMPORT_NOT_CHECKED')
  return refusal('IMPORT_STATE', { state: { code: facts.state, ...importStateNames[facts.state] } })
}

/** Why the rows cannot be entered in this mode, or null. A run that stopped goes on in its own mode. */
export function runImportRefusal(facts: ImportFacts, mode: ImportMode): Refusal | null {
  const early = importActionRefusal('run', facts)
  if (early) return early
  if (mode === 'ALL' && facts.refusedRows > 0) {
    return refusal('IMPORT_HAS_REFUSED', { rows: facts.refusedRows }, '/mode')
  }
  return facts.state === 'checked' && facts.newRows === 0 ? refusal('IMPORT_NOTHING_NEW') : null
}
