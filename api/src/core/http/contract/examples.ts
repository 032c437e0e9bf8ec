/** An example for each named schema of the OpenAPI document, made of the examples of its fields. */
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
  for (const schema of Object.values(schemas)) schema.example ??= exampleOf(schema, schemas, [])
  return document
}

function exampleOf(schema: Schema, all: Record<string, Schema>, within: readonly string[]): unknown {
  if (schema.example !== undefined) return schema.example
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    // A schema that holds itself shows one level of it.
    return within.includes(name) ? null : exampleOf(all[name] ?? {}, all, [...within, name])
  }
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return exampleOf(schema.anyOf[0] ?? {}, all, within)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, exampleOf(field, all, within)]),
      )
    case 'array':
      return schema.items ? [exampleOf(schema.items, all, within)] : []
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 1)
    case 'boolean':
      return true
    case 'string':
      return ofFormat[schema.format ?? ''] ?? 'teksts'
    default:
      return null
  }
}
