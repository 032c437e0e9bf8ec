/** What holds for every route, whoever wrote it: read from the document that is made of the routes themselves. */
import { permissions, type Permission } from '@lidzas/domain/core/permissions'
import addFormatsModule from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'

import { keyless } from '../../src/core/http/changes/keyless.ts'
import { testApp } from '../app.ts'

type Schema = { [key: string]: unknown; $ref?: string; type?: unknown; properties?: Record<string, Schema> }
type Answer = {
  $ref?: string
  description?: string
  headers?: Record<string, unknown>
  content?: Record<string, { schema?: Schema; example?: unknown }>
}
type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  'x-permission'?: Permission
  'x-roles'?: string[]
  security?: unknown[]
  parameters?: { in: string; name: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, Answer>
}

const addFormats = addFormatsModule.default
const { app } = await testApp()
const document = app.swagger() as unknown as {
  openapi: string
  tags: { name: string; description: string }[]
  'x-tagGroups': { name: string; tags: string[] }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
  })),
)
const each = test.each(operations.map(({ name, ...rest }) => [name, rest] as const))

test('the document is OpenAPI 3.1 and every operationId is its own', () => {
  expect(document.openapi).toMatch(/^3\.1/)
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every tag is described, used, and in the group of its wing', () => {
  const names = document.tags.map(({ name }) => name)
  expect(document.tags.filter(({ description }) => description.length < 10)).toEqual([])
  expect(names.toSorted()).toEqual([...new Set(operations.flatMap(({ operation }) => operation.tags))].sort())
  expect(document['x-tagGroups'].flatMap(({ tags }) => tags)).toEqual(names)
})

test('whatever carries a version says when it was last changed', () => {
  // The params of a refusal may speak of a version; they are no record.
  const versioned = Object.entries(document.components.schemas)
    .filter(([name]) => !name.endsWith('Problem'))
    .flatMap(([, schema]) => objectsIn(schema))
    .filter(({ properties }) => properties && 'version' in properties)
  expect(versioned.length).toBeGreaterThan(40)
  expect(versioned.filter(({ properties }) => !('updatedAt' in properties!))).toEqual([])
})

/** The schema and every one that is written inside it. */
function objectsIn(schema: unknown): Schema[] {
  if (typeof schema !== 'object' || schema === null) return []
  return [schema as Schema, ...Object.values(schema).flatMap(objectsIn)]
}

each('%s takes an Idempotency-Key if it changes something', (_, { method, operation }) => {
  const header = operation.parameters?.find(({ name }) => name === 'idempotency-key')
  expect(header !== undefined).toBe(method !== 'get' && !(operation.operationId in keyless))
  if (header === undefined) return
  expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['409', '422']))
  const successes = Object.entries(operation.responses).filter(([status]) => Number(status) < 300)
  expect(successes.map(([, { headers }]) => Object.keys(headers ?? {}))).toEqual([
    expect.arrayContaining(['Idempotent-Replayed']),
  ])
})

test('the operations without an Idempotency-Key are there, and each says why', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(Object.keys(keyless).filter((id) => !ids.includes(id))).toEqual([])
  expect(Object.values(keyless).filter((why) => why.length < 20)).toEqual([])
})

each('%s is named, summarised and tagged', (_, { operation }) => {
  expect(operation.operationId).toMatch(/^[a-z][a-zA-Z]+$/)
  expect(operation.summary.length).toBeGreaterThan(3)
  expect(operation.tags).toHaveLength(1)
})

each('%s says which roles may call it', (_, { operation }) => {
  const permission = operation['x-permission']
  expect(permission === undefined).toBe(operation.security !== undefined)
  expect(operation['x-roles']).toEqual(permission && permissions[permission])
  expect(operation.description).toMatch(
    permission === undefined ? /Needs no sign-in\.$/ : /For (every role|`.+`) \(permission `.+`\)\.$/,
  )
})

