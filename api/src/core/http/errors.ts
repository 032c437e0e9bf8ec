import { type LateCode, lateRefusal, type PointedCode, type Refusal } from '@lidzas/domain/core/refusal'

import { Refused } from './refusals/problem.ts'

/** Returns the row; throws the same 404 whether the row does not exist or lies outside the caller's reach. */
export function found<T>(row: T | null | undefined, code: Exclude<LateCode, PointedCode> = 'NOT_FOUND'): T {
  if (row === null || row === undefined) throw new Refused(lateRefusal(code))
  return row
}

/** Throws the refusal of a rule, which ends the operation; does nothing when the rule gave no reason. */
export function refuseIf(reason: Refusal | null | undefined): void {
  if (reason) throw new Refused(reason)
}
