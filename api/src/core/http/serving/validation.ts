/** Two validators of our own: bodies are taken as they are, query strings and headers are read as the types they declare. */
import type { RefusalCode } from '@lidzas/domain/core/refusal'
import { Ajv, type ErrorObject, type Options } from 'ajv'
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify'

import { models, onceForContent, onceForModels } from '../model.ts'
import type { FieldFault } from '../refusals/problem.ts'

const options: Options = {
  removeAdditional: false,
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  validateFormats: true,
  allowUnionTypes: true,
}
const mostFaults = 50

const formats = {
  uuid: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  // These formats only inform the reader: patterns and lengths check what they mean.
  line: true as const,
  text: true as const,
  date: isRealDay,
  'date-time': isInstant,
  email:
    /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/,
}

const compilers = onceForModels(() => ({
  bodies: compilerOf({ coerceTypes: false, useDefaults: false }),
  strings: compilerOf({ coerceTypes: 'array', useDefaults: true }),
}))

/** The compiler Fastify calls for each part of a route's schema. The apps of a process share what is compiled. */
export function validatorCompiler(): FastifySchemaCompiler<object> {
  const { bodies, strings } = compilers()
  return ({ schema, httpPart }) => (httpPart === 'body' ? bodies : strings)(schema)
}

function compilerOf(more: Options) {
  const ajv = makeAjv(more)
  return onceForContent((schema) => ajv.compile(schema))
}

function makeAjv(more: Options): Ajv {
  const ajv = new Ajv({ ...options, ...more, formats })
  ajv.addKeyword('example')
  return ajv.addSchema([...models()])
}

function isRealDay(value: string): boolean {
  const [, year, month, day] = /^((?:19|20|21)\d{2})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

function isInstant(value: string): boolean {
  const match =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(
      value,
    )
  return match !== null && isRealDay(match[1]!)
}

const codes: Record<string, RefusalCode> = {
  required: 'FIELD_REQUIRED',
  dependentRequired: 'FIELD_REQUIRED',
  additionalProperties: 'FIELD_UNKNOWN',
  unevaluatedProperties: 'FIELD_UNKNOWN',
  type: 'FIELD_TYPE',
  minLength: 'FIELD_TOO_SHORT',
  minItems: 'FIELD_TOO_SHORT',
  minProperties: 'FIELD_TOO_SHORT',
  maxLength: 'FIELD_TOO_LONG',
  maxItems: 'FIELD_TOO_LONG',
  maxProperties: 'FIELD_TOO_LONG',
  minimum: 'FIELD_TOO_SMALL',
  exclusiveMinimum: 'FIELD_TOO_SMALL',
  maximum: 'FIELD_TOO_LARGE',
  exclusiveMaximum: 'FIELD_TOO_LARGE',
  enum: 'FIELD_NOT_IN_LIST',
  const: 'FIELD_NOT_IN_LIST',
}

/** Ajv's findings as field faults: one a field, at most 50. */
export function fieldFaults(errors: readonly (ErrorObject | FastifySchemaValidationError)[]): FieldFault[] {
  const useful = errors.filter(({ keyword }) => !['anyOf', 'oneOf', 'if', 'not'].includes(keyword))
  const faults = (useful.length > 0 ? useful : errors).map(fieldFault)
  // One fault a field: of a union's branches the one of the right type says more.
  const best = new Map<string, FieldFault>()
  for (const fault of faults) {
    const known = best.get(fault.pointer)
    if (!known || (known.code === 'FIELD_TYPE' && fault.code !== 'FIELD_TYPE')) best.set(fault.pointer, fault)
  }
  return [...best.values()].slice(0, mostFaults)
}

function fieldFault({
  keyword,
  instancePath,
  params,
}: ErrorObject | FastifySchemaValidationError): FieldFault {
  const child = (params.missingProperty ?? params.additionalProperty) as string | undefined
  const pointer = child === undefined ? instancePath : `${instancePath}/${escapePointer(child)}`
  const code =
    keyword === 'format' && params.format === 'date' ? 'FIELD_NOT_A_DATE' : (codes[keyword] ?? 'FIELD_FORMAT')
  const limit = params.limit as number | undefined
  return { code, ...(limit !== undefined && { params: { limit } }), pointer: pointer.slice(0, 200) }
}

export function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
