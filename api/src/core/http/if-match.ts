import { refusal } from '@lidzas/domain/core/refusal'
import Type from 'typebox'

import { Refused } from './refusals/problem.ts'

/** The header every change of an existing record needs: `If-Match: "3"`, the version it was read at. Without it: 428. */
export const IfMatch = Type.Object({
  'if-match': Type.String({
    pattern: '^"[1-9][0-9]{0,9}"$',
    maxLength: 12,
    example: '"3"',
    description: 'the ETag that was read',
  }),
})

/** Refuses with 412 when the record has changed since the caller read it. */
export function matchVersion(headers: { 'if-match': string }, row: { version: number }): void {
  if (headers['if-match'] !== etagOf(row.version)) throw new Refused(refusal('VERSION_STALE'))
}

export function etagOf(version: number): string {
  return `"${version}"`
}
