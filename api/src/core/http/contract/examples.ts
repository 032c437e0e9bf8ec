/** An example for each named schema of the OpenAPI document, made of the examples of its fields. */
import { wordsFor } from './example-words.ts'

type Schema = {
  $ref?: string
  type?: string
  format?: string
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  minimum?: number
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  maximum?: number
  const?: unknown
  oneOf?: Schema[]
  allOf?: Schema[]
  example?: unknown
}
type Document = { components?: { schemas?: Record<string, Schema> } }

const ofFormat: Record<string, string> = {
  uuid: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
  date: '2026-03-01',
  'date-time': '2026-03-01T14:30:00.000Z',
  email: 'liga.ozola@example.org',
}

/** Gives every named schema one whole example, so that each operation shows what to send and what comes back. */
export function giveExamples<T extends object>(document: T): T {
  const { schemas = {} } = (document as Document).components ?? {}
  for (const [name, schema] of Object.entries(schemas))
    schema.example ??= exampleOf(schema, schemas, name, [])
  return document
}

function exampleOf(
  schema: Schema,
  all: Record<string, Schema>,
  field: string,
  within: readonly string[],
): unknown {
  if (schema.example !== undefined) return schema.example
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    // The example of a schema that contains itself shows one level of it.
    return within.includes(name) ? null : exampleOf(all[name] ?? {}, all, field, [...within, name])
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [branch] = schema.anyOf ?? schema.oneOf ?? []
  if (branch) return exampleOf(branch, all, field, within)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, child]) => [
          name,
          exampleOf(child, all, name, within),
        ]),
      )
    case 'array':
      return schema.items && schema.maxItems !== 0
        ? Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
            exampleOf(schema.items!, all, field, within),
          )
        : []
    case 'integer':
    case 'number':
      return Math.min(Math.max(schema.minimum ?? 0, 1), schema.maximum ?? 1)
    case 'boolean':
      return true
    case 'string':
      return ofFormat[schema.format ?? ''] ?? textFor(schema, field)
    default:
      return null
  }
}

/** Returns an example text that the schema allows; a field that no example text fits needs its own `example`. */
function textFor({ pattern, minLength = 0, maxLength = Infinity }: Schema, field: string): string {
  const words = wordsFor(field).find(
    (text) =>
      text.length >= minLength &&
      text.length <= maxLength &&
      (pattern === undefined || new RegExp(pattern, 'u').test(text)),
  )
  if (words === undefined) throw new Error(`${field} needs an example: none of ours fits its schema`)
  return words
}
