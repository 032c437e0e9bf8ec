/** One name for one thing in the contract: read from the committed document, which the check keeps up to date. */
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

type Schema = {
  [key: string]: unknown
  $ref?: string
  format?: string
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
}
type Operation = { operationId: string; parameters?: { name: string; schema: Schema }[] }

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
/** Schemas of problems are made of the table of refusals, each with the parameters of its own sentence. */
const schemas = Object.entries(document.components.schemas).filter(([name]) => !name.endsWith('Problem'))
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))

/** Every property of every object and every query parameter, with the place where it stands. */
const fields = [
  ...schemas.flatMap(([name, schema]) => fieldsOf(schema, name)),
  ...operations.flatMap((operation) => fieldsOf(operation, operation.operationId)),
  ...operations.flatMap(({ operationId, parameters = [] }) =>
    parameters.map(({ name, schema }) => ({ name, schema, at: `${operationId}?${name}` })),
  ),
]

function fieldsOf(node: unknown, at: string): { name: string; schema: Schema; at: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties = {} } = node as Schema
  const own = Object.entries(properties).map(([name, schema]) => ({ name, schema, at: `${at}/${name}` }))
  const below = Object.entries(node)
    .filter(([key]) => key !== 'example')
    .flatMap(([key, child]) =>
      fieldsOf(child, /^(properties|items|anyOf|\d+)$/.test(key) ? at : `${at}/${key}`),
    )
  return [...own, ...below]
}

/** The schema and its variants: what a nullable field is when it is not null. */
const variants = (schema: Schema): Schema[] => [schema, ...(schema.anyOf ?? [])]
const placesOf = (isWrong: (field: { name: string; schema: Schema }) => boolean) =>
  [...new Set(fields.filter(isWrong).map(({ at }) => at))].sort()

/** Days whose name says what they are in another way: see the introduction of the document. */
const otherDays = ['birthDate', 'asOf', 'month', 'p50', 'p90', 'from', 'to', 'dueFrom', 'dueTo', 'endsTo']

test('a day ends in On and an instant in At', () => {
  const hasFormat = (schema: Schema, format: string) => variants(schema).some((one) => one.format === format)
  expect(
    placesOf(
      ({ name, schema }) => hasFormat(schema, 'date') && !/(^on|On)$/.test(name) && !otherDays.includes(name),
    ),
  ).toEqual([])
  expect(placesOf(({ name, schema }) => hasFormat(schema, 'date-time') && !/(^at|At)$/.test(name))).toEqual(
    [],
  )
  expect(placesOf(({ name, schema }) => name.endsWith('On') && hasFormat(schema, 'date-time'))).toEqual([])
})

test('what passes through states says `state`, in lower case; only a problem has a status', () => {
  expect(placesOf(({ name }) => name === 'status')).toEqual([])
  const values = fields
    .filter(({ name }) => /^state$|State$/.test(name))
    .flatMap(({ schema }) => variants(schema).flatMap((one) => (one.enum ?? []) as string[]))
  expect(values.filter((value) => !/^[a-z]+(_[a-z]+)*$/.test(value))).toEqual([])
  expect(values.length).toBeGreaterThan(50)
})

/** The shape alone: what a generated client would type the same, whatever is said of it in words. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf)
  if (typeof node !== 'object' || node === null) return node
  const isSchema =
    !('properties' in node && typeof (node as Schema).properties === 'object') || 'type' in node
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([key, value]) => !(isSchema && wordsOf.has(key) && typeof value !== 'object') && key !== 'example',
      )
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => [key, shapeOf(value)]),
  )
}
const wordsOf = new Set(['description', 'title', 'default'])

/** Schemas that are equal in shape but differ in meaning. */
const meantApart = [
  ['DeclineReferral', 'WithdrawReferral'],
  ['EndContract', 'EndRepresentation'],
  ['LeaveMentor', 'ResumeMentor'],
  ['OrganisationRef', 'TenantRef'],
]

test('an object of one shape has one name, and is not written out where it is used', () => {
  const places = new Map<string, string[]>()
  const walk = (node: unknown, at: string) => {
    if (typeof node !== 'object' || node === null) return
    if ((node as Schema).type === 'object' && (node as Schema).properties) {
      const shape = JSON.stringify(shapeOf(node))
      places.set(shape, [...(places.get(shape) ?? []), at])
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'example') walk(child, `${at}/${key}`)
  }
  for (const [name, schema] of schemas) walk(schema, name)
  for (const operation of operations) walk(operation, operation.operationId)
  const shared = [...places.values()].filter((names) => names.length > 1).map((names) => names.toSorted())
  expect(shared.toSorted()).toEqual(meantApart)
})
