/** Values for the schemas of the OpenAPI document: mostly valid, sometimes from another shapes. */
import fc from 'fast-check'

export type Schema = Record<string, unknown> & {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
}

/** Where references lead, and the ids that exist: by the name of the field that holds them, or by the resource of a path. */
export type Shapes = { schemas: Record<string, Schema>; ids: Record<string, string> }

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, '', ' ', 'null', '\u0000', '\ud800', 'ā\u0301', '😀', '1e400', "'; --", -1, 0, 1.5],
    ...[2 ** 31, 2 ** 53 + 2, [], {}, '2026-02-30', '0000-01-01', '2026-13-01', '__proto__'],
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

export function valueOf(shapes: Shapes, schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (schema.$ref) return valueOf(shapes, shapes.schemas[schema.$ref.split('/').at(-1)!]!, name)
  return fc.oneof({ weight: 60, arbitrary: validOf(shapes, schema, name) }, { weight: 1, arbitrary: odd })
}

function validOf(shapes: Shapes, schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valueOf(shapes, one, name)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return objectOf(shapes, schema)
  if (schema.type === 'array') return listOf(shapes, schema, name)
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  if (schema.type === 'boolean') return fc.boolean()
  return schema.type === 'string' ? textOf(shapes, schema, name) : odd
}

function objectOf(shapes: Shapes, schema: Schema) {
  const entries = Object.entries(schema.properties ?? {})
  const model = Object.fromEntries(entries.map(([name, child]) => [name, valueOf(shapes, child, name)]))
  return fc.record(model, { requiredKeys: (schema.required ?? []).filter((name) => name in model) })
}

function listOf(shapes: Shapes, schema: Schema, name: string) {
  const { minItems = 0, maxItems = 3 } = schema as Record<string, number>
  const item = valueOf(shapes, schema.items ?? {}, name.replace(/s$/, ''))
  const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) }
  return schema.uniqueItems ? fc.uniqueArray(item, { ...length, minLength: 0 }) : fc.array(item, length)
}

function numberOf(schema: Schema) {
  const { minimum = 0, maximum = 2 ** 31 - 1 } = schema as Record<string, number>
  return fc.oneof(
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(Math.min(maximum, minimum + 50)) }),
    fc.constantFrom(minimum, maximum),
  )
}

const days = [
  '2026-03-01',
  '2026-02-28',
  '2026-02-15',
  '2026-03-31',
  '2025-01-31',
  '1900-01-01',
  '2199-12-31',
  '2008-02-29',
]
const instants = [
  '2026-03-01T12:00:00Z',
  '2026-02-27T16:00:00+02:00',
  '2026-02-27T17:30:00+02:00',
  '1900-01-01T00:00:00Z',
  '2199-12-31T23:59:00Z',
]

function textOf(
  { ids }: Shapes,
  { format, pattern, maxLength = 50, minLength = 0 }: Schema,
  name: string,
): fc.Arbitrary<unknown> {
  if (format === 'uuid') {
    const right = ids[name]
    return right === undefined ? fc.constantFrom(...Object.values(ids)) : fc.constant(right)
  }
  if (format === 'date') return fc.constantFrom(...days)
  if (format === 'date-time') return fc.constantFrom(...instants)
  if (format === 'email') return fc.constantFrom('liga@example.org', 'janis@example.org')
  if (typeof pattern === 'string' && !pattern.startsWith('^(?!'))
    return fc.stringMatching(new RegExp(pattern))
  const shortest = Math.max(1, Number(minLength))
  return fc.oneof(
    fc.string({
      minLength: shortest,
      maxLength: Math.min(Number(maxLength), shortest + 60),
      unit: 'grapheme',
    }),
    fc.constantFrom('Vārds', 'Iemesls ar "pēdiņām" un %_\\', 'a'.repeat(Math.min(Number(maxLength), 5_000))),
  )
}
