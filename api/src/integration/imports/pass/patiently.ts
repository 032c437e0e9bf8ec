import { setTimeout as pause } from 'node:timers/promises'

import { isBusy } from '../../../core/db/failures.ts'

const attempts = 20

/** Runs a transaction of an import; while the database is busy with people who wait, the import waits instead. */
export async function patiently<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isBusy(error)) throw error
      await pause(100 * attempt, undefined, { signal })
    }
  }
}
