import Type, { type Static, type TSchema } from 'typebox'

const registry = new Map<string, TSchema & { $id: string }>()

/**
 * Names a schema as one component of the OpenAPI document and returns a typed reference to it. Objects in it are closed:
 * a field they do not name is refused (`Type.Partial` would have opened them).
 */
export function model<T extends TSchema>(name: string, schema: T) {
  if (registry.has(name)) throw new Error(`two models are called ${name}`)
  registry.set(name, { ...closed(schema), $id: name })
  return Type.Unsafe<Static<T>>({ $ref: `${name}#` })
}

/** Every named model that has been imported so far. */
export function models(): readonly (TSchema & { $id: string })[] {
  return [...registry.values()]
}

/**
 * Computes a value from the models once in a process, however many apps it builds, because compiling takes most of
 * a boot. The value is computed anew when more models were imported since.
 */
export function onceForModels<T>(make: () => T): () => T {
  let made: { of: number; value: T } | undefined
  return () => {
    if (made?.of !== registry.size) made = { of: registry.size, value: make() }
    return made.value
  }
}

/** Remembers the compiled result of each schema and returns it for every schema of the same content. */
export function onceForContent<T>(compile: (schema: object) => T): (schema: object) => T {
  const compiled = new Map<string, T>()
  return (schema) => {
    const key = JSON.stringify(schema)
    const known = compiled.get(key)
    if (known !== undefined) return known
    const made = compile(schema)
    compiled.set(key, made)
    return made
  }
}

function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  if (copy.type === 'object' && 'properties' in copy) copy.additionalProperties ??= false
  return copy as T
}
