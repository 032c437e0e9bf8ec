import Type, { type TSchema } from 'typebox'

import { Closed, Int, OneOf } from './fields.ts'
import { model } from './model.ts'

/** The query parameters every list has. The first sort is the default; each sort also runs backwards as `-name`. */
export function pageQuery<const S extends readonly [string, ...string[]]>(sorts: S) {
  const both = sorts.flatMap((sort) => (sort.startsWith('-') ? [sort, sort.slice(1)] : [sort, `-${sort}`]))
  return {
    limit: Type.Optional(Int(1, 100, { default: 50, description: 'rows a page' })),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000, pattern: '^[A-Za-z0-9_-]+$' })),
    sort: Type.Optional(OneOf(both, { default: sorts[0] })),
  }
}

/** A page of a list, as a component of its own name. */
export function pageOf<T extends TSchema>(name: string, item: T) {
  return model(
    name,
    Closed({
      data: Type.Array(item, { maxItems: 100 }),
      nextCursor: Type.Union([Type.String(), Type.Null()], {
        description: 'send it as `cursor` for the next page',
      }),
      hasMore: Type.Boolean(),
    }),
  )
}
