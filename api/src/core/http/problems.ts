import type { RefusalEntry } from '@lidzas/domain/core/refusals/entry'

type Status = Exclude<RefusalEntry['status'], 400 | 401 | 413 | 415 | 429 | 500 | 503>

/**
 * Declares the statuses of a route's refusals, for people who read the route; 400, 401, 413, 415, 429, 500 and 503
 * need no mention. Spread it into `response`. The codes themselves are read from what the operation calls and
 * writes; making the OpenAPI document fails while a status is missing here or one too many is named. The result is
 * typed as an empty object, so that handlers are checked against their success answers alone.
 */
export function problems(...statuses: Status[]): Record<never, never> {
  return Object.fromEntries(statuses.map((status) => [status, { type: 'null' }]))
}
