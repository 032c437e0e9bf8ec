/** Turns every error into a problem document, without database texts, stack traces or personal data. */
import { type LateCode, lateRefusal, type PointedCode, refusal } from '@lidzas/domain/core/refusal'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { databaseFailure, isBusy } from '../../db/failures.ts'
import { BadCursor } from '../../db/page.ts'
import { PersonalCodeInSearch } from '../../db/search.ts'
import { pathOf } from '../serving/paths.ts'
import { fieldFaults } from '../serving/validation.ts'
import { constraintRefusal } from './constraints.ts'
import { notedLook } from './named-in-refusal.ts'
import { languageOf, problemBody, Refused } from './problem.ts'

const transportCodes: Record<string, Exclude<LateCode, PointedCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_BAD_URL: 'NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'NOT_FOUND',
  FST_ERR_REOPENED_CLOSE_SERVER: 'SERVICE_BUSY',
}

export async function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refused = await notedLook(refusalOf(error), request)
  if (refused.refusal.code === 'INTERNAL_ERROR') logUnexpected(error, request)
  else if (refused.refusal.code === 'SERVICE_BUSY')
    request.log.warn({ failure: databaseFailure(error) }, 'busy')
  return sendProblem(refused, request, reply)
}

/** Sends a refusal as the answer. It is serialised here: a route's own schemas describe its successes. */
export function sendProblem(refused: Refused, request: FastifyRequest, reply: FastifyReply) {
  const body = problemBody(refused, {
    site: request.server.config.publicUrl,
    instance: pathOf(request.url),
    requestId: request.id,
    language: request.language ?? languageOf(request.headers['accept-language']),
  })
  const retryAfter = refused.retryAfter ?? (body.status === 503 ? 2 : null)
  if (retryAfter !== null) reply.header('retry-after', String(retryAfter))
  if (body.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(body.status)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}

function refusalOf(error: FastifyError): Refused {
  if (error instanceof Refused) return error
  if (error instanceof BadCursor) return new Refused(refusal('CURSOR_INVALID'))
  if (error instanceof PersonalCodeInSearch)
    return new Refused(refusal('PERSONAL_CODE_IN_SEARCH', undefined, '/q'))
  if (error.validation) {
    const faults = fieldFaults(error.validation)
    const ifMatchMissing =
      error.validationContext === 'headers' && faults.every(({ pointer }) => pointer === '/if-match')
    if (ifMatchMissing && faults[0]?.code === 'FIELD_REQUIRED')
      return new Refused(refusal('PRECONDITION_REQUIRED'))
    return new Refused(refusal('INPUT_INVALID'), { faults })
  }
  const failure = databaseFailure(error)
  if (failure?.constraint) {
    const reason = constraintRefusal(failure.constraint)
    if (reason) return new Refused(reason)
  }
  // PostgreSQL could not read or store a value. Only a list cursor gets there unchecked; all else has a schema.
  if (failure && ['22P02', '22007', '22008', '22003', '22021'].includes(failure.sqlState)) {
    return new Refused(refusal('INPUT_INVALID'))
  }
  if (isBusy(error)) return new Refused(refusal('SERVICE_BUSY'), { retryAfter: 2 })
  const known = transportCodes[error.code]
  if (known) return new Refused(lateRefusal(known))
  if (error.statusCode === 400 && error.code?.startsWith('FST_'))
    return new Refused(refusal('BODY_MALFORMED'))
  // secure-json-parse throws plain errors with a status for __proto__ and broken JSON.
  if (error.statusCode === 400 && error instanceof SyntaxError) return new Refused(refusal('BODY_MALFORMED'))
  return new Refused(refusal('INTERNAL_ERROR'))
}

/**
 * Logs an unexpected error. Messages can quote a row, so of a database error only its SQL state, constraint and
 * table are logged, and of other errors nothing that stands in quotes.
 */
function logUnexpected(error: FastifyError, request: FastifyRequest) {
  const failure = databaseFailure(error)
  request.log.error(
    failure
      ? { failure }
      : {
          error: {
            name: error.name,
            code: error.code,
            message: error.message.replace(/(["'`“]).*["'`”]/gs, '…'),
            stack: framesOf(error.stack),
          },
        },
    'request failed',
  )
}

function framesOf(stack: string | undefined): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')
}

/**
 * Answers requests that match no route: 405 where the path exists for another method, else 404; outside the API the
 * admin web's page, which finds its own way, when there is one.
 */
export function missingRoute(methodsOf: (path: string) => readonly string[], hasWeb: boolean) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!
    const isPage = hasWeb && request.method === 'GET' && !path.startsWith('/api/') && !path.includes('.')
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const methods = methodsOf(path)
    if (methods.length === 0) return sendProblem(new Refused(refusal('NOT_FOUND')), request, reply)
    reply.header('allow', methods.join(', '))
    return sendProblem(new Refused(refusal('METHOD_NOT_ALLOWED')), request, reply)
  }
}