each('%s shows every error answer with the codes that it can give', (_, { operation, method, path }) => {
  const statuses = Object.keys(operation.responses)
  expect(statuses).toEqual(expect.arrayContaining(['400', '500', '503']))
  if (operation.security === undefined) expect(statuses).toEqual(expect.arrayContaining(['401', '403']))
  if (path.includes('{id}')) expect(statuses).toContain('404')
  const needsVersion = operation.parameters?.some(({ name }) => name === 'if-match')
  if (needsVersion) expect(statuses).toEqual(expect.arrayContaining(['412', '428']))
  if (method === 'patch') expect(needsVersion, 'a PATCH needs If-Match').toBe(true)
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (Number(status) < 400) continue
    const written = document.components.responses[answer.$ref?.split('/').at(-1) ?? ''] ?? answer
    const schema = written.content?.['application/problem+json']?.schema
    const refs = (schema?.oneOf as Schema[] | undefined) ?? [schema!]
    for (const { $ref = '' } of refs) {
      const { example } = document.components.schemas[$ref.split('/').at(-1)!] ?? {}
      expect(example, $ref).toMatchObject({ status: Number(status) })
    }
  }
})

each('%s shows what to send and what comes back', (_, { operation }) => {
  const contents = [
    operation.requestBody?.content,
    ...Object.values(operation.responses).map((one) => one.content),
  ]
  const schemas = contents.flatMap((content) => {
    const schema = content?.['application/json']?.schema
    return schema?.$ref ? [document.components.schemas[schema.$ref.split('/').at(-1)!]] : []
  })
  for (const schema of schemas) expect(schema).toHaveProperty('example')
})

test('every example is what its schema allows, and says something', () => {
  const ajv = addFormats(new Ajv2020({ strict: false }))
  ajv
    .addFormat('line', true)
    .addFormat('text', true)
    .addSchema({ $id: 'document', ...document })
  const wrong = Object.entries(document.components.schemas).flatMap(([name, { example }]) => {
    const validate = ajv.getSchema(`document#/components/schemas/${name}`)!
    return validate(example) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`]
  })
  expect(wrong).toEqual([])
  const parameters = operations.flatMap(({ operation }) => operation.parameters ?? [])
  for (const { name, schema } of parameters) {
    for (const shown of [schema.example, schema.default])
      if (shown !== undefined) expect(ajv.validate(schema, shown), name).toBe(true)
  }
  expect(JSON.stringify(document.components.schemas)).not.toMatch(/"teksts"/)
})

each('%s takes closed objects with bounded values, and gives open ones', (_, { operation }) => {
  const inputs = [
    ...(operation.parameters ?? []).map(({ name, schema }) => [name, schema] as const),
    ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => ['body', schema] as const),
  ]
  expect(inputs.flatMap(([name, schema]) => loose(schema, name, true))).toEqual([])
  const outputs = Object.entries(operation.responses)
    .filter(([status]) => Number(status) < 300)
    .flatMap(([, answer]) => Object.values(answer.content ?? {}).map(({ schema }) => schema ?? {}))
  expect(outputs.flatMap((schema) => loose(schema, 'answer', false))).toEqual([])
})

/** Places in a schema where anything could come in, or where an answer could not grow. */
function loose(schema: Schema, at: string, isInput: boolean, seen = new Set<string>()): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    if (seen.has(name)) return []
    return loose(document.components.schemas[name]!, name, isInput, new Set([...seen, name]))
  }
  const found: string[] = []
  if (schema.type === 'object' && isInput && schema.additionalProperties === undefined)
    found.push(`${at}: open object`)
  if (!isInput && schema.additionalProperties === false) found.push(`${at}: closed object in an answer`)
  if (!isInput && Array.isArray(schema.enum) && schema.enum.length > 1 && schema['x-may-grow'] !== true)
    found.push(`${at}: codes that could not grow`)
  if (
    isInput &&
    schema.type === 'string' &&
    !schema.enum &&
    !schema.format &&
    schema.maxLength === undefined
  ) {
    found.push(`${at}: string without maxLength`)
  }
  if (
    isInput &&
    schema.type === 'integer' &&
    (schema.minimum === undefined || schema.maximum === undefined)
  ) {
    found.push(`${at}: integer without bounds`)
  }
  if (isInput && schema.type === 'array' && schema.maxItems === undefined)
    found.push(`${at}: array without maxItems`)
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    found.push(...loose(child, `${at}/${name}`, isInput, seen))
  }
  for (const key of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf']) {
    const below = [schema[key]].flat().filter((child) => typeof child === 'object' && child !== null)
    for (const child of below) found.push(...loose(child as Schema, at, isInput, seen))
  }
  return found
}
