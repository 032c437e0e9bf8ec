/**
 * The Idempotency-Key header, which makes a change safe to send again, and what two requests must share to be
 * repeats.
 */
import { createHash } from 'node:crypto'

import type { FastifyRequest } from 'fastify'
import Type, { type TObject, type TProperties } from 'typebox'

import type { Attempt } from '../../db/idempotency.ts'

const IdempotencyKey = Type.Optional(
  Type.String({
    // The key is stored readable, so it may not be somebody's personal code (#76).
    pattern: '^(?!.*(?<![A-Za-z0-9])\\d{6}-?\\d{5}(?![A-Za-z0-9]))[!-~]{1,200}$',
    maxLength: 200,
    example: '5f0c2a8e-6a1c-4b0e-9d55-0f6f3f0f7c11',
    description:
      'Makes the change safe to send again: for 24 hours a repeat with the same key changes nothing and gets the first ' +
      'answer with `Idempotent-Replayed: true`. A repeat is the same caller, operation, path, query, If-Match and body, ' +
      'in whatever order its properties are written; of an upload, the bytes of the file. Anything else under a used ' +
      'key is 422 `IDEMPOTENCY_MISMATCH`; while the first is still running, 409 `IDEMPOTENCY_IN_PROGRESS`. A request ' +
      'that was refused is not kept: its key may be used again.',
  }),
)

/** The headers of a route that changes something: its own, and the key. */
export function withKey(headers: TObject<TProperties> | undefined) {
  return Type.Object({ ...headers?.properties, 'idempotency-key': IdempotencyKey })
}

/** Returns the attempt that the request's Idempotency-Key names; null when the request has no key. */
export function attemptOf(request: FastifyRequest): Attempt | null {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return null
  const { params, query, headers, body, routeOptions } = request
  const asked = { params, query, ifMatch: headers['if-match'] ?? null, body: body ?? {} }
  return {
    key,
    operation: routeOptions.schema!.operationId!,
    bodyHash: createHash('sha256').update(canonical(asked)).digest(),
    requestId: request.id,
  }
}

/** JSON in which the same value is always the same text: properties in order, no spaces, one way to escape. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const properties = Object.entries(value)
    .filter(([, property]) => property !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${properties.map(([name, property]) => `${JSON.stringify(name)}:${canonical(property)}`).join()}}`
}
