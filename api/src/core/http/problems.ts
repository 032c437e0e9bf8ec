import type { RefusalEntry } from '@lidzas/domain/core/refusals/entry'

type Status = Exclude<RefusalEntry['status'], 400 | 401 | 413 | 415 | 429 | 500 | 503>

/**
 * The statuses of the refusals of a route, for whoever reads it; 400, 401, 413, 415, 429, 500 and 503 need no mention. Spread it into
 * `response`. The codes themselves are read from what the
 * operation calls and writes, and the document is not made while a status here is missing or too many.
 * Typed as an empty object, so that handlers are checked against their success answers alone.
 */
export function problems(...statuses: Status[]): Record<never, never> {
  return Object.fromEntries(statuses.map((status) => [status, { type: 'null' }]))
}
