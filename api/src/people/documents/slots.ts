/** Whole files are held in memory while they are sealed or opened: few at a time, however many ask. */
import { refusal } from '@lidzas/domain/core/refusal'

import { Refused } from '../../core/http/refusals/problem.ts'

const atOnce = 4
const longestQueue = 40

export type FileSlots = ReturnType<typeof fileSlots>

/** A gate that lets four pass at once; the others wait their turn, and beyond forty waiting it answers 503. */
export function fileSlots() {
  const waiting: (() => void)[] = []
  let busy = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= atOnce) {
      if (waiting.length >= longestQueue) throw new Refused(refusal('SERVICE_BUSY'), { retryAfter: 2 })
      await new Promise<void>((resume) => waiting.push(resume))
    }
    busy++
    try {
      return await work()
    } finally {
      busy--
      waiting.shift()?.()
    }
  }
}
