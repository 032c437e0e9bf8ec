/** Holds every answer that a test meets against the document: its status, its content type, the code of its refusal. */
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

/** Listens from now on; the function it returns fails when an operation gave an answer that the document does not name. */
export function watchAnswers(app: App): () => void {
  const strange = new Set<string>()
  app.addHook('onSend', async (request, reply, payload) => {
    const { operationId } = (request.routeOptions.schema ?? {}) as { operationId?: string }
    // An operation that only a test declares is not in the document.
    const known = operationId === undefined ? undefined : declared().get(operationId)
    if (!known) return payload
    const { statusCode } = reply
    if (statusCode < 400) {
      const type = String(reply.getHeader('content-type') ?? '').split(';')[0]!
      const isEmpty = statusCode === 204 || payload === undefined || payload === null || payload === ''
      const sent = isEmpty ? `${statusCode}` : `${statusCode} ${type}`
      if (!known.successes.has(sent)) strange.add(`${operationId} ${sent}`)
    } else if (typeof payload === 'string') {
      const { code, errors } = JSON.parse(payload) as { code: string; errors: unknown[] }
      if (!known.codes.has(code)) strange.add(`${operationId} ${statusCode} ${code}`)
      if (statusCode === 422 && errors.length === 0) strange.add(`${operationId} ${code} points nowhere`)
    }
    return payload
  })
  return () => expect([...strange].sort(), 'the document does not name these answers').toEqual([])
}

type Declared = { codes: ReadonlySet<string>; successes: ReadonlySet<string> }

let read: ReadonlyMap<string, Declared> | null = null

function declared(): ReadonlyMap<string, Declared> {
  read ??= readDocument()
  return read
}

function readDocument(): ReadonlyMap<string, Declared> {
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
      .map(({ operationId, responses }) => {
        const successes = Object.entries(responses).flatMap(([status, { content }]) =>
          content ? Object.keys(content).map((type) => `${status} ${type}`) : [status],
        )
        const codes = Object.values(responses).flatMap(codesOf)
        return [operationId, { codes: new Set(codes), successes: new Set(successes) }]
      }),
  )
}
