import Type, { type Static, type TSchema } from 'typebox'

const registry = new Map<string, TSchema & { $id: string }>()

/** Names a schema as one component of the OpenAPI document and returns a typed reference to it. */
export function model<T extends TSchema>(name: string, schema: T) {
  if (registry.has(name)) throw new Error(`two models are called ${name}`)
  registry.set(name, { ...schema, $id: name })
  return Type.Unsafe<Static<T>>({ $ref: `${name}#` })
}

/** Every named model that has been imported so far. */
export function models(): readonly (TSchema & { $id: string })[] {
  return [...registry.values()]
}
