/** Holds every refusal that a test meets against the document: an operation answers with the codes it names there. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect } from 'vitest'

import type { App } from '../src/core/http/app-type.ts'

type Answer = {
  $ref?: string
  content?: Record<string, { schema: { $ref?: string; oneOf?: { $ref: string }[] } }>
}
type Document = {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer> }>>
  components: { responses: Record<string, Answer>; schemas: Record<string, { example?: { code?: string } }> }
}

/** Listens from now on; the function it returns fails when an operation gave a refusal that the document does not name. */
export function watchRefusals(app: App): () => void {
  const strange = new Set<string>()
  app.addHook('onSend', async (request, reply, payload) => {
    const { operationId } = (request.routeOptions.schema ?? {}) as { operationId?: string }
    if (reply.statusCode < 400 || operationId === undefined || typeof payload !== 'string') return payload
    const { code, errors } = JSON.parse(payload) as { code: string; errors: unknown[] }
    // An operation that only a test knows stands in no document.
    const known = declared().get(operationId)
    if (known && !known.has(code)) strange.add(`${operationId} ${reply.statusCode} ${code}`)
    if (reply.statusCode === 422 && errors.length === 0) strange.add(`${operationId} ${code} points nowhere`)
    return payload
  })
  return () => expect([...strange].sort(), 'the document does not name these refusals').toEqual([])
}

let read: ReadonlyMap<string, ReadonlySet<string>> | null = null

function declared(): ReadonlyMap<string, ReadonlySet<string>> {
  read ??= readDocument()
  return read
}

function readDocument(): ReadonlyMap<string, ReadonlySet<string>> {
  const file = fileURLToPath(new URL('../openapi.json', import.meta.url))
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Document
  const nameOf = (ref: string) => ref.split('/').at(-1)!
  const codesOf = (answer: Answer): string[] => {
    if (answer.$ref) return codesOf(components.responses[nameOf(answer.$ref)]!)
    const schema = answer.content?.['application/problem+json']?.schema
    const refs = schema?.oneOf ?? (schema?.$ref ? [{ $ref: schema.$ref }] : [])
    return refs.flatMap(({ $ref }) => components.schemas[nameOf($ref)]?.example?.code ?? [])
  }
  return new Map(
    Object.values(paths)
      .flatMap((path) => Object.values(path))
      .map(({ operationId, responses }) => [operationId, new Set(Object.values(responses).flatMap(codesOf))]),
  )
}
