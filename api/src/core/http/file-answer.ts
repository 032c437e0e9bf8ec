import Type from 'typebox'

/**
 * Declares a success that sends a file of one of these types. It is typed as an empty object: the answer is the bytes
 * themselves, which no serializer touches.
 */
export function fileAnswer(description: string, ...types: readonly string[]): Record<never, never> {
  const content = types.map((type) => [type, { schema: Type.String({ format: 'binary' }) }])
  return { 200: { description, content: Object.fromEntries(content) as object } }
}
