import { type LateCode, lateRefusal, type PointedCode, type Refusal } from '@lidzas/domain/core/refusal'

import { Refused } from './refusals/problem.ts'

/** The row, or a 404 that looks the same whether it is missing or not the caller's. */
export function found<T>(row: T | null | undefined, code: Exclude<LateCode, PointedCode> = 'NOT_FOUND'): T {
  if (row === null || row === undefined) throw new Refused(lateRefusal(code))
  return row
}

/** Stops the operation when a rule refused it. */
export function refuseIf(reason: Refusal | null | undefined): void {
  if (reason) throw new Refused(reason)
}
