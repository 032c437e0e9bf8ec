import fastJsonStringify, { type Schema } from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'

import { models, onceForContent, onceForModels } from '../model.ts'

type Json = Record<string, unknown>

/**
 * Compiles each distinct answer once, with only the models it reaches: with all of them, a hundred routes take seconds.
 * Answers keep only declared fields, so rows may carry more than they show.
 */
export function serializerCompiler(): FastifySerializerCompiler<unknown> {
  const compile = compiler()
  return ({ schema }) => compile(schema as object)
}

const compiler = onceForModels(() => {
  const byId = new Map(models().map((schema) => [schema.$id, opened(schema) as Json]))
  return onceForContent((schema) => {
    const external = Object.fromEntries(
      reachable(schema, byId).map((id) => [id, byId.get(id) as unknown as Schema]),
    )
    return fastJsonStringify(opened(schema) as Schema, { schema: external })
  })
})

function reachable(schema: unknown, byId: ReadonlyMap<string, Json>, found = new Set<string>()): string[] {
  for (const [, id] of JSON.stringify(schema).matchAll(/"\$ref":"([^"#]+)#"/g)) {
    if (!id || found.has(id)) continue
    found.add(id)
    reachable(byId.get(id) ?? {}, byId, found)
  }
  return [...found]
}

/** True for the name of a format that only tells a reader which kind of text is meant. */
function isName(key: string, value: unknown): boolean {
  return key === 'format' && (value === 'line' || value === 'text')
}

/** A copy that tolerates extra fields: in a union a row with one more column would otherwise match nothing. */
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === 'additionalProperties' && value === false) && !isName(key, value))
      .map(([key, value]) => [key, opened(value)]),
  )
}
