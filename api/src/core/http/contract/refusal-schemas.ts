import { type RefusalCode, type RefusalParams, refusalStatus } from '@lidzas/domain/core/refusal'
/** One schema for each refusal of the table: its code, its status, the types of its params, and an example. */
import { refusalExamples } from '@lidzas/domain/core/refusal-examples'
import { refusalTable } from '@lidzas/domain/core/refusal-table'
import type { ParamKind, RefusalEntry } from '@lidzas/domain/core/refusals/entry'

import { problemBody, Refused } from '../refusals/problem.ts'

type Schema = Record<string, unknown>

const text = { type: 'string' }
const named = { $ref: '#/components/schemas/NamedCode' }
const kinds: Record<ParamKind, Schema> = {
  text,
  texts: { type: 'array', items: text },
  number: { type: 'number' },
  day: { type: 'string', format: 'date' },
  dayOrNamed: { anyOf: [{ type: 'string', format: 'date' }, named] },
  id: { type: 'string', format: 'uuid' },
  named,
  nameds: { type: 'array', items: named },
}

/** A code with its name in both languages, as params hold it. */
export const namedCode: Schema = {
  type: 'object',
  description: 'a code and its name in both languages',
  required: ['code', 'lv', 'en'],
  properties: { code: text, lv: text, en: text },
  example: { code: 'accepted', lv: 'pieņemts', en: 'accepted' },
}

/** `VERSION_STALE` → `VersionStaleProblem`. */
export function schemaName(code: RefusalCode): string {
  const words = code.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  return `${words}Problem`
}

export function refusalSchema(code: RefusalCode): Schema {
  const { en, params = {}, late }: RefusalEntry = refusalTable[code]
  const names = Object.keys(params)
  // When the database decided a race, only the code of the refusal is known, not its params.
  const required = late ? [] : names.filter((name) => !params[name]!.endsWith('?'))
  const shown: Schema = {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      names.map((name) => [name, kinds[params[name]!.replace('?', '') as ParamKind]]),
    ),
  }
  return {
    description: en,
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      {
        type: 'object',
        properties: {
          code: { type: 'string', const: code },
          status: { type: 'integer', const: refusalStatus(code) },
          ...(names.length > 0 && { params: shown }),
        },
      },
    ],
    example: exampleOf(code),
  }
}

function exampleOf(code: RefusalCode) {
  const params = (refusalExamples as Partial<Record<RefusalCode, RefusalParams>>)[code]
  const faults = code === 'INPUT_INVALID' ? [{ code: 'FIELD_REQUIRED' as const, pointer: '/name' }] : []
  const pointed = refusalStatus(code) === 422 && { pointer: '/field' }
  return problemBody(new Refused({ code, ...(params && { params }), ...pointed }, { faults }), {
    site: 'https://lidzas.example.org',
    instance: '/api/v1/organisations',
    requestId: 'req-019a2b3c',
    language: 'en',
  })
}
