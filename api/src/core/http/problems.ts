import { refusal, refusalStatus, type RefusalCode } from '@lidzas/domain/core/refusal'

import { Problem, problemBody, Refused } from './refusals/problem.ts'

/** The example shown for each status in the OpenAPI document. */
const examples: Record<number, RefusalCode> = {
  400: 'INPUT_INVALID',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  410: 'LINK_INVALID',
  412: 'VERSION_STALE',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'DATES_ORDER',
  428: 'PRECONDITION_REQUIRED',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_ERROR',
  503: 'SERVICE_BUSY',
}

const always = [400, 401, 429, 500, 503]

/**
 * The error answers of a route: those named plus the ones that every route can give. Spread it into `response`.
 * Typed as an empty object, so that handlers are checked against their success answers alone.
 */
export function problems(...statuses: (keyof typeof examples)[]): Record<never, never> {
  const all = [...new Set([...always, ...statuses])].sort((a, b) => a - b)
  return Object.fromEntries(all.map((status) => [status, problemAnswer(status)]))
}

function problemAnswer(status: number) {
  const code = examples[status]
  if (!code) throw new Error(`no example for an answer ${status}`)
  const fault = status === 400 ? { faults: [{ ...refusal('FIELD_REQUIRED'), pointer: '/name' }] } : {}
  const about = { instance: '/api/v1/organisations', requestId: 'req-019a2b3c', language: 'en' as const }
  const example = problemBody(new Refused({ code, params: { seconds: 60 } }, fault), about)
  if (refusalStatus(code) !== status) throw new Error(`${code} is not an example of ${status}`)
  return {
    description: example.detail,
    content: { 'application/problem+json': { schema: Problem, example } },
  }
}
